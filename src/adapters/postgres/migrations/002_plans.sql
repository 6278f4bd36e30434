create table mentorship (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  id text not null,
  revision integer not null,
  state text not null check (state in ('active', 'finished', 'withdrawn')),
  mentee_id text not null,
  mentor_id text not null,
  reserve_mentor_id text,
  leader_id text not null,
  unit_id text not null,
  programme_id text not null,
  programme_revision integer not null,
  employed_on date not null,
  starts_on date not null,
  probation_ends_on date,
  training_shifts_on json not null,
  experience text not null,
  ends_on date not null,
  finished_on date,
  primary key (tenant_id, id)
);
create index mentorship_by_unit on mentorship (tenant_id, unit_id, state, starts_on desc);
create index mentorship_by_start on mentorship (tenant_id, starts_on desc, id);
create index mentorship_by_mentee on mentorship (tenant_id, mentee_id);
create index mentorship_by_leader on mentorship (tenant_id, leader_id);
create index mentorship_by_end on mentorship (tenant_id, ends_on) where state = 'active';
select guard_by_tenant('mentorship');

create table pairing (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  mentorship_id text not null,
  from_on date not null,
  to_on date,
  mentor_id text not null,
  reserve_mentor_id text,
  primary key (tenant_id, mentorship_id, from_on),
  foreign key (tenant_id, mentorship_id) references mentorship on delete cascade
);
create index pairing_by_mentor on pairing (tenant_id, mentor_id);
create index pairing_by_reserve on pairing (tenant_id, reserve_mentor_id);
select guard_by_tenant('pairing');

create table absence (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  mentorship_id text not null,
  position integer not null,
  who text not null,
  from_on date not null,
  to_on date not null,
  kind text not null,
  primary key (tenant_id, mentorship_id, position),
  foreign key (tenant_id, mentorship_id) references mentorship on delete cascade
);
select guard_by_tenant('absence');

create table plan_item (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  mentorship_id text not null,
  key text not null,
  position integer not null,
  kind text not null,
  text_key text not null,
  responsible text not null,
  employment_week integer,
  opens_on date not null,
  closes_on date not null,
  due_on date not null,
  minutes integer,
  state text not null,
  booking json,
  done_on date,
  reason text,
  new_time_asked_at instant,
  primary key (tenant_id, mentorship_id, key),
  foreign key (tenant_id, mentorship_id) references mentorship on delete cascade
);
select guard_by_tenant('plan_item');

-- Read by more people than plans are: what people typed (a room) lies encrypted in places_before.
create table history (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  mentorship_id text not null,
  revision integer not null,
  at instant not null,
  actor_id text,
  kind text not null,
  item_key text,
  items_before json not null,
  places_before bytea,
  primary key (tenant_id, mentorship_id, revision),
  foreign key (tenant_id, mentorship_id) references mentorship on delete cascade
);
select guard_by_tenant('history');
-- History is written once.
revoke update, delete on history from fotfeste_app;
