create schema if not exists geography;
create extension if not exists btree_gist with schema public;

create table geography.level (
    id text primary key,
    singular jsonb not null,
    plural jsonb not null,
    place int not null
);

create table geography.area (
    code text not null,
    level text not null references geography.level,
    name jsonb not null,
    parent text,
    validity daterange not null,
    longitude double precision,
    latitude double precision,
    population int check (population >= 0),
    population_date date,
    area_km2 double precision,
    organisation_number text check (organisation_number ~ '^[0-9]{9}$'),
    language_form text,
    centre text,
    primary key (code, validity without overlaps)
);
comment on table geography.area is 'One row per area and period of validity; the same code never means two areas on one day.';

create table geography.area_change (
    from_code text not null,
    to_code text not null,
    changed_on date not null,
    kind text not null,
    primary key (from_code, to_code, changed_on)
);

create table geography.boundary_set (
    id bigint generated always as identity primary key,
    level text not null,
    validity daterange not null,
    attribution jsonb not null,
    source text not null,
    checksum text not null,
    imported_at timestamptz not null,
    imported_by text not null,
    from_pack boolean not null default false
);

create table geography.boundary (
    set_id bigint not null references geography.boundary_set on delete cascade,
    code text not null,
    name text not null,
    geometry jsonb not null,
    primary key (set_id, code)
);
comment on column geography.boundary.geometry is 'GeoJSON MultiPolygon coordinates in WGS 84, longitude first.';
