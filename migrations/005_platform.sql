-- What every domain stands on: requests that may be repeated, jobs, stored files, notices.

-- Requests sent with an Idempotency-Key, kept for 24 hours: what was answered, or that the answer is still to come.
create table idempotency_key (
  -- SHA-256 of who asks (or their address), for which route, with which key: nothing personal is kept.
  id text primary key,
  -- SHA-256 of the address and the body, to tell a repetition from another request with the same key.
  digest text not null,
  -- The attempt that holds the key, and until when. An attempt that lives renews it; a process that died lets it lapse.
  claim_id uuid not null,
  claimed_until timestamptz not null,
  created_at timestamptz not null,
  -- The answer; null while the first request is in flight.
  status smallint,
  headers jsonb,
  body text
)
-- Written when the request comes and once more when it is answered: room for that on the same page.
with (fillfactor = 60);
create index idempotency_key_created on idempotency_key (created_at);

-- Photos and papers that people upload. Small ones, so they live with the data they belong to and are backed up with it.
create table stored_file (
  id uuid primary key,
  file_name text not null check (char_length(file_name) between 1 and 200),
  -- What the content is, whatever the name said.
  media_type text not null,
  size integer not null check (size > 0),
  sha256 text not null,
  bytes bytea not null,
  -- What it belongs to: 'case' and its id … Null until the form it was uploaded for is sent; then unused ones are purged.
  subject text,
  subject_id text,
  created_by text not null,
  created_at timestamptz not null default now(),
  check ((subject is null) = (subject_id is null))
);
create index stored_file_subject on stored_file (subject, subject_id) where subject is not null;
create index stored_file_unused on stored_file (created_by, created_at) where subject is null;
-- Pictures are compressed already.
alter table stored_file alter column bytes set storage external;

-- What a person is told: one row for each recipient. Words are made from kind and params when it is read, in the reader's language.
create table notice (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  -- 'booking.confirmed' …: api/notices has the words.
  kind text not null,
  params jsonb not null default '{}',
  -- Where on this site it leads.
  link text check (link ~ '^/([^/\\]|$)'),
  created_at timestamptz not null default now(),
  read_at timestamptz
);
create index notice_person on notice (person_id, id desc);
create index notice_unread on notice (person_id) where read_at is null;

-- A notice on its way by e-mail.
create table notice_delivery (
  notice_id uuid primary key references notice on delete cascade,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'skipped', 'failed')),
  attempts smallint not null default 0,
  -- When it is tried (again), or when an attempt that has not come back is given up.
  due_at timestamptz not null default now(),
  error text,
  sent_at timestamptz
);
create index notice_delivery_due on notice_delivery (due_at) where state in ('waiting', 'sending');

-- How a person wants to be told, where that differs from: everything, by the bell and by e-mail.
create table notice_preference (
  person_id uuid primary key references person on delete cascade,
  emails boolean not null,
  -- The first words of kinds ('booking') of which they want no e-mail.
  muted text[] not null default '{}'
);

-- An address of other software that is told of events, signed (Standard Webhooks).
create table webhook (
  id uuid primary key,
  url text not null check (url ~ '^https?://'),
  description text not null default '',
  -- The key that signs, sealed like personal data.
  secret_sealed text not null,
  -- Kinds ('booking.confirmed') and first words of kinds ('booking'); '*' for all.
  events text[] not null check (cardinality(events) > 0),
  -- What it hears of: everything about an organisation, or in a division with everything below it. Neither = everywhere.
  organisation_id uuid references organisation on delete cascade,
  division_code text references division,
  created_by text not null,
  created_at timestamptz not null default now(),
  -- Switched off by hand, or because it answered 410 or failed for days.
  disabled_at timestamptz,
  disabled_reason text check (disabled_reason in ('by-hand', 'gone', 'failing'))
);

-- One event told to one webhook: what was sent and what came back.
create table webhook_delivery (
  id uuid primary key,
  webhook_id uuid not null references webhook on delete cascade,
  event text not null,
  body text not null,
  state text not null default 'waiting' check (state in ('waiting', 'delivered', 'failed')),
  attempts smallint not null default 0,
  next_attempt_at timestamptz,
  last_attempt_at timestamptz,
  -- Of the last attempt: the answer's status and beginning, or why there was none.
  status smallint,
  answer text,
  error text,
  milliseconds integer,
  created_at timestamptz not null default now()
);
create index webhook_delivery_webhook on webhook_delivery (webhook_id, id desc);
create index webhook_delivery_created on webhook_delivery (created_at);
