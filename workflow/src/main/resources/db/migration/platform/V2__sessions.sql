-- Who is signed in, where several processes share that; Spring Session names the columns.
create table platform.session (
    primary_id char(36) primary key,
    session_id char(36) not null unique,
    creation_time bigint not null,
    last_access_time bigint not null,
    max_inactive_interval integer not null,
    expiry_time bigint not null,
    principal_name varchar(100)
);
create index session_expiry on platform.session (expiry_time);
create index session_principal on platform.session (principal_name);

create table platform.session_attributes (
    session_primary_id char(36) not null references platform.session (primary_id) on delete cascade,
    attribute_name varchar(200) not null,
    attribute_bytes ${blob} not null,
    primary key (session_primary_id, attribute_name)
);
