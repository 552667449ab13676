create schema if not exists coordination;
create table coordination.responsibility (
    id bigint generated always as identity primary key,
    body text not null,
    goal int check (goal between 1 and 17),
    role text not null,
    validity daterange not null,
    source jsonb not null,
    source_url text,
    confidence text not null
);
