create schema if not exists indicators;
create table indicators.definition (
    id text not null,
    version int not null,
    content jsonb not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    withdrawn boolean not null default false,
    place int not null,
    primary key (id, version)
);
comment on table indicators.definition is 'Every version a definition has had; the highest is in force. Rows are added, never changed.';
