create schema if not exists organisations;
create table organisations.body (
    id text primary key,
    kind text not null,
    name jsonb not null,
    short_name jsonb not null,
    organisation_number text check (organisation_number ~ '^[0-9]{9}$'),
    area text,
    validity daterange not null,
    successor text
);
