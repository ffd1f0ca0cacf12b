-- The newest checkpoint of each auditors' ledger that was heard of, and how far the ledger holds each plan's life.
create table website.checkpoint (
    origin varchar(1000) primary key,
    tree_size bigint not null,
    root varchar(44) not null,
    verifier_key varchar(2000) not null,
    signed_at timestamp(6) with time zone not null,
    note varchar(20000) not null
);
create table website.covered (
    plan_id uuid primary key,
    plan_seq bigint not null
);
-- Number of the plan's event that last changed what is shown; null where that was before this was noted.
alter table website.record add column shown_seq bigint;
