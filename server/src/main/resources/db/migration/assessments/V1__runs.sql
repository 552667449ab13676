create schema if not exists assessments;
create table assessments.run (
    file text primary key,
    release_id bigint not null,
    method text not null,
    computed_at timestamptz not null,
    checksum text not null,
    rows bigint not null
);
comment on table assessments.run is 'The files of answers: what has been assessed of which release, by which version of which method.';
create index run_by_release on assessments.run (release_id, method);
