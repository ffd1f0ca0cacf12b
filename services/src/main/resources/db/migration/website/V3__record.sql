-- What is told of each published plan, and how councils show themselves.
create table website.council (
    gss_code varchar(20) primary key,
    kind varchar(40),
    region varchar(60),
    shown_name varchar(200),
    colour varchar(7)
);
-- 'waiting' holds what was recorded since the last publication; it becomes public with the next.
create table website.record (
    plan_id uuid primary key,
    reference varchar(30) not null unique,
    commission varchar(100) not null,
    authority varchar(20) not null,
    authority_name varchar(200) not null,
    title varchar(500) not null,
    waiting varchar(8000) not null,
    shown varchar(8000),
    channel varchar(20),
    published_on date,
    published_digest varchar(64),
    address varchar(1000),
    withdrawn_on date
);
create index record_published on website.record (published_on);
create index page_published on website.page (published_at);
