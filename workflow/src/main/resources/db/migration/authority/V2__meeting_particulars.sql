-- What a notice of a meeting needs beside its date.
alter table authority.meeting add column starts_at time(6);
alter table authority.meeting add column place varchar(300);
alter table authority.meeting add column agenda_published_on date;
