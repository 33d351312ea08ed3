-- The catalogue: what there is to visit, where, for whom, when. Nouns as in README, "The words".
create extension if not exists postgis;

-- Administrative divisions, GB/T 2260. Codes nest by prefix (44, 4401, 440104, 440104001), unpadded, so
-- "with everything below it" is a prefix match.
create table division (
  code text primary key check (code ~ '^[1-9][0-9]([0-9]{2}([0-9]{2}([0-9]{3})?)?)?$'),
  name text not null check (name <> ''),
  level text not null check (level in ('province', 'city', 'county', 'street')),
  parent_code text references division,
  pinyin text not null default '',
  outline geometry(MultiPolygon, 4326) check (st_isvalid(outline)),
  centre geometry(Point, 4326),
  outline_source text,
  -- Set when the division was merged or renamed away; the row stays so that old codes resolve.
  retired_on date,
  check (level = case length(code) when 2 then 'province' when 4 then 'city' when 6 then 'county' else 'street' end),
  check (parent_code is null or starts_with(code, parent_code))
);
create index division_parent on division (parent_code);
create index division_prefix on division (code text_pattern_ops);
create index division_outline on division using gist (outline);

-- Names a division no longer has, and the division that stands there now (滦县 → 滦州市, 江干区 → 上城区).
create table division_rename (
  old_name text not null,
  city_code text not null references division,
  code text not null references division,
  since date,
  source text not null,
  primary key (old_name, city_code, code)
);

-- Outlines cut into small pieces, so that finding a point's division reads a few vertices, not thousands.
create table division_part (
  code text not null references division on delete cascade,
  part geometry(Polygon, 4326) not null
);
create index division_part_part on division_part using gist (part);
create index division_part_code on division_part (code);

-- Organisations: run venues (主管单位), are schools, or are offices.
create table organisation (
  id uuid primary key,
  name text not null check (name <> ''),
  kind text not null check (kind in ('operator', 'school', 'kindergarten', 'office')),
  division_code text references division,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique nulls not distinct (name, division_code)
);

-- What a place is. An editable table; the four kinds of base are designations and also categories.
create table category (
  code text primary key check (code ~ '^[a-z][a-z_]*$'),
  name_zh text not null unique,
  name_en text not null unique,
  -- Broad group for icons and colours: culture, science, sport, nature, base, family.
  family text not null check (family in ('culture', 'science', 'sport', 'nature', 'base', 'family')),
  is_designation boolean not null default false,
  -- 未成年人保护法 art. 44: 'free' must be free for minors, 'reduced' free or at a discount.
  minors_duty text check (minors_duty in ('free', 'reduced')),
  -- 公共文化服务保障法 art. 31: when it charges, a monthly free day for pupils is due.
  is_public_culture boolean not null default false,
  sort smallint not null unique
);

-- Which of the documents name a category, clause by clause.
create table category_clause (
  category_code text not null references category on delete cascade,
  document text not null check (document in ('NAT', 'NX', 'YJ', 'TS', 'GZ', 'MINORS_ACT', 'CULTURE_ACT')),
  clause text not null,
  quotation text not null,
  primary key (category_code, document, clause)
);

-- Distinct sets of opening rules. Many venues share one ("every day but Monday, 9 to 17"), so "open at" decides a
-- few thousand patterns in the program and then filters venues by pattern. Maintained by the write of opening rules.
create table opening_pattern (
  id uuid primary key,
  digest text not null unique,
  rules jsonb not null
);

-- One place one can visit.
create table venue (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 200),
  name_en text,
  aliases text[] not null default '{}',
  category_code text not null references category,
  organisation_id uuid references organisation,
  division_code text references division,
  location geometry(Point, 4326) not null
    check (st_x(location) between -180 and 180 and st_y(location) between -90 and 90),
  -- The coordinate as it was received, before conversion.
  received_x double precision,
  received_y double precision,
  received_crs text not null default 'wgs84' check (received_crs in ('wgs84', 'cgcs2000', 'gcj02', 'bd09')),
  address text,
  phone text,
  website text,
  description text,
  directions text,
  wheelchair text check (wheelchair in ('yes', 'limited', 'no')),
  accessibility_note text,
  -- Largest and smallest group the venue takes at one time; null where nobody has said.
  group_max integer check (group_max > 0),
  group_min integer check (group_min > 0),
  group_notice_days smallint check (group_notice_days >= 0),
  -- Largest number of visitors at once (旅游法 45).
  capacity integer check (capacity > 0),
  booking_url text,
  status text not null default 'published' check (status in ('published', 'held', 'closed')),
  held_reason text,
  -- Names of the fields that are invented for a demonstration; shown marked 演示.
  demo_fields text[] not null default '{}',
  source text not null,
  -- The entry's id at its source (node/123, row key), unique there.
  source_ref text,
  source_licence text,
  verified_on date,
  -- Derived from opening_rule and offer by the write that changes them; null pattern = hours unknown.
  opening_pattern_id uuid references opening_pattern,
  -- Bit i = the i-th audience of catalog/offer.ts; bit n = age n, 0 to 17. Only offers that hold every day count.
  free_audiences integer not null default 0,
  reduced_audiences integer not null default 0,
  free_ages integer not null default 0,
  reduced_ages integer not null default 0,
  -- Has a monthly free day, an open day or a free season.
  has_free_day boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  unique (source, source_ref)
);
create index venue_location on venue using gist (location);
create index venue_geography on venue using gist ((location::geography));
create index venue_division on venue (division_code text_pattern_ops);
create index venue_category on venue (category_code, id);
create index venue_opening_pattern on venue (opening_pattern_id);
create index venue_organisation on venue (organisation_id);

