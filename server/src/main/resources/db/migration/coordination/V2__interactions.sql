create table coordination.interaction_set (
    id text not null check (id ~ '^[a-z0-9][a-z0-9-]{0,79}$'),
    version bigint not null check (version > 0),
    recorded_at timestamptz not null,
    recorded_by text not null,
    acting_for text,
    reason text,
    kind text not null check (kind in ('OWN', 'ELSEWHERE')),
    owner text not null,
    name text not null,
    source text not null,
    link text,
    licence text not null,
    targets text[] not null,
    primary key (id, version)
);
comment on table coordination.interaction_set is
    'Sets of scores of how targets influence each other, every version; rows are added and never changed.';

create table coordination.interaction_score (
    set_id text not null,
    from_target text not null,
    to_target text not null,
    scorer text not null,
    version bigint not null check (version > 0),
    recorded_at timestamptz not null,
    recorded_by text not null,
    acting_for text,
    score numeric(2, 1) check (score between -3 and 3),
    reason text not null,
    source text not null,
    check (from_target <> to_target),
    primary key (set_id, from_target, to_target, scorer, version)
);
comment on table coordination.interaction_score is
    'What each body has ever said of each cell; rows are added and never changed.';
comment on column coordination.interaction_score.score is
    'Null when the body looked at the cell and could not decide.';

create table coordination.interaction_import (
    id bigint generated always as identity primary key,
    set_id text not null,
    scorer text not null,
    recorded_at timestamptz not null,
    recorded_by text not null,
    file text not null,
    checksum text not null,
    sums jsonb not null
);
comment on column coordination.interaction_import.sums is
    'The sums that stood beside the matrix, by target and column.';

create table coordination.interaction_resolution (
    set_id text not null,
    from_target text not null,
    to_target text not null,
    version bigint not null check (version > 0),
    state text not null check (state in ('SEEN', 'AGENDA', 'SETTLED', 'FOLLOWED')),
    recorded_at timestamptz not null,
    recorded_by text not null,
    acting_for text,
    reason text not null,
    primary key (set_id, from_target, to_target, version)
);
comment on table coordination.interaction_resolution is
    'Every step on the way from a conflict to its resolution; rows are added and never changed.';

-- Matrices that were sent and wait to be taken in, for a day at most.
create table coordination.staged_matrix (
    id uuid primary key,
    created_at timestamptz not null,
    actor text not null,
    file text not null,
    content bytea not null,
    draft jsonb not null
);
