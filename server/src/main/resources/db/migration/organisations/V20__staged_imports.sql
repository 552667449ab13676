-- Tables of bodies that were sent and wait to be taken in, for a day at most.
create table organisations.staged_import (
  id uuid primary key,
  created_at timestamptz not null,
  actor text not null,
  source text not null,
  content bytea not null
);
