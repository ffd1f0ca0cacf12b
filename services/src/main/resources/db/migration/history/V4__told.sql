-- Whether Kafka was told of a checkpoint; each is told once and in order.
alter table history.checkpoint add column told boolean default false not null;
create index checkpoint_told on history.checkpoint (told, tree_size);
