-- A topic belongs to the pairing in which it was written. Whoever becomes mentor later reads it only when the newcomer and
-- the mentor before have each said that it may be passed on (DOMAIN §9.11).
alter table topic add column mentor_id text;
alter table topic no force row level security;
do $$ declare known_tenant text; begin
  for known_tenant in select id from tenant loop
    perform set_config('app.tenant', known_tenant, true);
    -- Until now no plan has had another mentor than its first.
    update topic set mentor_id = (
      select mentor_id from pairing where pairing.mentorship_id = topic.mentorship_id order by from_on limit 1
    ) where tenant_id = known_tenant;
  end loop;
end $$;
alter table topic alter column mentor_id set not null;
alter table topic force row level security;

create function acting_person() returns text stable language sql as
  $$ select nullif(current_setting('app.person', true), '') $$;

create function acting_day() returns date stable language sql as
  $$ select nullif(current_setting('app.today', true), '')::date $$;

create function is_mentee(of_mentorship text) returns boolean stable language sql as
  $$ select exists (select from mentorship where id = of_mentorship and mentee_id = acting_person()) $$;

-- The mentor of the pairing that runs today; before the first day, of the first to come.
create function running_mentor(of_mentorship text) returns text stable language sql as $$
  select mentor_id from pairing
  where mentorship_id = of_mentorship and (to_on is null or to_on >= acting_day())
  order by from_on limit 1
$$;

-- Changes of mentor about which people may say what is passed on: from the day they are known, once the one who hands
-- over has begun herself (the first may do so before the first day), until 14 days after.
create function open_hand_overs(of_mentorship text) returns table (from_mentor text, to_mentor text)
  stable language sql as $$
  select before_it, mentor_id
  from (
    select mentor_id, from_on, row_number() over by_day as position,
      lag(mentor_id) over by_day as before_it, lag(from_on) over by_day as before_it_from
    from pairing where mentorship_id = of_mentorship
    window by_day as (order by from_on)
  ) change
  where before_it <> mentor_id and (position = 2 or before_it_from <= acting_day()) and acting_day() <= from_on + 14
$$;

-- One row for each of the two who says that a topic may be passed on to this mentor.
create table topic_pass (
  tenant_id text not null default current_setting('app.tenant', true) references tenant,
  mentorship_id text not null,
  topic_id text not null,
  to_mentor_id text not null,
  by_id text not null,
  primary key (tenant_id, mentorship_id, topic_id, to_mentor_id, by_id),
  foreign key (tenant_id, mentorship_id, topic_id) references topic on delete cascade
);
alter table topic_pass enable row level security;
alter table topic_pass force row level security;
grant select, insert, delete on topic_pass to fotfeste_app;

-- True when both have said so. Asked as the owner: the new mentor herself sees what both have said, and not what one has.
create function is_passed(of_mentorship text, of_topic text, to_mentor text) returns boolean
  stable security definer set search_path = public, pg_temp language sql as $$
  select bool_or(by_id = mentee_id) and bool_or(by_id <> mentee_id)
  from topic_pass join mentorship on mentorship.id = topic_pass.mentorship_id
  where mentorship_id = of_mentorship and topic_id = of_topic and to_mentor_id = to_mentor
$$;
create policy asked_as_owner on topic_pass for select to current_user
  using (tenant_id = current_setting('app.tenant', true));

-- The newcomer; the mentor who runs, and the one who hands over while she may: what was written with her or passed to her.
create function may_read_topic(of_mentorship text, of_topic text, written_with text) returns boolean
  stable language sql as $$
  select is_mentee(of_mentorship) or (
    (running_mentor(of_mentorship) = acting_person()
      or acting_person() in (select from_mentor from open_hand_overs(of_mentorship)))
    and (written_with = acting_person() or is_passed(of_mentorship, of_topic, acting_person()))
  )
$$;

create function may_write_topics(of_mentorship text) returns boolean stable language sql as
  $$ select is_mentee(of_mentorship) or running_mentor(of_mentorship) = acting_person() $$;

drop policy pair on topic;
drop function is_in_pair(text);
create policy reading on topic for select
  using (tenant_id = current_setting('app.tenant', true) and may_read_topic(mentorship_id, id, mentor_id));
create policy writing on topic for insert
  with check (tenant_id = current_setting('app.tenant', true) and may_write_topics(mentorship_id)
    and mentor_id = running_mentor(mentorship_id));
create policy changing on topic for update
  using (tenant_id = current_setting('app.tenant', true) and may_write_topics(mentorship_id)
    and may_read_topic(mentorship_id, id, mentor_id))
  with check (tenant_id = current_setting('app.tenant', true) and may_write_topics(mentorship_id)
    and may_read_topic(mentorship_id, id, mentor_id));
create policy removing on topic for delete
  using (tenant_id = current_setting('app.tenant', true) and may_write_topics(mentorship_id)
    and may_read_topic(mentorship_id, id, mentor_id));

create function hands_over(of_mentorship text, to_new_mentor text) returns boolean stable language sql as $$
  select exists (
    select from open_hand_overs(of_mentorship)
    where to_mentor = to_new_mentor and (from_mentor = acting_person() or is_mentee(of_mentorship))
  )
$$;
create policy reading on topic_pass for select
  using (tenant_id = current_setting('app.tenant', true) and hands_over(mentorship_id, to_mentor_id));
create policy passing on topic_pass for insert
  with check (tenant_id = current_setting('app.tenant', true) and hands_over(mentorship_id, to_mentor_id)
    and by_id = acting_person()
    and exists (select from topic where topic.mentorship_id = topic_pass.mentorship_id and topic.id = topic_pass.topic_id));
create policy keeping on topic_pass for delete
  using (tenant_id = current_setting('app.tenant', true) and hands_over(mentorship_id, to_mentor_id)
    and by_id = acting_person());
