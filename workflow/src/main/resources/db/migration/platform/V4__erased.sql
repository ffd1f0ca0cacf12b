-- Who was erased, by the pseudonym that events go on to bear; no name, user name or password is left of them.
create table platform.erased (
    person uuid primary key,
    erased_at timestamp(6) with time zone not null
);
