-- What stood here came from the pack alone, and comes back when the pack is loaded again.
drop table organisations.body;

create table organisations.body_version (
    id text not null check (id ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
    version bigint not null check (version > 0),
    recorded_at timestamptz not null,
    recorded_by text not null,
    acting_for text,
    reason text,
    withdrawn boolean not null default false,
    content jsonb not null,
    primary key (id, version)
);
comment on table organisations.body_version is
    'Everything the register has ever said of a body; rows are added and never changed.';
comment on column organisations.body_version.recorded_by is
    'Who, as records name them: person:…, machine:…, operator, pack.';
comment on column organisations.body_version.withdrawn is
    'Whether the body stood in the register by mistake, or by a pack that is no longer used.';

create table organisations.body (
    id text not null,
    version bigint not null,
    validity daterange not null,
    primary key (id, validity without overlaps),
    unique (id),
    foreign key (id, version) references organisations.body_version
);
comment on table organisations.body is
    'Which version of each body stands, and when the body exists; this and the tables below follow from the versions.';

create table organisations.body_area (
    body text not null,
    code text not null,
    validity daterange not null,
    constraint one_body_governs_an_area
        primary key (code, validity without overlaps) deferrable initially deferred
);

create table organisations.body_number (
    body text not null,
    number text not null check (number ~ '^[0-9]{9}$'),
    validity daterange not null,
    constraint one_body_has_a_number
        primary key (number, validity without overlaps) deferrable initially deferred
);

create table organisations.body_parent (
    body text not null,
    parent text not null,
    validity daterange not null,
    constraint a_body_lies_under_one
        primary key (body, validity without overlaps) deferrable initially deferred,
    constraint parent_exists_then
        foreign key (parent, period validity) references organisations.body (id, period validity)
        deferrable initially deferred,
    constraint body_exists_then
        foreign key (body, period validity) references organisations.body (id, period validity)
        deferrable initially deferred
);

create table organisations.reorganisation_version (
    id bigint not null,
    version bigint not null check (version > 0),
    state text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    acting_for text,
    reason text not null,
    content jsonb not null,
    primary key (id, version)
);
comment on table organisations.reorganisation_version is
    'Proposals to merge, split or rename bodies or move tasks between them, with every step until they were decided; rows are added and never changed.';
create sequence organisations.reorganisation_id;

update shared.pack set complete = false where id = (select max(id) from shared.pack);
