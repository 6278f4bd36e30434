-- Programmes that the municipality has written. A published revision never changes, and running plans keep theirs.
create table programme (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  id text not null,
  revision integer not null check (revision > 0),
  content json not null,
  published_by text not null,
  published_at instant not null,
  primary key (tenant_id, id, revision)
);
select guard_by_tenant('programme');
revoke update, delete on programme from fotfeste_app;

-- At most one a programme; one that is put away stays for a while, so that it can be had back.
create table programme_draft (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  programme_id text not null,
  revision integer not null check (revision > 0),
  content json not null,
  based_on json not null,
  saved_by text not null,
  saved_at instant not null,
  is_discarded boolean not null,
  primary key (tenant_id, programme_id)
);
select guard_by_tenant('programme_draft');

-- How many running plans follow a revision.
create index mentorship_by_programme on mentorship (tenant_id, programme_id, programme_revision) where state = 'active';
