alter table shared.pack add column report jsonb;
comment on column shared.pack.report is
    'What was irregular in the folder, as a list of problems; null for a pack loaded before it was kept, which is therefore read again.';
