-- What the department is shown before a submission, and how the council's pages look; null where nothing was entered.
alter table authority.authority add column shown_to_department varchar(20);
alter table authority.authority add column shown_name varchar(200);
alter table authority.authority add column colour varchar(7);
