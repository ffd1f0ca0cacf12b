-- Who is asked by what, as the registers say, and how far each plan is as far as its council lets that be seen.
create table department.commission (
    id varchar(100) primary key,
    title varchar(300) not null,
    issued_on date not null,
    submission_due date not null
);
create table department.in_scope (
    commission varchar(100) not null,
    authority varchar(20) not null,
    name varchar(200) not null,
    kind varchar(40) not null,
    region varchar(60) not null,
    primary key (commission, authority)
);
create table department.council (
    gss_code varchar(20) primary key,
    kind varchar(40),
    shows varchar(20) not null
);
create table department.extension (
    commission varchar(100) not null,
    authority varchar(20) not null,
    submission_due date not null,
    primary key (commission, authority)
);

alter table department.plan add column reached varchar(20);
alter table department.plan add column planned_submission date;
alter table department.plan add column planned_endorsement date;
alter table department.plan add column endorsed_on date;
create index plan_commission on department.plan (commission, authority);
create index submission_received on department.submission (received_at);

-- What a submission rests on: the acts that led to it, and the certificate; both stay as they were when it came.
create table department.act (
    id uuid primary key,
    plan_id uuid not null references department.plan (plan_id),
    submission_id uuid,
    act varchar(20) not null,
    decision_id uuid,
    body varchar(500) not null,
    outcome varchar(60) not null,
    done_on date not null,
    digest varchar(64) not null,
    from_digest varchar(64),
    words varchar(4000)
);
create index act_plan on department.act (plan_id, submission_id);
