-- An entry that tells of a blanking has to name what was blanked, or any blanking would excuse every other.
create or replace function audit.require_entry_of_blanking() returns trigger language plpgsql as $$
begin
    if not exists (
        select from audit.entry e join audit.part p using (seq)
        where e.record_type = 'audit' and e.record_id = 'personal-data' and e.action = 'blanked'
          and e.xmin = pg_current_xact_id()::xid and e.seq > new.seq
          and p.name = 'entries' and not p.personal
          and new.seq::text = any (string_to_array(p.after, ', '))) then
        raise exception 'personal data of entry % were blanked without an entry that tells of it', new.seq;
    end if;
    return null;
end $$;

-- For tables elsewhere in which the same words stand.
create function audit.require_any_entry_of_blanking() returns trigger language plpgsql as $$
begin
    if not exists (
        select from audit.entry
        where record_type = 'audit' and record_id = 'personal-data' and action = 'blanked'
          and xmin = pg_current_xact_id()::xid) then
        raise exception 'words of %.% were blanked without an entry that tells of it', tg_table_schema, tg_table_name;
    end if;
    return null;
end $$;
