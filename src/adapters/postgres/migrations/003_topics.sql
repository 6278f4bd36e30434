-- What a pair wants to talk about: encrypted, and guarded by the person as well as by the tenant.
create table topic (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  mentorship_id text not null,
  id text not null,
  author_id text not null,
  at instant not null,
  content bytea not null,
  primary key (tenant_id, mentorship_id, id),
  foreign key (tenant_id, mentorship_id) references mentorship on delete cascade
);

-- The mentee, or the mentor of the pairing that runs today (before the first day: of the first to come).
create function is_in_pair(of_mentorship text) returns boolean stable language sql as $$
  select exists (
    select from mentorship
    where id = of_mentorship and mentee_id = nullif(current_setting('app.person', true), '')
  ) or exists (
    select from (
      select mentor_id from pairing
      where mentorship_id = of_mentorship
        and (to_on is null or to_on >= nullif(current_setting('app.today', true), '')::date)
      order by from_on limit 1
    ) running
    where mentor_id = nullif(current_setting('app.person', true), '')
  )
$$;

alter table topic enable row level security;
alter table topic force row level security;
create policy pair on topic
  using (tenant_id = current_setting('app.tenant', true) and is_in_pair(mentorship_id))
  with check (tenant_id = current_setting('app.tenant', true) and is_in_pair(mentorship_id));
grant select, insert, update, delete on topic to fotfeste_app;
