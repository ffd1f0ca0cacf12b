create table plan.plan (
    id uuid primary key,
    reference varchar(40) not null unique,
    commission varchar(60) not null,
    authority varchar(9) not null,
    authority_name varchar(200) not null,
    title varchar(200) not null,
    stage varchar(20) not null,
    ended_as varchar(20),
    plan_seq bigint not null,
    certified_digest char(64),
    certified_by uuid,
    submission_id uuid unique,
    submitted_digest char(64),
    submitted_on date,
    receipt varchar(60),
    received_at timestamp(6) with time zone,
    publication_id uuid unique,
    published_digest char(64),
    published_address varchar(1000),
    published_on date,
    version bigint not null,
    unique (commission, authority)
);

create table plan.text (
    plan uuid not null references plan.plan (id),
    position integer not null,
    no integer not null,
    digest char(64) not null,
    media_type varchar(100) not null,
    size bigint not null,
    note varchar(2000),
    drafted_by uuid not null,
    drafted_at timestamp(6) with time zone not null,
    primary key (plan, position)
);

create table plan.decision (
    plan uuid not null references plan.plan (id),
    position integer not null,
    id uuid not null,
    act integer not null,
    kind varchar(40) not null,
    body varchar(200) not null,
    outcome varchar(30) not null,
    decided_on date not null,
    digest char(64) not null,
    reasons varchar(8000) not null,
    alternatives varchar(8000),
    interests varchar(4000),
    amendment varchar(8000),
    endorsed_digest char(64),
    notice_on date,
    notice_address varchar(1000),
    call_in_ends_at timestamp(6) with time zone,
    effective_from timestamp(6) with time zone,
    primary key (plan, position)
);
