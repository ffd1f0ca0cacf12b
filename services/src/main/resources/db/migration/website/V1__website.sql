create table website.page (
    plan_id uuid primary key,
    reference varchar(30) not null,
    commission varchar(100) not null,
    authority varchar(20) not null,
    authority_name varchar(200) not null,
    slug varchar(100) not null,
    title varchar(500) not null,
    publication_id uuid not null,
    digest varchar(64) not null,
    address varchar(1000) not null,
    published_at timestamp(6) with time zone not null,
    withdrawn_on date,
    last_seq bigint not null,
    unique (slug, reference)
);
