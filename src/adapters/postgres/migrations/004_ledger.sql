-- Leases and waiting before a retry are in the database's own time; due_at and held_until are product time.
create table reminder (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  mentorship_id text not null,
  item_key text not null,
  kind text not null,
  recipient_id text not null,
  due_on date not null,
  due_at instant not null,
  state text not null default 'planned'
    check (state in ('planned', 'leased', 'attempting', 'sent', 'permanent', 'unknown', 'dropped')),
  reason text,
  held_until instant,
  not_before timestamptz,
  lease uuid,
  leased_until timestamptz,
  conversation_id text,
  activity_id text,
  stale boolean not null default false,
  primary key (tenant_id, mentorship_id, item_key, kind, recipient_id, due_on),
  foreign key (tenant_id, mentorship_id) references mentorship on delete cascade
);
create index reminder_waiting on reminder (tenant_id, due_at) where state in ('planned', 'leased');
create index reminder_attempting on reminder (tenant_id, leased_until) where state = 'attempting';
create index reminder_stale on reminder (tenant_id, mentorship_id) where stale and state = 'sent';
select guard_by_tenant('reminder');

-- desired: what the plan wants. attempted: a wish that may have reached the calendar, until that is known; it is brought
-- to its end before a newer wish, or the older event would be orphaned. settled: the wish that was last fulfilled.
create table calendar_event (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  mentorship_id text not null,
  item_key text not null,
  desired jsonb,
  known jsonb,
  attempted jsonb,
  settled jsonb,
  in_step boolean not null generated always as (attempted is null and desired is not distinct from settled) stored,
  reason text,
  not_before timestamptz,
  lease uuid,
  leased_until timestamptz,
  primary key (tenant_id, mentorship_id, item_key),
  foreign key (tenant_id, mentorship_id) references mentorship on delete cascade
);
create index calendar_event_differing on calendar_event (tenant_id, not_before) where not in_step;
select guard_by_tenant('calendar_event');
