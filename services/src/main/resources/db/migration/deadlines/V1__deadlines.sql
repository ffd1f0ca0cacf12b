create table deadlines.watch (
    plan_id uuid primary key,
    reference varchar(30) not null,
    commission varchar(100) not null,
    authority varchar(20) not null,
    authority_name varchar(200) not null,
    last_seq bigint not null,
    next_at timestamp(6) with time zone
);
create index watch_next on deadlines.watch (next_at);

create table deadlines.deadline (
    id uuid primary key,
    plan_id uuid not null references deadlines.watch (plan_id),
    name varchar(20) not null,
    due date not null,
    due_at timestamp(6) with time zone not null,
    because varchar(2000) not null,
    state varchar(20) not null,
    met_on date,
    unique (plan_id, name)
);

create table deadlines.reminder (
    id uuid primary key,
    deadline_id uuid not null references deadlines.deadline (id),
    working_days_before integer not null,
    remind_at timestamp(6) with time zone not null,
    done boolean not null,
    unique (deadline_id, working_days_before)
);
