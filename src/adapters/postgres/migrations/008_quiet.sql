-- What a person has asked for: nothing until the next morning, or nothing until a day. Both end by themselves.
alter table person add column snoozed_until instant;
alter table person add column paused_until date;

-- A tap on a card redraws everything that its message said, also while nobody knows yet whether it went out.
drop index reminder_message;
create index reminder_message on reminder (tenant_id, message_id) where message_id is not null;
