-- Whom the bot cannot write to, and why; everybody else can be written to as far as anybody knows.
-- feed: whether her activity feed in Teams says that something waits.
create table unreachable (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  person_id text not null,
  reason text not null,
  since instant not null,
  feed text not null check (feed in ('waiting', 'told', 'refused', 'none')),
  not_before timestamptz,
  lease uuid,
  leased_until timestamptz,
  primary key (tenant_id, person_id)
);
create index unreachable_feed on unreachable (tenant_id, not_before) where feed = 'waiting';
select guard_by_tenant('unreachable');

create index reminder_permanent on reminder (tenant_id, recipient_id) where state = 'permanent';
-- What has not arrived, oldest first, for the coordinator's page.
create index reminder_undelivered on reminder (tenant_id, due_at)
  where state in ('planned', 'leased', 'attempting', 'unknown', 'permanent', 'closed');
