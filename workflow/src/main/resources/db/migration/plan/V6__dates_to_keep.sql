-- The dates that a plan must keep and the meetings to which it goes, so that lists are sorted and filtered by the database.
alter table plan.plan add column dates varchar(16000);
alter table plan.plan add column due_name varchar(20);
alter table plan.plan add column due_on date;
alter table plan.plan add column due_near_from date;
alter table plan.plan add column due_late boolean default false not null;
-- False for plans of before such dates were kept; they are reckoned when the workflow starts.
alter table plan.plan add column due_reckoned boolean default false not null;
create index plan_due on plan.plan (authority, due_on);

create table plan.sitting (
    plan uuid not null references plan.plan (id),
    position integer not null,
    no integer not null,
    review boolean not null,
    body varchar(200) not null,
    held_on date not null,
    primary key (plan, position)
);

-- One decision may name several plans.
create index decision_id on plan.decision (id);
