-- How fast the bot may write in a tenant, shared by all processes: one row a tenant. Times are milliseconds of the
-- database's own clock since 1970.
create table pace (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  next_ms double precision not null,
  window_from_ms double precision not null,
  granted integer not null,
  throttled integer not null,
  slow_steps integer not null,
  disabled_in_row integer not null,
  held_until_ms double precision,
  primary key (tenant_id)
);
select guard_by_tenant('pace');

-- Who was told to wait is not written to meanwhile, whatever else falls due to her.
create index reminder_put_off on reminder (tenant_id, recipient_id) where state = 'planned' and not_before is not null;
