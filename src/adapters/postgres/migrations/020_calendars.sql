-- Where an item's next step is taken: in the calendar that holds its event, else in the one that is to hold it.
alter table calendar_event add column mailbox_id text generated always as
  (coalesce(known->'event'->>'organiserId', attempted->>'organiserId', desired->>'organiserId')) stored;
-- What the organiser is asked because of something done in Outlook, until the item is booked anew or she has answered.
alter table calendar_event add column question text check (question in ('outsideWindow', 'putBack'));
create index calendar_event_mailbox on calendar_event (tenant_id, mailbox_id);

-- One row a calendar that plans write to. Whoever holds its lease writes to it or reads it alone: Exchange serves four
-- requests of ours at a time. Waits and lives of subscriptions are in the database's own time; read_on is a product day.
create table mailbox (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  person_id text not null,
  lease uuid,
  leased_until timestamptz,
  not_before timestamptz,
  -- Where the next reading goes on; null: everything is read.
  delta_link text,
  noticed boolean not null default false,
  read_at timestamptz,
  read_on date,
  read_not_before timestamptz,
  subscription_id text,
  renew_at timestamptz,
  primary key (tenant_id, person_id)
);
select guard_by_tenant('mailbox');

-- What Graph said, kept before it is answered: rows are only added, so that nothing waits for a reading under way.
create table mailbox_notice (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  id bigint generated always as identity,
  person_id text not null,
  primary key (tenant_id, id)
);
create index mailbox_notice_person on mailbox_notice (tenant_id, person_id);
select guard_by_tenant('mailbox_notice');

do $$ declare known_tenant text; begin
  for known_tenant in select id from tenant loop
    perform set_config('app.tenant', known_tenant, true);
    insert into mailbox (tenant_id, person_id)
      select distinct tenant_id, mailbox_id from calendar_event where mailbox_id is not null;
  end loop;
end $$;
