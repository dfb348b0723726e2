-- Documents that are no texts of their own: lists of the questions that a file of another program held.
create table imports (
    document_id text primary key references documents (id) on delete cascade,
    format text not null
) strict, without rowid;

-- What each item looked like when it was exported last to a program that compares versions, and how often that has changed.
create table exports (
    item_id text primary key references items (id) on delete cascade,
    digest text not null,
    revision integer not null
) strict, without rowid;
