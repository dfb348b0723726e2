-- Items whose answer has several parts: the keys of a multiple response, the pairs of a matching item, the entries of an ordering item.
create table answer_parts (
    item_id text not null references items (id) on delete cascade,
    position integer not null, -- in the source's order; of an ordering item, in the right order
    prompt text,               -- what the part belongs to, of a matching item; else null
    text text not null,
    place text,                -- what an entry's place in the order comes from, of an ordering item; else null
    primary key (item_id, position)
) strict, without rowid;

create table accepted_parts (
    item_id text not null,
    part integer not null,
    position integer not null,
    text text not null,
    primary key (item_id, part, position),
    foreign key (item_id, part) references answer_parts (item_id, position) on delete cascade
) strict, without rowid;
