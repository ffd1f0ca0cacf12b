-- Who is to answer a commission, also those that have not begun.
alter table commission.commission add column scope_version bigint default 0 not null;
create table commission.in_scope (
    commission varchar(60) not null references commission.commission (id),
    authority varchar(9) not null,
    name varchar(200) not null,
    kind varchar(40) not null,
    region varchar(60) not null,
    primary key (commission, authority)
);
