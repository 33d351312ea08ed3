-- Booking: slots, places, who takes them, who waits, who came.
create extension if not exists btree_gist;

-- What a venue asks of those who book. Rules are data: a venue changes them without a release.
create table booking_policy (
  venue_id uuid primary key references venue on delete cascade,
  -- Smallest and largest group, in people.
  group_min integer not null default 10 check (group_min > 0),
  group_max integer not null default 50,
  -- Most people in one family's booking.
  family_max integer not null default 6 check (family_max > 0),
  -- A group books at least so many days ahead; everybody at most so many.
  notice_days smallint not null default 3 check (notice_days between 0 and 60),
  horizon_days smallint not null default 30 check (horizon_days between 1 and 180),
  -- Days on which groups come, 1 = Monday.
  group_weekdays smallint[] not null default array[1, 2, 3, 4, 5]::smallint[]
    check (group_weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[]),
  -- At least one adult for so many: before school, and from primary school on.
  preschool_per_adult smallint not null default 10 check (preschool_per_adult > 0),
  pupils_per_adult smallint not null default 20 check (pupils_per_adult > 0),
  -- One may cancel, reduce and move until so many hours before the beginning.
  cancel_until_hours smallint not null default 24 check (cancel_until_hours >= 0),
  -- letter 公函, undertaking 承诺书, safety_plan 安全预案, roster 名单.
  required_papers text[] not null default '{}'
    check (required_papers <@ array['letter', 'undertaking', 'safety_plan', 'roster']),
  -- Visits ahead that one account, one organisation, may have here at a time.
  account_limit smallint not null default 3 check (account_limit > 0),
  organisation_limit smallint not null default 20 check (organisation_limit > 0),
  -- Who waits for the venue's answer, and for how long at most.
  approval text not null default 'groups' check (approval in ('none', 'groups', 'all')),
  answer_hours smallint not null default 48 check (answer_hours > 0),
  -- Unused green-channel places become public so many hours before the beginning.
  release_hours smallint not null default 48 check (release_hours >= 0),
  -- How long an offer from the waitlist holds its places.
  offer_minutes smallint not null default 120 check (offer_minutes > 0),
  -- So many visits missed within so many days pause booking here for so many days.
  no_show_limit smallint not null default 3 check (no_show_limit > 0),
  no_show_days smallint not null default 90 check (no_show_days > 0),
  pause_days smallint not null default 90 check (pause_days > 0),
  -- Most visitors, and most of them in groups, on one day over all its slots; null = no cap.
  day_max integer check (day_max > 0),
  group_day_max integer check (group_day_max > 0),
  -- Full price of one visitor; null where the venue hasn't said.
  full_price_fen integer check (full_price_fen >= 0),
  -- How long after the end a visit that nobody came to counts as missed.
  grace_minutes smallint not null default 60 check (grace_minutes >= 0),
  is_demo boolean not null default false,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  check (group_min <= group_max)
);

-- From which slots are published: a recurrence (RFC 5545) with what holds on holidays and 调休 days.
create table visit_rule (
  id uuid primary key,
  venue_id uuid not null references venue on delete cascade,
  programme_id uuid references programme on delete set null,
  name text not null check (name <> ''),
  -- Without DTSTART: FREQ=WEEKLY;BYDAY=TU,TH
  recurrence text not null,
  starts time not null,
  minutes smallint not null check (minutes between 5 and 1440),
  from_on date not null,
  to_on date,
  holidays text not null default 'except' check (holidays in ('any', 'except', 'only')),
  makeup_days text not null default 'own' check (makeup_days in ('own', 'workday')),
  -- Days left out.
  exceptions date[] not null default '{}',
  -- Only while the venue is open from beginning to end.
  within_opening boolean not null default true,
  -- [{ kind, capacity }]
  pools jsonb not null,
  is_open_day boolean not null default false,
  status text not null default 'active' check (status in ('active', 'ended')),
  is_demo boolean not null default false,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  check (from_on <= to_on)
);
create index visit_rule_venue on visit_rule (venue_id);

