-- Who called a decision in, by name: kept here and nowhere else.
create table callin.call_in (
    decision uuid primary key,
    plan uuid not null,
    called_in_on date not null,
    grounds varchar(4000) not null
);

create table callin.caller (
    decision uuid not null references callin.call_in (decision),
    position integer not null,
    name varchar(200) not null,
    primary key (decision, position)
);
