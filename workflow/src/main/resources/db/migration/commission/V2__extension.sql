create table commission.extension (
    id varchar(90) primary key,
    commission varchar(60) not null references commission.commission (id),
    authority varchar(9) not null,
    no integer not null,
    submission_due date not null,
    publication_due date not null,
    given_by varchar(200) not null,
    given_on date not null,
    source varchar(500) not null,
    unique (commission, authority, no)
);
