-- Campus surroundings: what stands near a school, by which rule, measured how, and what became of it.

-- School grounds. A polygon, or a point where nobody has drawn the ground yet (then distances to its edge are not known).
create table campus (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 200),
  name_key text not null generated always as (name_key(name)) stored,
  organisation_id uuid references organisation,
  division_code text references division,
  -- What it is by law: 普通学校, 幼儿园, 特殊教育, 中职, 专门学校, 高校, 少年宫.
  school_type text not null check (school_type in ('school', 'kindergarten', 'special', 'vocational', 'specialized', 'university', 'youth_palace')),
  -- Of a 普通学校: primary, middle, high; empty where nobody has said.
  stages text[] not null default '{}' check (stages <@ array['primary', 'middle', 'high']),
  -- What rules call it, made from the two by api/surroundings/school.ts.
  rule_types text[] not null,
  ground geometry(Geometry, 4326) not null
    check (st_isvalid(ground) and geometrytype(ground) in ('POINT', 'MULTIPOLYGON')),
  -- How far its gates lie off its ground, and for a point how far the ground may reach: what a search has to add.
  slack_metres real not null default 0,
  -- One coordinate of it as it was received, before conversion.
  received_x double precision,
  received_y double precision,
  received_crs text not null default 'wgs84' check (received_crs in ('wgs84', 'cgcs2000', 'gcj02', 'bd09')),
  status text not null default 'open' check (status in ('open', 'closed')),
  founded_on date,
  source text not null,
  source_ref text,
  source_licence text,
  -- The day the source describes.
  data_on date,
  is_demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  -- When its ground or its gates changed last.
  moved_at timestamptz not null default now(),
  unique (source, source_ref)
);
create index campus_geography on campus using gist ((ground::geography));
create index campus_ground on campus using gist (ground);
create index campus_division on campus (division_code text_pattern_ops, id);
create index campus_name_key on campus (name_key);

-- Ways in and out of a campus.
create table gate (
  id uuid primary key,
  campus_id uuid not null references campus on delete cascade,
  name text,
  -- 学生出入口, 消防门, 常闭.
  kind text not null check (kind in ('student', 'fire', 'closed')),
  has_student_access boolean not null,
  location geometry(Point, 4326) not null,
  metres_off real not null default 0,
  source text not null,
  source_ref text,
  data_on date,
  is_demo boolean not null default false,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  check (kind <> 'closed' or not has_student_access),
  unique (source, source_ref)
);
create index gate_campus on gate (campus_id);

-- Places that rules keep away from schools.
create table regulated_place (
  id uuid primary key,
  name text not null check (char_length(name) between 1 and 200),
  name_key text not null generated always as (name_key(name)) stored,
  kind text not null check (kind ~ '^[a-z][a-z_]*$'),
  division_code text references division,
  location geometry(Point, 4326) not null,
  -- Where one goes in; the place itself where no entrance is known.
  entrances geometry(MultiPoint, 4326) not null,
  has_entrances boolean not null default false,
  floor text,
  address text,
  licence_number text,
  licensed_on date,
  -- open: licensed and running; planned: applied for; closed.
  status text not null default 'open' check (status in ('open', 'planned', 'closed')),
  received_x double precision,
  received_y double precision,
  received_crs text not null default 'wgs84' check (received_crs in ('wgs84', 'cgcs2000', 'gcj02', 'bd09')),
  source text not null,
  source_ref text,
  source_licence text,
  data_on date,
  is_demo boolean not null default false,
  version integer not null default 1,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  moved_at timestamptz not null default now(),
  unique (source, source_ref)
);
create index regulated_place_geography on regulated_place using gist ((entrances::geography));
create index regulated_place_division on regulated_place (division_code text_pattern_ops, id);
create index regulated_place_name_key on regulated_place (name_key);

-- Streets and paths. The vertices of a line are the network's nodes: two lines meet where they share one.
create table walk_edge (
  id uuid primary key,
  line geometry(LineString, 4326) not null,
  kind text,
  is_passable boolean not null default true,
  source text not null,
  source_ref text not null,
  data_on date,
  version integer not null default 1,
  updated_at timestamptz not null default now(),
  unique (source, source_ref)
);
create index walk_edge_geography on walk_edge using gist ((line::geography));

