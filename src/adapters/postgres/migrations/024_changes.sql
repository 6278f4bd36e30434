-- Plans that end before their programme does, what a pair has agreed besides it, and whose absence an absence is.
alter table mentorship drop constraint mentorship_state_check;
alter table mentorship add constraint mentorship_state_check
  check (state in ('active', 'finished', 'withdrawn', 'left', 'transferred'));
alter table mentorship add column adjustments json not null default '[]';
alter table mentorship add column leaving json;
alter table absence add column person_id text;

-- What a change touched besides items, and which items it made: so that every change can be taken back. No text.
alter table history add column frame_before json;
alter table history add column items_made json;

do $$ declare known_tenant text; begin
  for known_tenant in select id from tenant loop
    perform set_config('app.tenant', known_tenant, true);
    -- Until now no plan has had another mentor than its first.
    update absence set person_id = case who when 'mentee' then mentee_id else mentor_id end
      from mentorship where mentorship.tenant_id = absence.tenant_id and mentorship.id = absence.mentorship_id;
  end loop;
end $$;
alter table absence alter column person_id set not null;
