create table commission.commission (
    id varchar(60) primary key,
    title varchar(200) not null,
    reference_prefix varchar(20) not null unique,
    department varchar(300) not null,
    issued_on date not null,
    themes varchar(4000) not null,
    submission_due date not null,
    publication_due date not null,
    plans_opened integer not null
);
