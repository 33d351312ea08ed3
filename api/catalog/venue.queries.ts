import { sql } from 'kysely'
import { type Db, inBatches } from '../db/atomic.ts'
import { covers, pointOf } from '../db/geo.ts'
import { newId } from '../db/id.ts'
import type { SavedVenue, VenueInput } from './venue.ts'
import { searchWords } from './words.ts'

/** Columns an input fills as they stand, in the order of the statement. */
const COLUMNS = [
  'name', 'name_en', 'aliases', 'category_code', 'organisation_id', 'received_x', 'received_y', 'received_crs', 'address',
  'phone', 'website', 'description', 'directions', 'wheelchair', 'accessibility_note', 'group_min', 'group_max',
  'group_notice_days', 'capacity', 'booking_url', 'status', 'held_reason', 'demo_fields', 'source', 'source_ref',
  'source_licence', 'verified_on', 'terms', 'pinyin', 'initials',
] as const // biome-ignore format: read as one list

/**
 * The one way venues are written: inserts those without an id, replaces those with one. Each gets the division that contains
 * it (or the one given; a replaced venue that has not moved keeps its own), its search words, and a row in the audit trail by
 * `actor`. All or nothing; in the order of the inputs.
 */
export async function saveVenues(db: Db, inputs: VenueInput[], { actor }: { actor: string }): Promise<SavedVenue[]> {
  const saved: SavedVenue[] = []
  await inBatches(db, inputs, BATCH, async (transaction, batch) =>
    saved.push(...(await saveBatch(transaction, batch, actor))),
  )
  return saved
}

const BATCH = 1_000

async function saveBatch(db: Db, inputs: VenueInput[], actor: string): Promise<SavedVenue[]> {
  const rows = inputs.map(row)
  const names = sql.join(COLUMNS.map((column) => sql.ref(column)))
  const given = sql.join(COLUMNS.map((column) => sql.ref(`input.${column}`)))
  const replaced = sql.join(
    [...COLUMNS, 'location', 'division_code'].map((column) => sql`${sql.ref(column)} = excluded.${sql.ref(column)}`),
  )
  const kept = sql.join(RECORDED.map((column) => sql.ref(`venue.${column}`)))
  const { rows: saved } = await sql<SavedVenue & { ordinal: number }>`
    with input as materialized (
      select given.*, ${pointOf(sql.ref('given.lon'), sql.ref('given.lat'))} as location
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
        as given (ordinal int, id uuid, lon float8, lat float8, division_code text, derived jsonb, ${RECORD})
    ), old as (
      select ${kept} from venue join input using (id)
    ), written as (
      insert into venue (id, location, opening_pattern_id, free_audiences, reduced_audiences, free_ages, reduced_ages,
        has_free_day, division_code, ${names})
      select input.id, input.location, (derived ->> 'openingPatternId')::uuid, coalesce((derived ->> 'freeAudiences')::int, 0),
        coalesce((derived ->> 'reducedAudiences')::int, 0), coalesce((derived ->> 'freeAges')::int, 0),
        coalesce((derived ->> 'reducedAges')::int, 0), coalesce((derived ->> 'hasFreeDay')::boolean, false),
        coalesce(
          input.division_code,
          case when former.location = input.location then former.division_code end,
          (select part.code from division_part as part where ${covers(sql.ref('part.part'), sql.ref('input.location'))}
           order by length(part.code) desc limit 1)
        ),
        ${given}
      from input left join old as former using (id)
      on conflict (id) do update set ${replaced}, version = venue.version + 1, updated_at = now()
      returning ${kept}
    ), recorded as (
      insert into audit (id, actor, action, subject, subject_id, before, after)
      select gen_random_uuid(), ${actor}, case when old.id is null then 'create' else 'change' end, 'venue', written.id::text,
        to_jsonb(old), to_jsonb(written)
      from written left join old on old.id = written.id
    )
    select written.id, written.division_code as "divisionCode" from input join written using (id) order by ordinal`.execute(
    db,
  )
  return saved.map(({ id, divisionCode }) => ({ id, divisionCode }))
}

/** What the audit trail keeps: all that was given, nothing that is derived for searching. */
const RECORDED = [
  'id',
  'location',
  'division_code',
  'version',
  ...COLUMNS.filter((column) => !['terms', 'pinyin', 'initials'].includes(column)),
]

/** How jsonb_to_recordset reads the columns. */
const RECORD = sql.raw(
  COLUMNS.map((column) => {
    if (column === 'aliases' || column === 'demo_fields' || column === 'terms') return `${column} text[]`
    if (column === 'organisation_id') return `${column} uuid`
    if (column === 'received_x' || column === 'received_y') return `${column} float8`
    if (/^(group_|capacity)/.test(column)) return `${column} int`
    return column === 'verified_on' ? `${column} date` : `${column} text`
  }).join(', '),
)

function row(venue: VenueInput, ordinal: number): Record<string, unknown> {
  const { location, received } = venue
  return {
    ordinal,
    id: venue.id ?? newId(),
    lon: location.lon,
    lat: location.lat,
    division_code: venue.divisionCode,
    derived: venue.derived,
    name: venue.name,
    name_en: venue.nameEn,
    aliases: venue.aliases ?? [],
    category_code: venue.categoryCode,
    organisation_id: venue.organisationId,
    received_x: received?.x ?? location.lon,
    received_y: received?.y ?? location.lat,
    received_crs: received?.crs ?? 'wgs84',
    address: venue.address,
    phone: venue.phone,
    website: venue.website,
    description: venue.description,
    directions: venue.directions,
    wheelchair: venue.wheelchair,
    accessibility_note: venue.accessibilityNote,
    group_min: venue.groupMin,
    group_max: venue.groupMax,
    group_notice_days: venue.groupNoticeDays,
    capacity: venue.capacity,
    booking_url: venue.bookingUrl,
    status: venue.status ?? 'published',
    held_reason: venue.heldReason,
    demo_fields: venue.demoFields ?? [],
    source: venue.source,
    source_ref: venue.sourceRef,
    source_licence: venue.sourceLicence,
    verified_on: venue.verifiedOn,
    ...searchWords(venue),
  }
}
