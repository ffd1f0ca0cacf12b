-- What people entered where the plan's own record has nothing to say.
create table papers.said (
    plan uuid not null,
    paper varchar(60) not null,
    particular varchar(40) not null,
    words varchar(8000) not null,
    primary key (plan, paper, particular)
);

-- What was confirmed, in the bytes that the digests name; it never changes.
create table papers.confirmed (
    id uuid primary key,
    plan uuid not null,
    paper varchar(60) not null,
    no integer not null,
    person uuid not null,
    role varchar(40) not null,
    confirmed_at timestamp(6) with time zone not null,
    fingerprint char(64) not null,
    html_digest char(64) not null,
    pdf_digest char(64) not null,
    particulars varchar(400000) not null,
    unique (plan, paper, no)
);
