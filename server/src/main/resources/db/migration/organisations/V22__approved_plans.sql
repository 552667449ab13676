alter table organisations.reorganisation_version add column plan text;
comment on column organisations.reorganisation_version.plan is
    'Checksum of what the proposal would do as it was approved, so that nothing else is carried out; null for other steps.';
