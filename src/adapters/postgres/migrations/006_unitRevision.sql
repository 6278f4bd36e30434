-- Two coordinators who change the same unit must not overwrite each other unseen.
alter table unit add column revision integer not null default 1;
