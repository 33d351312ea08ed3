// Finds out, row by row, what a staged list of venues would change.
import { sql } from 'kysely'
import { findStoredVenues } from '../../catalog/stored-venue.queries.ts'
import { nameLikeness } from '../../catalog/text.ts'
import type { Db } from '../../db/atomic.ts'
import { latOf, lonOf, metresBetween, nearness, within } from '../../db/geo.ts'
import { type Decision, decideRows, refuseRepeatedRefs, rowSpans } from '../stage.queries.ts'
import { locateRows } from './county.queries.ts'
import { findExtraChanges } from './extras.queries.ts'
import type { Batch, Say } from './kind.ts'
import { mergeVenue } from './merge.ts'
import type { VenueEntry } from './venues.ts'

/** The same name nearer than this is the same place. */
const SAME_PLACE_METRES = 300
/** A similar name nearer than this is probably the same place. */
const NEIGHBOUR_METRES = 150
/** How alike two names must be: 杭州图书馆 and 图书馆 are, 杭州图书馆 and 杭州博物馆 are not. */
const ALIKE = 0.8
/** A phone number that so many differently named rows share is a filler. */
const FILLER_PLACES = 6

const location = sql.ref<string>('r.location')

export async function matchVenues(db: Db, batch: Batch, say: Say): Promise<void> {
  await emptyFillerPhones(db, batch)
  const spans = await rowSpans(db, batch.id)
  for (const { from, to } of spans) await findTwins(db, batch, from, to)
  for (const { from, to } of spans) await findTargets(db, batch, from, to)
  await keepFirstOfTarget(db, batch)
  for (const [index, { from, to }] of spans.entries()) {
    await findNeighbours(db, batch, from, to)
    await compareRows(db, batch, from, to)
    await locateRows(db, batch, from, to)
    say(`${Math.round(((index + 1) / spans.length) * 100)} % compared`)
  }
}

async function emptyFillerPhones(db: Db, { id }: Batch): Promise<void> {
  await sql`with filler as (
      select phone, count(distinct name_key)::int as places from import_row
      where import_id = ${id} and phone is not null group by phone having count(distinct name_key) >= ${FILLER_PLACES}
    )
    update import_row as r set entry = entry - 'phone', phone = null, reasons = reasons || jsonb_build_array(
      jsonb_build_object('code', 'phone-filler', 'params', jsonb_build_object('phone', filler.phone, 'places', places)))
    from filler where r.import_id = ${id} and r.phone = filler.phone`.execute(db)
}

/** Rows that say again what an earlier row of the file said: the same id, or the same name at the same place. */
async function findTwins(db: Db, { id }: Batch, from: number, to: number): Promise<void> {
  await refuseRepeatedRefs(db, id, { from, to })
  await sql`update import_row as r set outcome = 'duplicate', reasons = r.reasons || jsonb_build_array(
      jsonb_build_object('code', 'duplicate-in-file', 'params',
        jsonb_build_object('row', twin.first, 'name', twin.name, 'metres', round(twin.metres))))
    from (
      select r.row, twin.* from import_row as r cross join lateral (
        select e.row as first, e.name, ${metresBetween(sql.ref('e.location'), location)} as metres from import_row as e
        where e.import_id = ${id} and e.name_key = r.name_key and e.row < r.row and e.entry is not null
          and ${within(SAME_PLACE_METRES, sql.ref('e.location'), location)}
        order by e.row limit 1) as twin
      where r.import_id = ${id} and r.row between ${from} and ${to} and r.outcome is null
    ) as twin where r.import_id = ${id} and r.row = twin.row`.execute(db)
}

/** The venue a row is about: by the source's id, else by name and place. */
async function findTargets(db: Db, { id, source }: Batch, from: number, to: number): Promise<void> {
  await sql`update import_row as r set target = v.id::text, target_version = v.version from venue as v
    where r.import_id = ${id} and r.row between ${from} and ${to} and r.outcome is null and r.ref is not null
      and v.source = ${source} and v.source_ref = r.ref`.execute(db)
  // Ids of entries that were merged into another one lead to that one.
  await sql`update import_row as r set target = v.id::text, target_version = v.version
    from venue_source_ref as known join venue as v on v.id = known.venue_id
    where r.import_id = ${id} and r.row between ${from} and ${to} and r.outcome is null and r.ref is not null and r.target is null
      and known.source = ${source} and known.source_ref = r.ref`.execute(db)
  await sql`update import_row as r set target = found.id::text, target_version = found.version
    from (
      select r.row, near.id, near.version
      from import_row as r cross join lateral (
        select v.id, v.version from venue as v
        where v.name_key = r.name_key and v.status <> 'closed' and ${within(SAME_PLACE_METRES, sql.ref('v.location'), location)}
          and (r.ref is null or v.source <> ${source} or v.source_ref is null)
        order by ${metresBetween(sql.ref('v.location'), location)} limit 1
      ) as near
      where r.import_id = ${id} and r.row between ${from} and ${to} and r.outcome is null and r.target is null
    ) as found where r.import_id = ${id} and r.row = found.row`.execute(db)
}

