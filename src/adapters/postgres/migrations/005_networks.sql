create table network_team (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  id text not null,
  network_id text not null,
  network_name text not null,
  name text not null,
  member_ids json not null,
  gatherings json not null,
  primary key (tenant_id, id)
);
select guard_by_tenant('network_team');

create table status_report (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  team_id text not null,
  gathering_number integer not null,
  revision integer not null,
  sub_goals json not null,
  state text not null check (state in ('draft', 'submitted')),
  saved_by text not null,
  saved_at instant not null,
  submitted_at instant,
  primary key (tenant_id, team_id, gathering_number),
  foreign key (tenant_id, team_id) references network_team on delete cascade
);
select guard_by_tenant('status_report');

-- What the list of reports should hold, as submitted; written_revision is what it is known to hold.
create table report_write (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  team_id text not null,
  gathering_number integer not null,
  report_key text not null,
  report json not null,
  revision integer not null,
  written_revision integer,
  list_item_id text,
  reason text,
  not_before timestamptz,
  lease uuid,
  leased_until timestamptz,
  primary key (tenant_id, team_id, gathering_number),
  unique (tenant_id, report_key),
  foreign key (tenant_id, team_id, gathering_number) references status_report on delete cascade
);
create index report_write_pending on report_write (tenant_id, not_before)
  where written_revision is distinct from revision;
select guard_by_tenant('report_write');
