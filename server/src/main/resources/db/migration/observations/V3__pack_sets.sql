create table observations.pack_set (
    source text primary key,
    checksum text not null,
    landed_at timestamptz not null
);
comment on table observations.pack_set is 'The content of each set of the pack''s figures that last landed; the same content does not land twice.';
