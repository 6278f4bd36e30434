-- A point in time as the domain writes it: UTC, milliseconds, so that text order is time order.
create domain instant as text collate "C"
  check (value ~ '^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$');

-- The only table of ours outside row-level security.
create table tenant (
  id text primary key check (id <> ''),
  name text not null,
  registered_at timestamptz not null default now()
);

-- Gives a table its guard: one tenant's rows only, for the owner of the table too.
create function guard_by_tenant(guarded regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', guarded);
  execute format('alter table %s force row level security', guarded);
  execute format(
    'create policy tenant on %s using (tenant_id = current_setting(''app.tenant'', true))
       with check (tenant_id = current_setting(''app.tenant'', true))', guarded);
  execute format('grant select, insert, update, delete on %s to fotfeste_app', guarded);
end $$;

grant usage on schema public to fotfeste_app;

create table person (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  id text not null,
  display_name text not null,
  job_title text,
  language text not null check (language in ('nb', 'nn', 'en')),
  presentation text,
  primary key (tenant_id, id)
);
select guard_by_tenant('person');

create table unit (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  id text not null,
  name text not null,
  leader_ids json not null,
  primary key (tenant_id, id)
);
select guard_by_tenant('unit');

create table channel_tab (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  group_id text not null,
  channel_id text not null,
  unit_id text not null,
  configured_by text not null,
  primary key (tenant_id, group_id, channel_id)
);
select guard_by_tenant('channel_tab');

create table conversation (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  person_id text not null,
  conversation_id text not null,
  service_url text not null,
  primary key (tenant_id, person_id)
);
select guard_by_tenant('conversation');

-- Changes and their answers, for 24 hours of real time.
create table answered_request (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  person_id text not null,
  request_id text not null,
  name text not null,
  hash text not null,
  answer json not null,
  answered_at timestamptz not null default now(),
  primary key (tenant_id, person_id, request_id)
);
select guard_by_tenant('answered_request');
