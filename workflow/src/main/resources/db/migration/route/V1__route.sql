create table route.route (
    id varchar(80) primary key,
    commission varchar(60) not null,
    authority varchar(9) not null,
    route varchar(20000) not null,
    in_use boolean not null,
    version bigint not null
);
