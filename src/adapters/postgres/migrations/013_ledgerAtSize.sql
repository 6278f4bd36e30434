-- With tens of thousands of rows: who has waited longest is read in order, and everything open of one person at once.
drop index reminder_waiting;
create index reminder_waiting on reminder (tenant_id, due_at, recipient_id) where state in ('planned', 'leased');
drop index reminder_of_recipient;
create index reminder_of_recipient on reminder (tenant_id, recipient_id)
  where state in ('planned', 'leased', 'attempting', 'unknown');
drop index reminder_attempting;
create index reminder_leased on reminder (tenant_id, leased_until) where state in ('leased', 'attempting');
-- In the order of the coordinator's page.
drop index reminder_undelivered;
create index reminder_undelivered on reminder (tenant_id, due_at, subject_id, item_key, kind, recipient_id, due_on)
  where state in ('planned', 'leased', 'attempting', 'unknown', 'permanent', 'closed');
-- How many messages of the last weeks came how far, however many years lie behind them.
create index reminder_ended on reminder (tenant_id, due_on) include (state, due_at)
  where state in ('sent', 'permanent', 'closed');
