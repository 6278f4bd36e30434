-- She has said that she will meet outside her shifts.
alter table person add column meets_off_shift boolean not null default false;

-- Files that were taken in: who did it, and what they told of. One that was undone stays, without its shifts.
create table roster_import (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  id text not null,
  unit_id text not null,
  source text not null check (source in ('csv', 'ics')),
  imported_by text not null,
  imported_at instant not null,
  from_on date not null,
  to_on date not null,
  people integer not null,
  shifts integer not null,
  undone_at instant,
  -- Of two at one moment the later.
  no bigint generated always as identity,
  primary key (tenant_id, id)
);
create index roster_import_by_unit on roster_import (tenant_id, unit_id, imported_at desc);
select guard_by_tenant('roster_import');

-- What a file or a unit's connection (told_by: the file's id, or 'schedule ' and the unit's) tells of one person: of each day from from_on to to_on her shifts, or that
-- she is off. Of a day the newest counts. Her shifts stand in one value, [start, minutes, kind] each, because they are read
-- and replaced together: a year is a row and not two hundred.
create table roster (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  person_id text not null,
  told_by text not null,
  source text not null check (source in ('csv', 'ics', 'teamsShifts')),
  told_at instant not null,
  from_on date not null,
  to_on date not null,
  shifts json not null,
  no bigint generated always as identity,
  primary key (tenant_id, person_id, told_by)
);
create index roster_by_teller on roster (tenant_id, told_by);
select guard_by_tenant('roster');

-- Whose bookings are to be looked at, and what was known of her when they last were.
create table roster_change (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  person_id text not null,
  known_before json,
  lease uuid,
  leased_until timestamptz,
  primary key (tenant_id, person_id)
);
select guard_by_tenant('roster_change');

-- When training shifts were last held against rosters, in product time.
create table training_look (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  looked_at instant not null,
  primary key (tenant_id)
);
select guard_by_tenant('training_look');
create index plan_item_training on plan_item (tenant_id, opens_on) where kind = 'trainingShift' and state = 'planned';

-- Which team's published shifts are a unit's roster. Leases and waits are in the database’s own time.
create table schedule_connection (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  unit_id text not null,
  group_id text not null,
  acts_as_id text not null,
  connected_by text not null,
  connected_at instant not null,
  read_at instant,
  trouble text,
  lease uuid,
  leased_until timestamptz,
  not_before timestamptz,
  primary key (tenant_id, unit_id)
);
select guard_by_tenant('schedule_connection');