-- Rules are data. A row is never changed: a new version supersedes it, and findings keep the one they were made with.
create table surroundings_rule (
  id uuid primary key,
  code text not null check (code ~ '^[A-Z][A-Z0-9-]{1,39}$'),
  version integer not null default 1,
  -- The division a steward made this copy for; '' for the row as seeded. In that division the copy stands for the row.
  copy_for text not null default '',
  -- Where the text is in force: '' the nation, 33, 3301, 330106.
  division_code text not null default '' check (division_code ~ '^([1-9][0-9]([0-9]{2}([0-9]{2})?)?)?$'),
  jurisdiction text not null,
  rule_kind text not null,
  kinds text[] not null,
  kinds_zh text not null,
  school_types text[] not null,
  -- Null: the text names no distance.
  metres integer check (metres > 0),
  measure_from text,
  measure_to text,
  method text not null check (method in ('boundary_straight', 'gate_walk', 'gate_radius', 'gate_extent', 'along_street',
    'unspecified', 'set_by_province', 'set_by_dept', 'n/a')),
  screen_method text,
  margin_metres integer not null default 15 check (margin_metres between 0 and 100),
  applies_to text,
  departments text[] not null default '{}',
  status text not null check (status in ('in_force', 'in_force_verify', 'product_default', 'repealed', 'draft', 'news_only',
    'draft_text_seen_final_in_force_verify', 'draft_historic_verify')),
  effective_from text,
  legal_source text not null,
  article text,
  quotation text,
  source text,
  evidence_grade text not null default '-' check (evidence_grade in ('A', 'B', 'C', 'D', '-')),
  note text,
  superseded_by uuid references surroundings_rule deferrable initially deferred,
  created_by text not null,
  created_at timestamptz not null default now(),
  unique (code, copy_for, version)
);

-- A division looked through as a whole, in steps; `after_campus` is how far it has come, so a crash costs one step.
create table sweep (
  id uuid primary key,
  division_code text not null,
  kinds text[],
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'cancelled', 'failed')),
  is_cancel_asked boolean not null default false,
  after_campus uuid,
  -- Who is at it: a process that took it up later has put its own mark here, and the one before writes nothing more.
  runner uuid,
  campuses_total integer,
  campuses_done integer not null default 0,
  -- Findings by verdict.
  inside integer not null default 0,
  on_site integer not null default 0,
  failure text,
  created_by text not null,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  -- Sign of life; a running sweep without one for minutes has crashed and is taken up again.
  beat_at timestamptz,
  ended_at timestamptz
);
create index sweep_division on sweep (division_code text_pattern_ops, created_at desc);

-- 筛查线索: a campus, a place and a rule, with metres by each method that the rule needs. What lies outside is not kept.
-- A sweep writes a million of them, so nothing is a foreign key: who writes them holds the sweep's row, and lists leave out what has
-- been removed since.
create table finding (
  id uuid primary key,
  sweep_id uuid not null,
  campus_id uuid not null,
  place_id uuid not null,
  rule_id uuid not null,
  campus_version integer not null,
  place_version integer not null,
  verdict text not null check (verdict in ('inside', 'on_site')),
  reasons text[] not null default '{}',
  straight_metres real not null,
  radius_metres real,
  walk_metres real
);
create index finding_sweep on finding (sweep_id, campus_id);

-- A finding that is followed to its end.
create table surroundings_case (
  id uuid primary key,
  number text not null unique,
  campus_id uuid not null references campus,
  place_id uuid not null references regulated_place,
  rule_id uuid not null references surroundings_rule,
  division_code text not null,
  -- The finding as it was when the case was opened: verdict, reasons, metres.
  measured jsonb not null,
  state text not null default 'open' check (state in ('open', 'assigned', 'visited', 'closed')),
  -- The department that follows it.
  organisation_id uuid references organisation,
  outcome text check (outcome in ('rectified', 'exempt_before_rule', 'exempt_before_school', 'not_regulated', 'place_closed', 'referred')),
  outcome_note text,
  due_on date,
  reminded_on date,
  opened_by text not null,
  opened_at timestamptz not null default now(),
  closed_at timestamptz,
  version integer not null default 1,
  check ((state = 'closed') = (outcome is not null))
);
-- One place is followed once for a campus and a rule at a time.
create unique index surroundings_case_open on surroundings_case (campus_id, place_id, rule_id) where state <> 'closed';
create index surroundings_case_division on surroundings_case (division_code text_pattern_ops, opened_at desc);

-- A visit on site: what was measured with the tape, and what was seen. Its photographs are stored files (subject case_visit).
create table case_visit (
  id uuid primary key,
  case_id uuid not null references surroundings_case on delete cascade,
  visited_on date not null,
  method text check (method in ('boundary_straight', 'gate_walk', 'gate_radius', 'gate_extent', 'along_street')),
  measured_metres real check (measured_metres >= 0),
  note text,
  visited_by text not null,
  created_at timestamptz not null default now()
);
create index case_visit_case on case_visit (case_id);

-- What happened to a case, by whom: kept, never changed.
create table case_event (
  id uuid primary key,
  case_id uuid not null references surroundings_case on delete cascade,
  at timestamptz not null default now(),
  actor text not null,
  kind text not null check (kind in ('opened', 'assigned', 'deadline', 'visited', 'photo', 'closed', 'reopened', 'reminded', 'noted')),
  params jsonb not null default '{}'
);
create index case_event_case on case_event (case_id, at);
