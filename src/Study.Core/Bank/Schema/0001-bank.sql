create table documents (
    id text primary key,
    name text not null,
    title text not null,
    path text not null,
    language text not null check (language in ('zh', 'en')),
    published_on text,
    encoding text not null,
    text text not null
) strict;

create index documents_by_path on documents (path);

create table items (
    id text primary key,
    fact_id text not null,
    kind text not null,
    language text not null check (language in ('zh', 'en')),
    topic text not null,
    modality text not null,
    before_gap text not null, -- the whole question where the stem has no gap
    after_gap text,           -- null where the stem has no gap
    answer text not null,
    value text,
    unit text,
    document_id text not null references documents (id),
    rank integer not null,
    status text not null default 'draft' check (status in ('draft', 'approved', 'rejected', 'retired')),
    is_source_gone integer not null default 0 check (is_source_gone in (0, 1)),
    digest text not null
) strict;

create index items_by_fact on items (fact_id);
create index items_by_document on items (document_id, rank);

create table accepted_answers (
    item_id text not null references items (id) on delete cascade,
    position integer not null,
    text text not null,
    primary key (item_id, position)
) strict, without rowid;

create table distractors (
    item_id text not null references items (id) on delete cascade,
    position integer not null,
    text text not null,
    origin text not null,
    primary key (item_id, position)
) strict, without rowid;

create table sources (
    item_id text not null references items (id) on delete cascade,
    position integer not null,
    document_id text not null references documents (id),
    start integer not null,
    length integer not null,
    quote text not null,
    sentence text not null,
    quote_in_sentence integer not null,
    quote_length integer not null, -- in the sentence, which leaves out a page wrap that the quote has
    heading text,
    page integer,
    primary key (item_id, position)
) strict, without rowid;

create index sources_by_document on sources (document_id);

create table left_out (
    document_id text not null references documents (id) on delete cascade,
    position integer not null,
    start integer not null,
    length integer not null,
    words text not null,
    reason text not null,
    primary key (document_id, position)
) strict, without rowid;

create table attempts (
    id integer primary key,
    item_id text not null references items (id),
    at text not null,
    response text not null,
    is_correct integer not null check (is_correct in (0, 1))
) strict;

create index attempts_by_item on attempts (item_id, at);
