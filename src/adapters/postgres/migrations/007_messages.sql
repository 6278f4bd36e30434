-- Reminders are about a mentorship or about a network team's report.
alter table reminder drop constraint reminder_tenant_id_mentorship_id_fkey;
alter table reminder rename column mentorship_id to subject_id;

-- What goes out to one person together shares a message; unknown ones are settled, or closed when nobody can know.
alter table reminder add column message_id uuid;
alter table reminder add column unknown_since timestamptz;
alter table reminder drop constraint reminder_state_check;
alter table reminder add constraint reminder_state_check
  check (state in ('planned', 'leased', 'attempting', 'sent', 'permanent', 'unknown', 'closed', 'dropped'));
create index reminder_of_recipient on reminder (tenant_id, recipient_id)
  where state in ('leased', 'attempting') or lease is not null;
create index reminder_unknown on reminder (tenant_id, unknown_since) where state = 'unknown';
create index reminder_message on reminder (tenant_id, message_id) where state = 'sent';
