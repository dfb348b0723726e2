-- Learners, what each remembers of each item, and what every answer did to it.
create table learners (
    id integer primary key,
    name text not null unique
) strict;

-- How memory was computed: the algorithm with its version, and its parameters.
create table schedulers (
    id integer primary key,
    algorithm text not null,
    parameters text not null,
    unique (algorithm, parameters)
) strict;

create table sittings (
    id integer primary key,
    learner_id integer not null references learners (id),
    began_at text not null,
    day text not null,
    ended_at text,         -- null while it goes on, and where it was cut off
    choices text not null, -- what was asked for: the same choices on the same day go on with it
    seed text not null     -- unsigned, of 64 bits
) strict;

create index sittings_by_learner on sittings (learner_id, id);

-- What a sitting asks, in order. An item that is skipped or missed stands a second time, at the end.
create table sitting_items (
    sitting_id integer not null references sittings (id) on delete cascade,
    position integer not null,
    item_id text not null references items (id) on delete cascade,
    outcome text not null default 'waiting' check (outcome in ('waiting', 'answered', 'skipped', 'buried', 'doubted')),
    step integer,       -- which step of the sitting decided it, from 1: undoing takes the last one back; null while it waits
    attempt_id integer, -- the answer, where there was one
    follow_up integer,  -- the position where it stands again; null where it does not
    primary key (sitting_id, position)
) strict, without rowid;

-- Every answer with the memory it left behind, so that memory can be explained, undone and computed again.
alter table attempts add column learner_id integer references learners (id); -- null where an earlier program, which knew no learners, kept it
alter table attempts add column sitting_id integer references sittings (id);
alter table attempts add column place text not null default 'console' check (place in ('console', 'paper'));
alter table attempts add column day text;     -- the practice day, which begins at the roll-over hour
alter table attempts add column rating integer check (rating between 1 and 4);
alter table attempts add column took_ms integer;
alter table attempts add column had_hint integer not null default 0 check (had_hint in (0, 1));
alter table attempts add column scheduler_id integer references schedulers (id);
alter table attempts add column stability real;
alter table attempts add column difficulty real;
alter table attempts add column due_on text;
alter table attempts add column lapses integer;

create index attempts_by_learner on attempts (learner_id, item_id, id);
create index attempts_by_day on attempts (learner_id, day);
create index attempts_by_sitting on attempts (sitting_id);

-- What the last answer left of each item: the newest of its attempts, kept apart to be found by the day it is due.
create table memory (
    learner_id integer not null references learners (id),
    item_id text not null references items (id),
    stability real not null, -- days
    difficulty real not null,
    first_on text not null,
    last_on text not null,
    due_on text not null,
    reviews integer not null,
    lapses integer not null,
    primary key (learner_id, item_id)
) strict, without rowid;

create index memory_by_due on memory (learner_id, due_on);
create index memory_by_first on memory (learner_id, first_on);

-- Items a learner does not want to see before a day.
create table buried (
    learner_id integer not null references learners (id),
    item_id text not null references items (id) on delete cascade,
    until_on text not null,
    primary key (learner_id, item_id)
) strict, without rowid;

-- Items a learner called bad: not asked until a teacher has decided about them, which an event of a later time shows.
create table doubts (
    item_id text not null references items (id) on delete cascade,
    learner_id integer not null references learners (id),
    at text not null,
    was_approved integer not null check (was_approved in (0, 1)),
    primary key (item_id, learner_id)
) strict, without rowid;

create index items_by_rank on items (rank, id);
