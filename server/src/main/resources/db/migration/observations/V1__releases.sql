create schema if not exists observations;
create table observations.release (
    id bigint generated always as identity primary key,
    created_at timestamptz not null,
    published_on date not null,
    actor text not null,
    source text not null,
    format text not null,
    note jsonb not null,
    example boolean not null,
    withdrawal boolean not null default false,
    file text not null,
    checksum text not null,
    rows bigint not null
);
comment on table observations.release is 'The manifest: a file of figures is visible exactly when it has a row here. Rows are added, never changed.';

create table observations.released_indicator (
    release_id bigint not null references observations.release,
    indicator text not null,
    rows bigint not null,
    added bigint not null,
    changed bigint not null,
    removed bigint not null,
    first_year int,
    last_year int,
    primary key (release_id, indicator)
);
create index released_indicator_by_indicator on observations.released_indicator (indicator, release_id desc);

create table observations.staged_import (
    id uuid primary key,
    created_at timestamptz not null,
    actor text not null,
    source text not null,
    file text not null,
    settings jsonb not null
);
