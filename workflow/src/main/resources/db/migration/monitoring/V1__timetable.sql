-- Each plan's timetable as it last went out as an event.
create table monitoring.timetable (
    plan uuid primary key,
    fits boolean not null,
    steps varchar(100000) not null
);
