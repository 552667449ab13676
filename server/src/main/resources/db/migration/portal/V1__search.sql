create schema if not exists portal;
create extension if not exists unaccent with schema public;

create table portal.search_document (
    id bigint generated always as identity primary key,
    kind text not null,
    title jsonb not null,
    detail jsonb not null,
    path text not null,
    goal int,
    names text not null,
    document tsvector not null
);
create index search_document_by_word on portal.search_document using gin (document);
comment on table portal.search_document is 'What can be found by searching, made anew from the other modules'' content at every start.';
comment on column portal.search_document.names is 'Every name and code in lower case without accents, parted by |, for exact and leading matches.';
