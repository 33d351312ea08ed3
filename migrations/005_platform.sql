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
