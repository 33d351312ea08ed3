-- People, what they may do, how they prove who they are, and the record of it.

-- A person with an account. E-mail address and telephone number are personal data: they are kept sealed (AES-256-GCM) in
-- contact_sealed; a username that looks like one is kept as a keyed digest.
create table person (
  id uuid primary key,
  name text not null check (name <> ''),
  -- A placeholder: the library that keeps sessions wants an address, nobody else does.
  email text not null unique,
  email_verified boolean not null default false,
  image text,
  -- Lower case, or 'contact:' and a keyed digest of an e-mail address or telephone number.
  username text unique,
  -- For reading: the username, masked (138****1234) where it is a contact.
  display_username text,
  contact_sealed text,
  language text not null default 'zh-CN' check (language in ('zh-CN', 'en')),
  -- Wrong passwords since the last right one, and until when no password is looked at.
  failed_sign_ins smallint not null default 0,
  locked_until timestamptz,
  disabled_at timestamptz,
  -- The password is one that somebody else made: nothing can be done with it but to change it.
  must_change_password boolean not null default false,
  -- Erased at the person's own wish: name and contact are gone, the id stays for the record.
  erased_at timestamptz,
  is_demo boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);

-- One signed-in browser.
create table session (
  id uuid primary key,
  token text not null unique,
  person_id uuid not null references person on delete cascade,
  expires_at timestamptz not null,
  ip_address text,
  user_agent text,
  last_seen_at timestamptz not null default now(),
  -- When the password was last given; administrative actions want it to be recent.
  confirmed_at timestamptz not null default now(),
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index session_person on session (person_id, last_seen_at desc);
create index session_expires on session (expires_at);

-- A browser in which a person signed in before. Wrong passwords from elsewhere lock the account for strangers, not for this
-- browser, which counts its own: so nobody locks somebody else out by guessing.
create table known_browser (
  id uuid not null,
  person_id uuid not null references person on delete cascade,
  failed_sign_ins smallint not null default 0,
  locked_until timestamptz,
  last_used_at timestamptz not null default now(),
  primary key (person_id, id)
);

-- A way to sign in: a password (provider_id 'credential') or an authority's single sign-on.
create table account (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  account_id text not null,
  provider_id text not null,
  -- scrypt, salted.
  password text,
  access_token text,
  refresh_token text,
  id_token text,
  access_token_expires_at timestamptz,
  refresh_token_expires_at timestamptz,
  scope text,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (provider_id, account_id)
);
create index account_person on account (person_id);

-- States of single sign-on under way; gone when used.
create table verification (
  id uuid primary key,
  identifier text not null,
  value text not null,
  expires_at timestamptz not null,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now()
);
create index verification_identifier on verification (identifier);

-- What a person may do: a role for an organisation, or in a division with everything below it. Neither = everywhere.
create table membership (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  role text not null check (role in ('guide', 'keeper', 'regulator', 'steward', 'administrator')),
  organisation_id uuid references organisation on delete cascade,
  division_code text references division,
  created_by text not null,
  created_at timestamptz not null default now(),
  unique nulls not distinct (person_id, role, organisation_id, division_code),
  -- Guides and keepers act for an organisation, the others in a division.
  check (role not in ('guide', 'keeper') or organisation_id is not null)
);
create index membership_person on membership (person_id);
create index membership_organisation on membership (organisation_id, role);
create index membership_division on membership (division_code text_pattern_ops, role);

-- Keys for programs, each with what it may do and until when. The key itself is shown once; its digest is kept.
create table api_key (
  id uuid primary key,
  person_id uuid not null references person on delete cascade,
  name text not null check (name <> ''),
  digest text not null,
  scopes text[] not null check (cardinality(scopes) > 0),
  expires_at timestamptz not null,
  last_used_at timestamptz,
  revoked_at timestamptz,
  created_at timestamptz not null default now()
);
create index api_key_person on api_key (person_id);

-- From where a change came. Writers give the actor as 'person:<id>@<address>'; the row keeps the two apart.
alter table audit add column address text;
create function audit_address() returns trigger language plpgsql as $$
begin
  if strpos(new.actor, '@') > 0 then
    new.address := substr(new.actor, strpos(new.actor, '@') + 1);
    new.actor := split_part(new.actor, '@', 1);
  end if;
  return new;
end $$;
create trigger audit_address before insert on audit for each row execute function audit_address();

-- The record is kept for at least 183 days (网络安全法 art. 23: six months) and can't be changed.
create function audit_is_kept() returns trigger language plpgsql as $$
begin
  if tg_op = 'DELETE' and old.at < now() - interval '183 days' then
    return old;
  end if;
  raise exception 'the audit trail is kept as it is';
end $$;
create trigger audit_is_kept before update or delete on audit for each row execute function audit_is_kept();
create function audit_is_not_emptied() returns trigger language plpgsql as $$
begin
  raise exception 'the audit trail is kept as it is';
end $$;
create trigger audit_is_not_emptied before truncate on audit for each statement execute function audit_is_not_emptied();
create index audit_at on audit (at desc, id desc);
create index audit_actor on audit (actor, at desc);
create index audit_action on audit (action, at desc);

-- Which secrets this database was written with: a text sealed with each key for personal data, and a mark of AUTH_SECRET. Other
-- secrets at a start are told apart from these before anything goes wrong.
create table secret_mark (
  -- 'auth', or 'key:' and the key's name.
  name text primary key,
  mark text not null,
  created_at timestamptz not null default now()
);
