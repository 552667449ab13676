alter table portal.search_document add column former boolean not null default false;
comment on column portal.search_document.former is 'Whether it is a place that exists no longer, so that places of today come first.';
