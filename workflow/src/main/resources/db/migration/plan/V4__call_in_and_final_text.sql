-- What the author is asked to change, in the words of whoever returned the text.
alter table plan.plan add column to_mend varchar(8000);

-- An endorsement binds to a version, not only to its bytes: the same words may have come twice.
alter table plan.decision add column endorsed_version integer;
update plan.decision d set endorsed_version =
    (select max(t.no) from plan.text t where t.plan = d.plan and t.digest = d.endorsed_digest);
alter table plan.decision add column final_version integer;

alter table plan.decision add column called_in_on date;
alter table plan.decision add column call_in_answered_on date;
alter table plan.decision add column sent_back boolean default false not null;
alter table plan.decision add column urgency_reason varchar(4000);
alter table plan.decision add column urgency_agreed_by varchar(200);
