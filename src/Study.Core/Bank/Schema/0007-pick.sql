-- All that a pick by topic, kind and difficulty asks of an item stands in the index: rows are read of the picked ones only.
drop index items_by_topic;
create index items_by_topic on items (topic, kind, draw, difficulty, status, is_source_gone, id);
