-- Rows are added and never changed or taken away.
create table history.ledger (id integer primary key);
insert into history.ledger (id) values (1);

create table history.entry (
    entry_index bigint primary key,
    event_id uuid not null unique,
    type varchar(100) not null,
    event_time timestamp(6) with time zone not null,
    topic varchar(100) not null,
    kafka_partition integer not null,
    kafka_offset bigint not null,
    event_key varchar(100) not null,
    plan_id uuid,
    reference varchar(30),
    authority varchar(20),
    authority_name varchar(200),
    seq bigint,
    canonical ${blob} not null,
    digest varchar(64) not null,
    appended_at timestamp(6) with time zone not null,
    unique (topic, kafka_partition, kafka_offset)
);
create index entry_reference on history.entry (reference, entry_index);
