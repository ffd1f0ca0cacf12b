-- One decision may name several plans, and each can be called in by itself.
create table callin.call_in_of_plan (
    id uuid primary key,
    decision uuid not null,
    plan uuid not null,
    called_in_on date not null,
    grounds varchar(4000) not null,
    unique (decision, plan)
);
insert into callin.call_in_of_plan (id, decision, plan, called_in_on, grounds)
select decision, decision, plan, called_in_on, grounds from callin.call_in;

create table callin.caller_of_plan (
    call_in uuid not null references callin.call_in_of_plan (id),
    position integer not null,
    name varchar(200) not null,
    primary key (call_in, position)
);
insert into callin.caller_of_plan (call_in, position, name) select decision, position, name from callin.caller;

drop table callin.caller;
drop table callin.call_in;
alter table callin.call_in_of_plan rename to call_in;
alter table callin.caller_of_plan rename to caller;
