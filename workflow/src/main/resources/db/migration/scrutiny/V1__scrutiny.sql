create table scrutiny.review (
    id uuid primary key,
    plan uuid not null,
    no integer not null,
    body varchar(200) not null,
    held_on date not null,
    outcome varchar(30) not null,
    digest char(64) not null,
    unique (plan, no)
);

create table scrutiny.comment (
    review uuid not null references scrutiny.review (id),
    position integer not null,
    text varchar(4000) not null,
    response varchar(20),
    reason varchar(4000),
    primary key (review, position)
);
