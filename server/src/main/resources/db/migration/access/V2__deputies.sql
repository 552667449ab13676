alter table access.deputyship add column wide boolean not null default false;
comment on column access.deputyship.wide is
    'Whether whoever named the deputy may give roles that reach over all bodies; without it the deputy has none of those.';
create index on access.deputyship (principal);
