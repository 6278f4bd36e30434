-- That a booked time no longer fits, and what a leader was asked, are part of the plan: cards and undoing go by it.
alter table plan_item add column unfit json;
alter table plan_item add column leader_ask json;
