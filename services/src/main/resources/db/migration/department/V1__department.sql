create table department.plan (
    plan_id uuid primary key,
    reference varchar(30) not null,
    commission varchar(100) not null,
    authority varchar(20) not null,
    authority_name varchar(200) not null,
    stage varchar(20) not null,
    submission_due date,
    submitted_on date,
    published_on date,
    address varchar(1000),
    last_seq bigint not null
);

create table department.submission (
    submission_id uuid primary key,
    plan_id uuid not null references department.plan (plan_id),
    channel varchar(20) not null,
    basis varchar(50) not null,
    digest varchar(64) not null,
    media_type varchar(100) not null,
    size bigint not null,
    sent_on date not null,
    how varchar(500),
    sent_to varchar(500),
    receipt varchar(40) unique,
    received_at timestamp(6) with time zone not null
);
create index submission_plan on department.submission (plan_id);

create table department.receipt_number (
    for_year integer primary key,
    last_number bigint not null
);
