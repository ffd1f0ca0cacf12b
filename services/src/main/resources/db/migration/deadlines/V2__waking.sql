-- db-scheduler's table, in which it waits for the instants at which time alone brings something about
create table deadlines.scheduled_tasks (
    task_name varchar(40) not null,
    task_instance varchar(100) not null,
    task_data ${blob},
    execution_time timestamp(6) with time zone not null,
    picked boolean not null,
    picked_by varchar(50),
    last_success timestamp(6) with time zone,
    last_failure timestamp(6) with time zone,
    consecutive_failures integer,
    last_heartbeat timestamp(6) with time zone,
    version bigint not null,
    priority smallint,
    primary key (task_name, task_instance)
);
create index scheduled_tasks_execution_time on deadlines.scheduled_tasks (execution_time);

insert into deadlines.scheduled_tasks (task_name, task_instance, execution_time, picked, version)
select 'deadline', cast(plan_id as varchar(36)) || '@next', next_at, false, 1
from deadlines.watch where next_at is not null;