-- A visit time.
create table slot (
  id uuid primary key,
  venue_id uuid not null references venue on delete cascade,
  programme_id uuid references programme on delete set null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  -- rule: published by a visit rule; hand: by a keeper.
  origin text not null check (origin in ('rule', 'hand')),
  rule_id uuid references visit_rule on delete set null,
  -- open; blocked for now; withdrawn for good.
  status text not null default 'open' check (status in ('open', 'blocked', 'withdrawn')),
  is_open_day boolean not null default false,
  title text,
  note text,
  -- When unused green-channel places become public, and when that was done.
  release_at timestamptz,
  released_at timestamptz,
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  check (starts_at < ends_at)
);
create index slot_venue on slot (venue_id, starts_at);
create index slot_open_day on slot (starts_at) where is_open_day;
create index slot_release on slot (release_at) where released_at is null;
create unique index slot_rule on slot (rule_id, starts_at);

-- A named part of a slot's room, or a cap over all slots of a venue's day. One row, one counter: a claim is one conditional
-- update of it. Rows are rewritten in place, so pages keep room for that.
create table pool (
  id uuid primary key,
  venue_id uuid not null references venue on delete cascade,
  slot_id uuid references slot on delete cascade,
  on_day date,
  -- Of a slot: public, green_channel, guide, room, bus …; of a day: day, day_groups.
  kind text not null check (kind ~ '^[a-z][a-z_]{0,30}$'),
  capacity integer not null check (capacity >= 0),
  remaining integer not null,
  -- False while the slot is blocked or withdrawn: here, so that a claim sees it in the row it locks.
  is_open boolean not null default true,
  constraint pool_not_below_zero check (remaining >= 0),
  constraint pool_not_above_capacity check (remaining <= capacity),
  check ((slot_id is null) = (on_day is not null))
) with (fillfactor = 50);
create unique index pool_slot on pool (slot_id, kind) where slot_id is not null;
create unique index pool_day on pool (venue_id, on_day, kind) where on_day is not null;

-- A claim that found less than it needs changes nothing: everything in its statement is undone.
create function claim_whole(taken bigint, wanted integer) returns boolean language plpgsql as $$
begin
  if taken < wanted then
    raise exception 'places are gone' using errcode = 'GY001';
  end if;
  return true;
end $$;

-- A visit booked for counted people. No pupil's name; the responsible adult's name and telephone are sealed.
create table booking (
  id uuid primary key,
  -- What one says at the door.
  code text not null unique,
  venue_id uuid not null,
  slot_id uuid not null references slot,
  programme_id uuid,
  state text not null check (state in ('requested', 'confirmed', 'checked_in', 'no_show', 'cancelled', 'expired', 'declined')),
  channel text not null check (channel in ('web', 'desk', 'phone', 'walk_in', 'trip')),
  audience text not null check (audience in ('school_group', 'kindergarten_group', 'other_group', 'family')),
  -- Who booked, and the school it is for.
  booked_by text not null,
  organisation_id uuid references organisation,
  -- School years as in programme; null for families.
  grade smallint check (grade between 0 and 12),
  minors integer not null check (minors >= 0),
  adults integer not null check (adults >= 0),
  places integer not null check (places > 0),
  -- Families: how many children in each age band { "0-6": 1 }.
  children jsonb not null default '{}',
  -- Counts of needs { "wheelchair": 1 }.
  needs jsonb not null default '{}',
  -- What else it takes of the slot's pools { "guide": 1 }.
  extras jsonb not null default '{}',
  contact_sealed text,
  purpose text,
  -- Line by line, with the reason; null total where the venue hasn't said its price.
  price jsonb not null default '[]',
  total_fen integer,
  -- Keeps its place until the other slot is sure.
  moving_to uuid references slot,
  expires_at timestamptz,
  reason text,
  arrived integer,
  arrived_at timestamptz,
  -- The request that made it: the same key never makes another.
  request_key text,
  request_digest text,
  is_demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (places = minors + adults)
);
create index booking_slot on booking (slot_id);
create index booking_moving on booking (moving_to) where moving_to is not null;
create index booking_account on booking (booked_by, id);
create index booking_organisation on booking (organisation_id, id) where organisation_id is not null;
create index booking_unanswered on booking (expires_at) where state = 'requested';
create index booking_contact on booking (slot_id) where contact_sealed is not null;
create unique index booking_request on booking (booked_by, request_key) where request_key is not null;

-- How many visits ahead an account on its own, or a school's organisation, has at a venue. Kept by the triggers below, so that a
-- limit is one conditional step and not a count: requests to different slots at the same time can't pass it together.
create table booking_ahead (
  venue_id uuid not null,
  who text not null,
  visits integer not null check (visits >= 0),
  primary key (venue_id, who)
) with (fillfactor = 50);

