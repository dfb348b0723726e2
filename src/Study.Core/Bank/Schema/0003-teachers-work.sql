-- Which words each file held when it was read last. A document that no file holds any more is kept only for the items that stand on it.
create table files (
    path text primary key,
    content_hash text not null, -- of the file's bytes and of how they were read; '' where it is not known
    document_id text not null references documents (id)
) strict, without rowid;

create index files_by_document on files (document_id);
create index documents_by_name on documents (name, id);
insert or replace into files (path, content_hash, document_id) select path, '', id from documents order by rowid;

-- The parts of a document for reading, as JSON; null where an earlier program stored it, which read plain text and Markdown only.
alter table documents add column blocks text;

-- Of which documents, and by which program, the items were derived last: one row, none before the first derivation.
create table derivation (
    id integer primary key check (id = 1),
    digest text not null
) strict;

alter table items add column reason text;                         -- why it was rejected; null where it was not
alter table items add column edited_body text;                    -- what a teacher made of it, as JSON; null where nobody edited it
alter table items add column edited_digest text;                  -- the derived text that the edit was made of
alter table items add column prior real not null default 0.5;     -- the share of wrong answers to expect before anybody answered
alter table items add column difficulty real not null default 0.5; -- the same, with the answers so far
alter table items add column draw integer not null default 0;     -- the id as a number, the same on every machine: what picking and searching go by

update items set draw = draw_of(id);
create unique index items_by_draw on items (draw);
create index items_by_topic on items (topic, kind, draw, difficulty, status);
create index items_by_status on items (status, draw) where status <> 'draft';

-- What an item came to be called when its sentence was worded anew and the work on it was to be kept.
create table successions (
    derived_id text primary key,
    derived_fact_id text not null,
    item_id text not null references items (id) on delete cascade
) strict, without rowid;

create table item_tags (
    item_id text not null references items (id) on delete cascade,
    tag text not null,
    is_teachers integer not null check (is_teachers in (0, 1)),
    primary key (item_id, tag)
) strict, without rowid;

create index item_tags_by_tag on item_tags (tag, item_id);

-- What was decided and done, in order. An item with a history is kept when its source is gone.
create table events (
    id integer primary key,
    item_id text not null references items (id),
    at text not null,
    what text not null,
    note text not null default '',
    before text not null -- the item's state before it, as JSON: what undoing goes back to
) strict;

create index events_by_item on events (item_id, id);

-- Items that cannot both be right. Papers leave them out until a teacher has decided.
create table conflicts (
    item_id text not null references items (id) on delete cascade,
    other_id text not null references items (id) on delete cascade,
    note text not null,
    primary key (item_id, other_id)
) strict, without rowid;

-- Where each review stopped, by what it was a review of.
create table review_places (
    filter text primary key,
    item_id text not null references items (id) on delete cascade
) strict, without rowid;

-- Question, answer and options of each item, folded, by the item's draw.
create virtual table item_search using fts5 (text, tokenize = 'trigram', content = '', contentless_delete = 1);
create virtual table item_search_terms using fts5vocab (item_search, row);
create trigger items_leave_search after delete on items begin
    delete from item_search where rowid = old.draw;
end;

insert into item_search (rowid, text)
select draw, searchable(
    before_gap || char(10) || coalesce(after_gap, '') || char(10) || answer || char(10) ||
    coalesce((select group_concat(coalesce(prompt, '') || char(10) || text, char(10)) from answer_parts where item_id = items.id), '') || char(10) ||
    coalesce((select group_concat(text, char(10)) from distractors where item_id = items.id), ''))
from items
order by draw;
