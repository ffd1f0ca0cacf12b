-- Which people were erased, and which plans there are, is asked by type.
create index entry_type on history.entry (type, entry_index);
