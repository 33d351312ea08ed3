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
