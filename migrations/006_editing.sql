-- Upkeep of the catalogue: changes that wait for a steward, corrections from anyone, what is held back, duplicates, and the
-- published editions of the list.

-- What somebody suggested from outside: a correction of one venue, without an account.
create table correction (
  id uuid primary key,
  venue_id uuid not null references venue on delete cascade,
  topic text not null check (topic in ('position', 'hours', 'offers', 'contact', 'name', 'closed', 'other')),
  message text not null check (char_length(message) between 1 and 1000),
  -- Where the place is instead, by whoever suggested it.
  location geometry(Point, 4326),
  -- How to reach whoever suggested it, encrypted; emptied when the correction is decided, or has waited for half a year.
  contact_sealed text,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined')),
  created_at timestamptz not null default now(),
  decided_by text,
  decided_at timestamptz,
  reason text
);
create index correction_open on correction (created_at, id) where state = 'open';
create index correction_venue on correction (venue_id);

-- Proofs of work that were used; none counts twice. Rows go when their challenge has run out.
create table spent_proof (
  digest text primary key,
  expires_at timestamptz not null
);

-- Changes of a venue that matter (api/catalog/editing/change-table.ts) and wait for a steward, and what became of them.
create table venue_change (
  id uuid primary key,
  venue_id uuid not null references venue on delete cascade,
  -- The version it was made from.
  base_version integer not null,
  -- { field: { before, after } }, fields as in api/catalog/editing/entry.ts.
  fields jsonb not null,
  note text,
  correction_id uuid references correction on delete set null,
  -- The person's or key's id, and the name under which the audit trail knows them.
  proposed_by_id text not null,
  proposed_by text not null,
  proposed_at timestamptz not null default now(),
  state text not null default 'pending' check (state in ('pending', 'approved', 'declined', 'withdrawn')),
  decided_by text,
  decided_at timestamptz,
  reason text,
  check ((state = 'pending') = (decided_at is null))
);
create index venue_change_pending on venue_change (proposed_at, id) where state = 'pending';
create index venue_change_venue on venue_change (venue_id, state);

-- Programmes and venues held back because they read like lessons for money (NAT 12), by the words that say so.
create table training_hold (
  id uuid primary key,
  venue_id uuid not null references venue on delete cascade,
  programme_id uuid references programme on delete cascade,
  -- The words that were found: [{ word, kind }].
  evidence jsonb not null,
  -- Of the text that was judged: what a steward let pass is not held again.
  digest text not null,
  held_at timestamptz not null default now(),
  state text not null default 'held' check (state in ('held', 'released', 'refused')),
  decided_by text,
  decided_at timestamptz,
  reason text,
  unique nulls not distinct (venue_id, programme_id, digest)
);
create index training_hold_held on training_hold (held_at, id) where state = 'held';

-- Where an entry went that was merged into another.
create table venue_redirect (
  old_id uuid primary key references venue on delete cascade,
  new_id uuid not null references venue on delete cascade,
  merged_by text not null,
  merged_at timestamptz not null default now(),
  check (old_id <> new_id)
);
create index venue_redirect_new on venue_redirect (new_id);

-- Further ids that a venue has at its sources, from entries merged into it: the next import of that source finds it.
create table venue_source_ref (
  source text not null,
  source_ref text not null,
  venue_id uuid not null references venue on delete cascade,
  primary key (source, source_ref)
);
create index venue_source_ref_venue on venue_source_ref (venue_id);

-- Pairs that look alike and that a steward found to be two places.
create table not_duplicate (
  a_id uuid not null references venue on delete cascade,
  b_id uuid not null references venue on delete cascade,
  decided_by text not null,
  decided_at timestamptz not null default now(),
  primary key (a_id, b_id),
  check (a_id < b_id)
);

-- 资源目录清单 as it was published: dated, numbered within its division, never changed afterwards.
create table edition (
  id uuid primary key,
  division_code text not null references division,
  number integer not null check (number > 0),
  title text not null check (char_length(title) between 1 and 200),
  note text,
  published_on date not null,
  published_by text not null,
  created_at timestamptz not null default now(),
  -- Venues by category code.
  counts jsonb not null,
  venues integer not null,
  unique (division_code, number)
);

-- The rows of an edition, frozen.
create table edition_row (
  edition_id uuid not null references edition on delete cascade,
  n integer not null check (n > 0),
  venue_id uuid not null,
  entry jsonb not null,
  primary key (edition_id, n)
);

-- How far the reading of a file has come, in the importer's words.
alter table import add column progress text;
