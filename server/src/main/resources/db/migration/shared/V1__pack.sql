create schema if not exists shared;
create table shared.pack (
    id bigint generated always as identity primary key,
    checksum text not null,
    loaded_at timestamptz not null,
    description jsonb not null,
    complete boolean not null default false
);
comment on table shared.pack is 'Every loading of a country pack; the last one is in force.';
comment on column shared.pack.complete is 'Whether its figures have landed too; until then the pack is loaded again at every start.';
