-- Whether the date can be kept as the plan's way is planned now.
alter table deadlines.deadline add column prospect varchar(20) default 'WITHIN_REACH' not null;