-- New bookings count, in the order of whose they are; one too many undoes the statement. What keepers enter counts and is never too many.
create function count_made_ahead() returns trigger language plpgsql as $$
begin
  insert into booking_ahead as ahead (venue_id, who, visits)
  select venue_id, coalesce(organisation_id::text, booked_by), count(*) from made
  where state in ('requested', 'confirmed') group by 1, 2 order by 1, 2
  on conflict (venue_id, who) do update set visits = ahead.visits + excluded.visits;
  if exists (
    select from (select distinct venue_id, organisation_id, booked_by from made where channel in ('web', 'trip')) asked
    join booking_ahead ahead on ahead.venue_id = asked.venue_id and who = coalesce(organisation_id::text, booked_by)
    left join booking_policy policy on policy.venue_id = asked.venue_id
    where visits > case when organisation_id is null then coalesce(account_limit, 3) else coalesce(organisation_limit, 20) end)
  then
    raise exception 'too many visits ahead' using errcode = 'GY002';
  end if;
  return null;
end $$;
create trigger booking_made_ahead after insert on booking referencing new table as made
  for each statement execute function count_made_ahead();

create function count_changed_ahead() returns trigger language plpgsql as $$
begin
  if old.state in ('requested', 'confirmed') then
    update booking_ahead set visits = visits - 1
    where venue_id = old.venue_id and who = coalesce(old.organisation_id::text, old.booked_by);
  end if;
  if new.state in ('requested', 'confirmed') then
    insert into booking_ahead as ahead (venue_id, who, visits)
    values (new.venue_id, coalesce(new.organisation_id::text, new.booked_by), 1)
    on conflict (venue_id, who) do update set visits = ahead.visits + 1;
  end if;
  return null;
end $$;
create trigger booking_changed_ahead after update of state, booked_by, organisation_id on booking for each row
  when ((old.state in ('requested', 'confirmed')) <> (new.state in ('requested', 'confirmed'))
    or old.booked_by <> new.booked_by or old.organisation_id is distinct from new.organisation_id)
  execute function count_changed_ahead();

-- The ledger of places: what every holder took of a pool and gave back. capacity - remaining is its sum, always; the
-- reconciler checks. No foreign keys, which would lock the counters a second time.
create table booking_claim (
  id uuid not null,
  pool_id uuid not null,
  -- A booking, or an offer of the waitlist.
  holder_id uuid not null,
  -- Taken > 0, given back < 0.
  places integer not null check (places <> 0),
  why text not null,
  at timestamptz not null default now(),
  primary key (pool_id, id)
);
create index booking_claim_holder on booking_claim (holder_id);

-- What happened to a booking, and by whom: kept, never updated but for told_at, when the notice of it went out.
create table booking_event (
  id uuid primary key,
  booking_id uuid not null,
  at timestamptz not null default now(),
  actor text not null,
  -- requested, confirmed, approved, declined, cancelled, reduced, moved, expired, checked_in, no_show …
  kind text not null,
  params jsonb not null default '{}',
  told_at timestamptz
);
create index booking_event_booking on booking_event (booking_id, id);
create index booking_event_untold on booking_event (id) where told_at is null;

