-- What was printed under which number and letter: by it, papers are marked long after the bank has changed.
create table forms (
    id text primary key,
    title text not null,
    language text not null check (language in ('zh', 'en')),
    label text not null,
    seed text not null -- unsigned, of 64 bits
) strict;

-- Items that a teacher removes later stay in the map: no reference.
create table form_items (
    form_id text not null references forms (id) on delete cascade,
    number integer not null,
    item_id text not null,
    text text not null,
    answer text not null, -- what a marker compares: letters, T or F, or the answer in words
    points text,          -- a decimal number; null where points were not printed
    primary key (form_id, number)
) strict, without rowid;

create index form_items_by_item on form_items (item_id);

create table form_options (
    form_id text not null,
    number integer not null,
    letter text not null,
    origin integer not null, -- its place in the item's own order, where keys come first
    text text not null,
    primary key (form_id, number, letter),
    foreign key (form_id, number) references form_items (form_id, number) on delete cascade
) strict, without rowid;
