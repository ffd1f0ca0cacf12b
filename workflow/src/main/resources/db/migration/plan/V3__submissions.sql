-- A plan may be sent more than once; what was sent before stays, and each submission has its own receipt.
create table plan.submission (
    plan uuid not null references plan.plan (id),
    position integer not null,
    id uuid not null unique,
    text_no integer not null,
    digest char(64) not null,
    basis varchar(30) not null,
    channel varchar(10) not null,
    sent_on date not null,
    replaces uuid,
    receipt varchar(60),
    received_at timestamp(6) with time zone,
    returned_at timestamp(6) with time zone,
    return_reason varchar(4000),
    accepted_at timestamp(6) with time zone,
    primary key (plan, position)
);

create table plan.question (
    plan uuid not null references plan.plan (id),
    position integer not null,
    id uuid not null unique,
    submission uuid not null,
    words varchar(4000) not null,
    asked_at timestamp(6) with time zone not null,
    answer varchar(8000),
    answered_on date,
    primary key (plan, position)
);

create table plan.correction (
    plan uuid not null references plan.plan (id),
    position integer not null,
    submission uuid not null,
    text_no integer not null,
    changed boolean not null,
    kind varchar(40),
    body varchar(200),
    outcome varchar(30),
    decided_on date,
    reasons varchar(8000),
    primary key (plan, position)
);

alter table plan.plan add column certified_no integer;
alter table plan.plan add column released_digest char(64);
alter table plan.plan add column decided_before integer default 0 not null;

update plan.plan p set certified_no = (
    select max(t.no) from plan.text t where t.plan = p.id and t.digest = p.certified_digest
) where certified_digest is not null;
update plan.plan set released_digest = certified_digest where publication_id is not null;

-- A receipt comes only for what went through Passage; a plan that still waits for one is taken as sent through it.
insert into plan.submission (plan, position, id, text_no, digest, basis, channel, sent_on, receipt, received_at)
select p.id, 0, p.submission_id,
    coalesce((select max(t.no) from plan.text t where t.plan = p.id and t.digest = p.submitted_digest), 1),
    p.submitted_digest, 'after-endorsement',
    case when p.receipt is null and p.stage <> 'SUBMISSION' then 'outside' else 'passage' end,
    p.submitted_on, p.receipt, p.received_at
from plan.plan p where p.submission_id is not null;