/** Two rows about one venue: the first counts. */
async function keepFirstOfTarget(db: Db, { id }: Batch): Promise<void> {
  await sql`update import_row as r set outcome = 'duplicate', target = null, target_version = null,
      reasons = r.reasons || jsonb_build_array(jsonb_build_object('code', 'duplicate-in-file', 'params',
        jsonb_build_object('row', twin.first, 'name', twin.name, 'metres', round(twin.metres))))
    from (
      select r.row, first_value(r.row) over same as first, first_value(r.name) over same as name,
        ${metresBetween(location, sql`first_value(r.location) over same`)} as metres
      from import_row as r where r.import_id = ${id} and r.outcome is null and r.target is not null
      window same as (partition by r.target order by r.row)
    ) as twin where r.import_id = ${id} and r.row = twin.row and twin.first < twin.row`.execute(db)
}

type Neighbour = {
  row: number
  name: string
  key: string
  category: string
  otherRow: number | null
  otherName: string
  otherKey: string
  otherCategory: string
  metres: number
}

/** Rows not known yet that have a similar name close by, in the directory or earlier in the file; the rest is new. */
async function findNeighbours(db: Db, { id }: Batch, from: number, to: number): Promise<void> {
  const { rows } = await sql<Neighbour>`
    select r.row, r.name, r.name_key as key, r.entry ->> 'categoryCode' as category, near.*
    from import_row as r cross join lateral (
      (select null::int as "otherRow", v.name as "otherName", v.name_key as "otherKey", v.category_code as "otherCategory",
         ${metresBetween(sql.ref('v.location'), location)} as metres
       from venue as v where v.status <> 'closed' and ${within(NEIGHBOUR_METRES, sql.ref('v.location'), location)}
       order by ${nearness(sql.ref('v.location'), location)} limit 10)
      union all
      (select e.row, e.name, e.name_key, e.entry ->> 'categoryCode', ${metresBetween(sql.ref('e.location'), location)}
       from import_row as e where e.import_id = ${id} and e.row < r.row and e.target is null
         and (e.outcome is null or e.outcome = 'new') and ${within(NEIGHBOUR_METRES, sql.ref('e.location'), location)}
       order by ${nearness(sql.ref('e.location'), location)} limit 10)
    ) as near
    where r.import_id = ${id} and r.row between ${from} and ${to} and r.outcome is null and r.target is null
    order by r.row, metres`.execute(db)
  const decided = new Map<number, Decision>()
  for (const near of rows) {
    if (decided.has(near.row) || (near.otherRow !== null && decided.has(near.otherRow)) || !isAlike(near)) continue
    const params = { row: near.otherRow ?? '', name: near.otherName, metres: Math.round(near.metres) }
    const code = near.otherRow === null ? 'duplicate-of-known' : 'duplicate-in-file'
    decided.set(near.row, { row: near.row, outcome: 'duplicate', reasons: [{ code, params }] })
  }
  await decideRows(db, id, [...decided.values()])
  await sql`update import_row set outcome = 'new' where import_id = ${id} and row between ${from} and ${to}
    and outcome is null and target is null`.execute(db)
}

/** Alike names are one place, unless one name only begins the other's and they are different kinds of place. */
function isAlike({ key, category, otherKey, otherCategory }: Neighbour): boolean {
  const likeness = nameLikeness(key, otherKey)
  return likeness >= ALIKE && (category === otherCategory || likeness >= 0.95)
}

type Matched = { row: number; target: string; entry: VenueEntry; lon: number; lat: number }

/** Rows whose venue is known: what they would change. */
async function compareRows(db: Db, batch: Batch, from: number, to: number): Promise<void> {
  const { rows } = await sql<Matched>`
    select row, target, entry, ${lonOf(sql.ref('location'))} as lon, ${latOf(sql.ref('location'))} as lat from import_row
    where import_id = ${batch.id} and row between ${from} and ${to} and outcome is null and target is not null`.execute(
    db,
  )
  const stored = new Map(
    (
      await findStoredVenues(
        db,
        rows.map(({ target }) => target),
      )
    ).map((venue) => [venue.id, venue]),
  )
  const extras = await findExtraChanges(
    db,
    rows.map(({ target, entry }) => ({ id: target, entry })),
  )
  const decisions = rows.flatMap(({ row, target, entry, lon, lat }): Decision[] => {
    const current = stored.get(target)
    if (!current) return []
    const merged = mergeVenue(current, entry, { lon, lat }, { source: batch.source, crs: batch.crs ?? 'wgs84' })
    const changes = { ...merged.changes, ...extras.get(target)?.changes }
    const isSame = Object.keys(changes).length === 0
    return [{ row, outcome: isSame ? 'same' : 'changed', ...(!isSame && { changes }) }]
  })
  await decideRows(db, batch.id, decisions)
}
