-- Meetings are moved by people who saw them as they were; councils have closure days of their own.
alter table authority.meeting add column version bigint default 0 not null;
alter table authority.authority add column closure_days varchar(8000);