-- What a venue has been named: 爱国主义教育基地, 国家级, 2019.
create table designation (
  id uuid primary key,
  venue_id uuid not null references venue on delete cascade,
  category_code text not null references category,
  level text not null check (level in ('national', 'provincial', 'city', 'county')),
  year smallint check (year between 1949 and 2100),
  source text not null,
  is_demo boolean not null default false,
  unique nulls not distinct (venue_id, category_code, level, year)
);
create index designation_category on designation (category_code, venue_id);

-- Free or discounted opening: for whom, how much, on which days.
create table offer (
  id uuid primary key,
  venue_id uuid not null references venue on delete cascade,
  audiences text[] not null check (
    cardinality(audiences) > 0 and audiences <@ array['preschool', 'primary', 'junior', 'senior', 'vocational',
      'family', 'school_group', 'kindergarten_group', 'teacher']),
  kind text not null check (kind in ('free', 'percent', 'price')),
  -- What the visitor pays of the full price, 0 < percent < 100.
  percent smallint check (percent between 1 and 99),
  price_fen integer check (price_fen > 0),
  -- Age and height bounds are alternatives: fitting either is enough ("6岁以下或1.2米以下").
  min_age smallint check (min_age >= 0),
  max_age smallint check (max_age >= 0),
  max_height_cm smallint check (max_height_cm between 50 and 220),
  days text not null check (days in ('daily', 'monthly', 'open_day', 'season')),
  -- monthly: the nth (1..5, -1 = last) weekday (1..7, Monday first), or the day of the month.
  monthly_nth smallint check (monthly_nth in (-1, 1, 2, 3, 4, 5)),
  monthly_weekday smallint check (monthly_weekday between 1 and 7),
  monthly_day smallint check (monthly_day between 1 and 31),
  -- open_day: the dates. season: MM-DD to MM-DD, both inclusive, may wrap over New Year.
  dates date[],
  season_from text check (season_from ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  season_to text check (season_to ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  condition text,
  -- The article the offer follows from, where it follows from law.
  basis text,
  is_demo boolean not null default false,
  check ((kind = 'percent') = (percent is not null)),
  check ((kind = 'price') = (price_fen is not null)),
  check (min_age is null or max_age is null or min_age <= max_age),
  check ((days = 'monthly') = (monthly_day is not null or (monthly_nth is not null and monthly_weekday is not null))),
  check ((days = 'open_day') = (dates is not null)),
  check ((days = 'season') = (season_from is not null and season_to is not null))
);
create index offer_venue on offer (venue_id);

-- When a venue is open. The most particular rule that matches a day decides; README "Opening rules".
create table opening_rule (
  id uuid primary key,
  venue_id uuid not null references venue on delete cascade,
  -- hours: open from opens to closes. closed: shut. A rule with from_on is an exception and beats a weekly rule.
  kind text not null check (kind in ('hours', 'closed')),
  -- 1 = Monday … 7 = Sunday; null = every day.
  weekdays smallint[] check (weekdays <@ array[1, 2, 3, 4, 5, 6, 7]::smallint[] and cardinality(weekdays) > 0),
  opens time,
  -- At or before opens means after midnight.
  closes time,
  last_entry time,
  season_from text check (season_from ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  season_to text check (season_to ~ '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$'),
  from_on date,
  to_on date,
  -- any: also on 法定节假日; except: not on them (闭馆周一，法定节假日除外); only: on them alone.
  holidays text not null default 'any' check (holidays in ('any', 'except', 'only')),
  -- own: a 调休 working day keeps its own weekday; workday: it follows the rule of a working day.
  makeup_days text not null default 'own' check (makeup_days in ('own', 'workday')),
  note text,
  is_demo boolean not null default false,
  check ((kind = 'hours') = (opens is not null and closes is not null)),
  check ((season_from is null) = (season_to is null)),
  check ((from_on is null) = (to_on is null)),
  check (from_on <= to_on)
);
create index opening_rule_venue on opening_rule (venue_id);

-- Years whose holiday arrangement the State Council has published. A year that is missing is "not yet published".
create table calendar_year (
  year smallint primary key,
  published_on date not null,
  source text not null
);

-- Statutory holidays and 调休 working days of the published years.
create table calendar_day (
  day date primary key,
  kind text not null check (kind in ('holiday', 'workday')),
  name text not null,
  year smallint not null references calendar_year
);

-- What a venue offers to do.
create table programme (
  id uuid primary key,
  venue_id uuid not null references venue on delete cascade,
  name text not null check (name <> ''),
  types text[] not null check (cardinality(types) > 0),
  -- School years: 0 = before school, 1–6 primary, 7–9 junior, 10–12 senior.
  grade_from smallint not null default 0 check (grade_from between 0 and 12),
  grade_to smallint not null default 12 check (grade_to between 0 and 12),
  minutes smallint check (minutes > 0),
  group_min integer check (group_min > 0),
  group_max integer check (group_max > 0),
  price_fen integer not null default 0 check (price_fen >= 0),
  comes_to_school boolean not null default false,
  lesson_url text,
  description text,
  status text not null default 'published' check (status in ('published', 'held', 'closed')),
  is_demo boolean not null default false,
  check (grade_from <= grade_to)
);
create index programme_venue on programme (venue_id);

-- Who changed what: one row per change, kept, never updated.
create table audit (
  id uuid primary key,
  at timestamptz not null default now(),
  actor text not null,
  action text not null,
  subject text not null,
  subject_id text not null,
  before jsonb,
  after jsonb
);
create index audit_subject on audit (subject, subject_id, at);
