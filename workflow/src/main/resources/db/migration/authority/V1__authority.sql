create table authority.authority (
    gss_code varchar(9) primary key,
    name varchar(200) not null,
    short_name varchar(100) not null,
    slug varchar(60) not null unique,
    kind varchar(40) not null,
    governance varchar(40) not null,
    website varchar(500),
    rules varchar(4000),
    version bigint not null
);

create table authority.meeting (
    id uuid primary key,
    authority varchar(9) not null references authority.authority (gss_code),
    body varchar(200) not null,
    kind varchar(20) not null,
    held_on date not null,
    basis varchar(10) not null,
    source varchar(500) not null,
    unique (authority, body, held_on)
);
