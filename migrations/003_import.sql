-- Lists that are brought in: what a file holds, what it would change, what it did change, and how to take that back.

-- What two spellings of one name share: no blanks, no punctuation, half-width, lower case. Same as nameKey in api/catalog/text.ts.
create function name_key(name text) returns text language sql immutable strict parallel safe
  return translate(normalize(name, nfkc), 'ABCDEFGHIJKLMNOPQRSTUVWXYZ ' || chr(9) || '·・•-—–_,.，。、:;：；()（）"“”''‘’「」《》〈〉【】[]',
    'abcdefghijklmnopqrstuvwxyz');

alter table venue add column name_key text not null generated always as (name_key(name)) stored;
create index venue_name_key on venue (name_key);

-- One file on its way into the catalogue.
create table import (
  id uuid primary key,
  -- What its rows become: venues, divisions, outlines … api/exchange/kinds has one file for each.
  kind text not null,
  file_name text not null,
  file_digest text not null,
  format text not null,
  -- The coordinate system its points were taken to be in, and who said so: the steward, the format, or the known places.
  crs text check (crs in ('wgs84', 'cgcs2000', 'gcj02', 'bd09')),
  crs_by text check (crs_by in ('declared', 'format', 'known_places')),
  -- The evidence on coordinates was overridden.
  is_forced boolean not null default false,
  source text not null,
  source_licence text,
  state text not null check (state in ('reading', 'previewed', 'refused', 'applied', 'undone')),
  -- Why the whole file is refused: { code, params }.
  refusal jsonb,
  -- What known places say about the coordinates.
  evidence jsonb,
  -- Rows by outcome, and rows passed over.
  counts jsonb not null default '{}',
  -- What a person should know about the file as a whole: [{ code, params }].
  notes jsonb not null default '[]',
  -- The divisions whose venues it may add and change: those of the steward who uploaded it; null is everywhere.
  bounds text[],
  created_by text not null,
  created_at timestamptz not null default now(),
  applied_by text,
  applied_at timestamptz,
  undone_by text,
  undone_at timestamptz
);
create index import_created on import (created_at desc, id desc);

-- One row of such a file: what it says, what that means for the catalogue, and what stood there before.
create table import_row (
  import_id uuid not null references import on delete cascade,
  -- The line, row, feature or element of the file.
  row integer not null,
  -- Null while the file is being read.
  outcome text check (outcome in ('new', 'changed', 'same', 'duplicate', 'refused')),
  name text,
  name_key text generated always as (name_key(name)) stored,
  ref text,
  location geometry(Point, 4326),
  outline geometry(Geometry, 4326),
  phone text,
  -- The entry it is about: a venue's id, a division's code.
  target text,
  target_version integer,
  -- Why it was refused, what it duplicates, what to look at: [{ code, column, params }].
  reasons jsonb not null default '[]',
  -- What the row says, cleaned.
  entry jsonb,
  -- { field: { before, after } } of a row that changes something.
  changes jsonb,
  -- The entry as it stood before the import was applied, to restore it by.
  before jsonb,
  primary key (import_id, row)
)
-- Rows are written once and decided on twice: room for that beside them.
with (fillfactor = 60);
create index import_row_outcome on import_row (import_id, outcome, row);
create index import_row_name on import_row (import_id, name_key);
create index import_row_ref on import_row (import_id, ref) where ref is not null;
create index import_row_place on import_row using gist ((location::geography)) where location is not null;
