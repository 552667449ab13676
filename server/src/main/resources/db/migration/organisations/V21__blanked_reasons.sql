-- Versions are only added to. The one change there is: a reason that names somebody is blanked, and the record of
-- every change tells of it in the same transaction.
create function organisations.blank_body_reason(body text, words text) returns void
    language sql security definer set search_path = pg_catalog as $$
    update organisations.body_version set reason = null where id = body and reason = words
$$;

create function organisations.blank_reorganisation_reason(reorganisation bigint, words text) returns void
    language sql security definer set search_path = pg_catalog as $$
    update organisations.reorganisation_version set
      reason = case when reason = words then '' else reason end,
      content = case when content ->> 'reason' = words then content || '{"reason": ""}' else content end
    where id = reorganisation and (reason = words or content ->> 'reason' = words)
$$;

create constraint trigger blanking_is_told after update on organisations.body_version
    deferrable initially deferred
    for each row execute function audit.require_any_entry_of_blanking();
create constraint trigger blanking_is_told after update on organisations.reorganisation_version
    deferrable initially deferred
    for each row execute function audit.require_any_entry_of_blanking();
