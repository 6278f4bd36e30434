-- What the municipality has chosen: a row for each time, so that the newest holds and the others say who chose what and
-- when. name: 'reminders', or 'workingHours ' and the id of a unit.
create table setting (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  name text not null,
  revision integer not null check (revision > 0),
  value json not null,
  chosen_by text not null,
  chosen_at instant not null,
  primary key (tenant_id, name, revision)
);
select guard_by_tenant('setting');
-- History is written once.
revoke update, delete on setting from fotfeste_app;

-- Which revision of the reminders' settings the due rows of a plan or a team were planned with.
alter table mentorship add column settings_revision integer not null default 0;
alter table network_team add column settings_revision integer not null default 0;
create index mentorship_by_settings on mentorship (tenant_id, settings_revision) where state <> 'withdrawn';
create index network_team_by_settings on network_team (tenant_id, settings_revision);

-- What waits in a unit is decided on anew when its hours change.
create index reminder_held on reminder (tenant_id, subject_id) where state = 'planned' and held_until is not null;
