-- Who has had the bot's first words, or is to have them with her first reminder. Nobody else has heard from it yet.
create table greeting (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  person_id text not null,
  state text not null check (state in ('promised', 'given')),
  primary key (tenant_id, person_id)
);
select guard_by_tenant('greeting');

-- Whoever has a chat with the bot has been greeted in it.
insert into greeting (tenant_id, person_id, state) select tenant_id, person_id, 'given' from conversation;
