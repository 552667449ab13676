alter table observations.staged_import add column release_id bigint references observations.release;
comment on column observations.staged_import.release_id is 'What came of it; a second commit of the same import leads there.';
