alter table department.submission add column replaces uuid;
create index submission_replaces on department.submission (replaces);

create table department.remark (
    id uuid primary key,
    submission_id uuid not null references department.submission (submission_id),
    kind varchar(20) not null,
    words varchar(4000),
    made_at timestamp(6) with time zone not null,
    answer varchar(8000),
    answered_on date
);
create index remark_submission on department.remark (submission_id, made_at);
