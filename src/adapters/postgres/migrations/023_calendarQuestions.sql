-- What an organiser is asked because of something done in Outlook is part of the plan: its card and its undoing go by it.
alter table calendar_event drop column question;
alter table plan_item add column calendar_question json;

-- Whether a booking has a link for a Teams meeting; until now none had.
do $$ declare known_tenant text; begin
  for known_tenant in select id from tenant loop
    perform set_config('app.tenant', known_tenant, true);
    update plan_item set booking = (booking::jsonb || '{"online": false}')::json where booking is not null;
    update calendar_event set
      desired = desired || '{"online": false}',
      attempted = attempted || '{"online": false}',
      settled = settled || '{"online": false}',
      known = jsonb_set(known, '{event,online}', 'false');
  end loop;
end $$;
