-- What a person has seen of a plan; the version also counts what leaves it as it was, such as a warning.
alter table plan.plan add column revision bigint default 0 not null;
update plan.plan set revision = version;
