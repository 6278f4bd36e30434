-- What each of the two has said of a talk: for the two alone. Everybody else reads plans without it, and counts revisions
-- without those that only noted an answer.
alter table plan_item add column answers json;
alter table mentorship add column hidden_revisions integer not null default 0;
