create schema if not exists access;

create table access.person (
    id uuid primary key,
    issuer text,
    subject text,
    name text,
    email text,
    first_seen timestamptz not null,
    last_seen timestamptz not null,
    erased_at timestamptz,
    unique (issuer, subject),
    check (erased_at is null or (issuer is null and subject is null and name is null and email is null))
);
comment on table access.person is
    'Whoever has signed in. The id stands in other records; everything that tells who it is stands here alone and can be blanked.';

create table access.appointment (
    id uuid not null,
    version bigint not null,
    person uuid not null references access.person,
    body text not null,
    role text not null,
    valid_from date not null,
    valid_to date,
    source text not null,
    reason text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (id, version),
    check (valid_to is null or valid_to >= valid_from)
);
comment on table access.appointment is
    'What a person is to a body and when; every version, the highest is in force. valid_to is the first day it no longer holds.';
create index on access.appointment (person);
create index on access.appointment (body);

create table access.deputyship (
    id uuid not null,
    version bigint not null,
    deputy uuid not null references access.person,
    principal uuid not null references access.person,
    body text not null,
    valid_from date not null,
    valid_to date not null,
    reason text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (id, version),
    check (deputy <> principal),
    check (valid_to >= valid_from)
);
comment on table access.deputyship is
    'Who acts for a body in whose stead and when; the roles are those the principal holds that day.';
create index on access.deputyship (deputy);
create index on access.deputyship (body);

create table access.invitation (
    id uuid not null,
    version bigint not null,
    token_hash bytea not null,
    body text not null,
    role text not null,
    email text,
    valid_from date not null,
    valid_to date,
    expires_at timestamptz not null,
    state text not null check (state in ('open', 'accepted', 'declined', 'withdrawn')),
    person uuid references access.person,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (id, version)
);
comment on column access.invitation.token_hash is 'SHA-256 of the token; the token itself is told once and kept nowhere.';
create index on access.invitation (token_hash);
create index on access.invitation (body);

create table access.access_request (
    id uuid not null,
    version bigint not null,
    person uuid not null references access.person,
    body text not null,
    role text not null,
    why text,
    state text not null check (state in ('open', 'approved', 'rejected', 'withdrawn')),
    answer text,
    recorded_at timestamptz not null,
    recorded_by text not null,
    primary key (id, version)
);
create index on access.access_request (body);
create index on access.access_request (person);

create table access.session (
    primary_id char(36) not null primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval int not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
comment on table access.session is 'Who is signed in; the columns are those Spring Session reads and writes.';
create index on access.session (expiry_time);
create index on access.session (principal_name);

create table access.session_attributes (
    session_primary_id char(36) not null references access.session on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes bytea not null,
    primary key (session_primary_id, attribute_name)
);
