-- No two items contradict each other: where documents do, neither side is asked, and study conflicts shows both.
drop table conflicts;
