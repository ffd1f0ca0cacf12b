-- Addresses at which calendars fetch a council's deadlines and meetings; of each only the hash of its secret is kept.
create table diary.feed (
    id uuid primary key,
    token_hash char(64) not null unique,
    authority varchar(9) not null,
    person uuid,
    made_at timestamp(6) with time zone not null,
    revoked_at timestamp(6) with time zone
);

create index feed_of_authority on diary.feed (authority);

-- One row a council, locked while its entries are brought up to date.
create table diary.council (
    authority varchar(9) primary key
);

-- What calendars were told, so that a change raises an entry's number and what is gone is cancelled.
create table diary.entry (
    authority varchar(9) not null references diary.council (authority),
    uid varchar(120) not null,
    starts_on date not null,
    starts_at time(6),
    summary varchar(1000) not null,
    details varchar(20000) not null,
    place varchar(300),
    sequence integer not null,
    changed_at timestamp(6) with time zone not null,
    gone boolean not null,
    primary key (authority, uid)
);
