create schema if not exists audit;
create table audit.entry (
    seq bigint primary key check (seq > 0),
    at timestamptz not null,
    actor text not null,
    body text,
    deputy_for text,
    record_type text not null,
    record_id text not null,
    action text not null,
    owner text,
    request text,
    parts int not null,
    previous bytea not null,
    hash bytea not null
);
comment on table audit.entry is 'The record of every change, each entry chained to the one before by its hash. Rows are added, never changed or deleted.';
create index entry_by_record on audit.entry (record_type, record_id, seq desc);
create index entry_by_actor on audit.entry (actor, seq desc);
create index entry_by_owner on audit.entry (owner, seq desc);
create index entry_by_time on audit.entry (at, seq);

create table audit.part (
    seq bigint not null references audit.entry,
    position int not null,
    name text not null,
    personal boolean not null,
    digest bytea not null,
    salt bytea,
    before text,
    after text,
    primary key (seq, position)
);
comment on table audit.part is 'What became different in an entry. Of a personal part that has been blanked the digest is left.';

create table audit.checkpoint (
    id bigint generated always as identity primary key,
    seq bigint not null,
    hash bytea not null,
    at timestamptz not null,
    key bytea not null,
    signature bytea not null
);
comment on table audit.checkpoint is 'Signed statements of how the chain ended at a time.';

create function audit.refuse() returns trigger language plpgsql as $$
begin
    raise exception '% on audit.% is refused: the record of every change is only added to', tg_op, tg_table_name
        using errcode = 'insufficient_privilege';
end $$;
create trigger entry_stays before update or delete on audit.entry for each row execute function audit.refuse();
create trigger entries_stay before truncate on audit.entry execute function audit.refuse();
create trigger part_stays before delete on audit.part for each row execute function audit.refuse();
create trigger parts_stay before truncate on audit.part execute function audit.refuse();
create trigger checkpoint_stays before update or delete on audit.checkpoint for each row execute function audit.refuse();
create trigger checkpoints_stay before truncate on audit.checkpoint execute function audit.refuse();

-- The one change there is: a personal part loses its texts and its salt, inside blank_personal.
create function audit.refuse_all_but_blanking() returns trigger language plpgsql as $$
begin
    if coalesce(current_setting('audit.blanking', true), '') <> 'on'
        or not old.personal
        or new.before is not null or new.after is not null or new.salt is not null
        or (new.seq, new.position, new.name, new.personal, new.digest)
            is distinct from (old.seq, old.position, old.name, old.personal, old.digest) then
        raise exception 'update on audit.part is refused: the record of every change is only added to'
            using errcode = 'insufficient_privilege';
    end if;
    return new;
end $$;
create trigger part_is_blanked_only before update on audit.part
    for each row execute function audit.refuse_all_but_blanking();

-- No blanking without an entry that tells of it, in the same transaction.
create function audit.require_entry_of_blanking() returns trigger language plpgsql as $$
begin
    if not exists (
        select from audit.entry
        where record_type = 'audit' and record_id = 'personal-data' and action = 'blanked'
          and xmin = pg_current_xact_id()::xid) then
        raise exception 'personal data were blanked without an entry that tells of it';
    end if;
    return null;
end $$;
create constraint trigger blanking_is_told after update on audit.part
    deferrable initially deferred
    for each row execute function audit.require_entry_of_blanking();

create function audit.blank_personal(entries bigint[]) returns int
    language plpgsql security definer set search_path = pg_catalog as $$
declare
    blanked int;
begin
    perform set_config('audit.blanking', 'on', true);
    update audit.part set before = null, after = null, salt = null
    where seq = any (entries) and personal and salt is not null;
    get diagnostics blanked = row_count;
    perform set_config('audit.blanking', 'off', true);
    return blanked;
end $$;