-- Who waits for places of a slot, in order; `request` is the booking it would become, without its contact.
create table waitlist_entry (
  id uuid primary key,
  slot_id uuid not null references slot on delete cascade,
  booked_by text not null,
  organisation_id uuid references organisation,
  places integer not null check (places > 0),
  request jsonb not null,
  contact_sealed text,
  state text not null check (state in ('waiting', 'offered', 'accepted', 'left', 'lapsed', 'closed')),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index waitlist_waiting on waitlist_entry (slot_id, id) where state = 'waiting';
create index waitlist_account on waitlist_entry (booked_by, id);

-- Places held for one of those who wait, until a deadline.
create table waitlist_offer (
  id uuid primary key,
  entry_id uuid not null references waitlist_entry on delete cascade,
  slot_id uuid not null references slot on delete cascade,
  state text not null check (state in ('held', 'accepted', 'declined', 'lapsed')),
  made_at timestamptz not null default now(),
  until timestamptz not null,
  told_at timestamptz
);
create index waitlist_offer_entry on waitlist_offer (entry_id);
create index waitlist_offer_held on waitlist_offer (until) where state = 'held';
create index waitlist_offer_untold on waitlist_offer (id) where told_at is null;

-- Something that only one can have at a time: a guide, a counsellor, a room.
create table resource (
  id uuid primary key,
  venue_id uuid not null references venue on delete cascade,
  kind text not null check (kind in ('guide', 'counsellor', 'room', 'bus', 'other')),
  name text not null check (name <> ''),
  status text not null default 'active' check (status in ('active', 'retired')),
  is_demo boolean not null default false
);
create index resource_venue on resource (venue_id);

-- When it is taken; two holds of one resource never overlap.
create table resource_hold (
  id uuid primary key,
  resource_id uuid not null references resource on delete cascade,
  during tstzrange not null check (not isempty(during)),
  booking_id uuid,
  -- Why, where it isn't for a booking.
  reason text,
  made_by text not null,
  constraint resource_hold_one_at_a_time exclude using gist (resource_id with =, during with &&)
);
create index resource_hold_booking on resource_hold (booking_id) where booking_id is not null;

-- What the door saw: one row per scan or entry by hand, with the device's own id, so that sending it twice is once.
create table arrival (
  id uuid primary key,
  booking_id uuid not null,
  venue_id uuid not null,
  at timestamptz not null,
  heads integer not null check (heads > 0),
  method text not null check (method in ('qr', 'code', 'hand')),
  device text not null,
  is_duplicate boolean not null default false,
  synced_at timestamptz not null default now(),
  actor text not null
);
create index arrival_booking on arrival (booking_id);

-- The key that tickets are signed with; the private half is sealed.
create table signing_key (
  id text primary key,
  public_key text not null,
  sealed text not null,
  created_at timestamptz not null default now(),
  retired_at timestamptz
);

-- Booking paused after missed visits, with the appeal against it.
create table booking_pause (
  id uuid primary key,
  venue_id uuid not null references venue on delete cascade,
  -- A school's organisation, or an account.
  organisation_id uuid references organisation,
  account_id text,
  from_at timestamptz not null default now(),
  until timestamptz not null,
  missed smallint not null,
  appeal text,
  appealed_at timestamptz,
  decision text check (decision in ('lifted', 'upheld')),
  decision_reason text,
  decided_by text,
  decided_at timestamptz,
  check ((organisation_id is null) <> (account_id is null))
);
create index booking_pause_venue on booking_pause (venue_id, until);

-- A secret address under which a calendar program reads visits; only a digest of the secret is kept.
create table calendar_feed (
  id uuid primary key,
  secret_digest text not null unique,
  scope text not null check (scope in ('account', 'organisation', 'venue')),
  scope_id text not null,
  made_by text not null,
  created_at timestamptz not null default now(),
  revoked_at timestamptz
);
create index calendar_feed_maker on calendar_feed (made_by);

-- Papers of a booking: 公函, 承诺书, 安全预案, 名单. A roster names pupils, the others adults: their content (as base64) is sealed.
create table booking_paper (
  id uuid primary key,
  booking_id uuid not null references booking on delete cascade,
  kind text not null check (kind in ('letter', 'undertaking', 'safety_plan', 'roster')),
  file_name text not null,
  media_type text not null,
  sha256 text not null,
  content_sealed text not null,
  added_by text not null,
  added_at timestamptz not null default now()
);
create index booking_paper_booking on booking_paper (booking_id);
-- Sealed text doesn't compress.
alter table booking_paper alter column content_sealed set storage external;

-- Green-channel places that became public: both counts before and after.
create table pool_release (
  id uuid primary key,
  slot_id uuid not null references slot on delete cascade,
  at timestamptz not null default now(),
  places integer not null,
  green_before integer not null,
  green_after integer not null,
  public_before integer not null,
  public_after integer not null
);
create index pool_release_slot on pool_release (slot_id);

-- A counter that disagreed with its ledger: an alarm, kept until somebody has looked.
create table pool_alarm (
  id uuid primary key,
  pool_id uuid not null,
  found_at timestamptz not null default now(),
  capacity integer not null,
  remaining integer not null,
  ledger bigint not null,
  settled_at timestamptz
);
create unique index pool_alarm_open on pool_alarm (pool_id) where settled_at is null;
