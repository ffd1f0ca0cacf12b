-- Who a person is at an OpenID provider.
create table platform.identity (
    issuer varchar(300) not null,
    subject varchar(255) not null,
    person uuid not null references platform.person (id),
    primary key (issuer, subject)
);

-- Who acts in whose place, from a day to a day with both; a substitute that was ended early keeps its line.
create table platform.substitute (
    id uuid primary key,
    authority varchar(20) not null,
    role varchar(40) not null,
    holder uuid not null references platform.person (id),
    substitute uuid not null references platform.person (id),
    first_day date not null,
    last_day date not null,
    named_by uuid not null,
    named_at timestamp(6) with time zone not null,
    ended_at timestamp(6) with time zone
);
create index substitute_person on platform.substitute (substitute, last_day);
create index substitute_authority on platform.substitute (authority, last_day);
