create schema if not exists assessments;
create table assessments.run (
    release_id bigint not null,
    method text not null,
    computed_at timestamptz not null,
    file text not null,
    checksum text not null,
    rows bigint not null,
    primary key (release_id, method)
);
comment on table assessments.run is 'Which releases have been assessed by which version of which method, and the file that holds the answers.';
