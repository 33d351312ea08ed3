import { sql } from 'kysely'
import { today } from '../../catalog/calendar.ts'
import { toWgs84 } from '../../catalog/coordinates.ts'
import { recordLists } from '../../catalog/editing/lists-record.queries.ts'
import { holdVenues } from '../../catalog/review/training.queries.ts'
import { findStoredVenues, removeVenues, type StoredVenue } from '../../catalog/stored-venue.queries.ts'
import { saveVenues } from '../../catalog/venue.queries.ts'
import { type Db, sayShareDone } from '../../db/atomic.ts'
import { latOf, lonOf, nearness, within } from '../../db/geo.ts'
import { newId } from '../../db/id.ts'
import { type KnownPair, weigh } from '../guard.ts'
import {
  addExtras,
  changeExtras,
  deriveExtras,
  type Extras,
  extrasOfNew,
  extrasOnRecord,
  findExtraChanges,
  restoreExtras,
} from './extras.queries.ts'
import type { Batch, Conflict, Kind, Say, Staged } from './kind.ts'
import { type Change, mergeVenue, newVenue } from './merge.ts'
import { lunarNewYear } from './new-year.ts'
import { organisationIds, removeUnusedOrganisations } from './organisation.queries.ts'
import { matchVenues } from './venue-match.queries.ts'
import { cleanVenue, type VenueEntry } from './venues.ts'

/** Venues: one row, one place. */
export const venues: Kind = {
  hasCoordinates: true,
  reader: async (db) => {
    const known = { names: await categoryNames(db), years: await publishedYears(db) }
    return (row, crs) => {
      const cleaned = cleanVenue(row, known)
      if ('passed' in cleaned) return undefined
      const { name, ref, warnings } = cleaned
      const about = { row: row.row, ...(name && { name }), ...(ref && { ref }) }
      if ('refusal' in cleaned) return { ...about, reasons: [cleaned.refusal, ...warnings] }
      const { entry } = cleaned
      return {
        ...about,
        point: toWgs84(crs, entry.received),
        ...(entry.phone && { phone: entry.phone }),
        reasons: warnings,
        entry,
      } satisfies Staged
    }
  },
  weigh: async (db, { id }) => weigh(await knownPairs(db, id)),
  match: matchVenues,
  apply: applyVenues,
  conflicts: findConflicts,
  undo: undoVenues,
}

async function categoryNames(db: Db): Promise<Map<string, string>> {
  const rows = await db.selectFrom('category').select(['code', 'name_zh', 'name_en']).execute()
  return new Map(
    rows.flatMap(({ code, name_zh, name_en }) =>
      [code, name_zh, name_en.toLowerCase()].map((name) => [name, code] as const),
    ),
  )
}

/** Years whose calendar is published and whose lunar new year is still to come. */
async function publishedYears(db: Db): Promise<number[]> {
  const rows = await db
    .selectFrom('calendar_year')
    .select('year')
    .where('year', '>=', Number(today().slice(0, 4)))
    .orderBy('year')
    .execute()
  return rows.map(({ year }) => year).filter((year) => (lunarNewYear(year) ?? '') >= today())
}

/** The most a point may be off under any of the systems, and some more. */
const REACH_METRES = 3_000
const ENOUGH_PAIRS = 2_000

/** Rows that have the name of a known venue nearby. Names of under four characters are too common to prove anything. */
async function knownPairs(db: Db, id: string): Promise<KnownPair[]> {
  const { rows } = await sql<{ row: number; name: string; x: number; y: number; lon: number; lat: number }>`
    select r.row, r.name, (r.entry -> 'received' ->> 'lon')::float8 as x, (r.entry -> 'received' ->> 'lat')::float8 as y,
      ${lonOf(sql.ref('known.location'))} as lon, ${latOf(sql.ref('known.location'))} as lat
    from import_row as r cross join lateral (
      select v.location from venue as v
      where v.name_key = r.name_key and v.status <> 'closed' and ${within(REACH_METRES, sql.ref('v.location'), sql.ref('r.location'))}
      order by ${nearness(sql.ref('v.location'), sql.ref('r.location'))} limit 1
    ) as known
    where r.import_id = ${id} and r.entry is not null and char_length(r.name_key) >= 4 limit ${ENOUGH_PAIRS}`.execute(
    db,
  )
  return rows.map(({ row, name, x, y, lon, lat }) => ({ row, name, received: { lon: x, lat: y }, known: { lon, lat } }))
}

type Row = {
  row: number
  outcome: 'new' | 'changed'
  ref: string | null
  target: string | null
  entry: VenueEntry
  lon: number
  lat: number
}
const PAGE = 1_000

async function applyVenues(db: Db, batch: Batch, actor: string, say: Say): Promise<void> {
  for (let after = 0, done = 0; ; ) {
    const { rows } = await sql<Row>`
      select row, outcome, ref, target, entry, ${lonOf(sql.ref('location'))} as lon, ${latOf(sql.ref('location'))} as lat
      from import_row where import_id = ${batch.id} and outcome in ('new', 'changed') and row > ${after}
      order by row limit ${PAGE}`.execute(db)
    if (rows.length === 0) return
    await applyPage(db, batch, actor, rows)
    after = rows.at(-1)?.row ?? after
    done += rows.length
    await sayShareDone(db, done / batch.writes)
    say(`${done.toLocaleString('en')} written`)
  }
}

async function applyPage(db: Db, batch: Batch, actor: string, rows: readonly Row[]): Promise<void> {
  const from = { source: batch.source, licence: batch.licence, crs: batch.crs ?? 'wgs84' }
  const stored = new Map(
    (
      await findStoredVenues(
        db,
        rows.flatMap(({ target }) => target ?? []),
      )
    ).map((venue) => [venue.id, venue]),
  )
  const organisations = await organisationIds(
    db,
    rows.flatMap(({ entry }) => entry.organisation ?? []),
  )
  const inputs = rows.map(({ target, ref, entry, lon, lat }) => {
    const current = target ? stored.get(target) : undefined
    const venue = current
      ? mergeVenue(current, entry, { lon, lat }, from).venue
      : newVenue(entry, { lon, lat }, { ...from, ref })
    const organisationId = entry.organisation
      ? (organisations.get(entry.organisation) ?? null)
      : (venue.organisationId ?? null)
    return { ...venue, organisationId, id: current?.id ?? newId() }
  })
  const stating = rows.map(({ entry }, index) => ({ id: inputs[index]?.id ?? '', entry }))
  const standing = stating.filter(({ id }) => stored.has(id))
  const extras = await findExtraChanges(db, standing)
  const derived = await deriveExtras(db, stating)
  await saveVenues(
    db,
    inputs.map((input, index) => ({ ...input, ...(!stored.has(input.id) && { derived: derived[index] ?? {} }) })),
    { actor },
  )
  await changeExtras(db, standing, extras)
  await addExtras(
    db,
    stating.filter(({ id }) => !stored.has(id)),
  )
  const stated = stating.map(({ id, entry }) => {
    const before = stored.get(id)
    return { id, version: before?.version ?? 0, changes: before ? extras.get(id)?.changes : extrasOfNew(entry) }
  })
  await recordLists(db, extrasOnRecord(stated), actor)
  await holdVenues(db, inputs, actor)
  const written = rows.map(({ row }, index) => {
    const { id = '' } = inputs[index] ?? {}
    const before = stored.get(id)
    return {
      row,
      target: id,
      version: (before?.version ?? 0) + 1,
      before: before && { ...before, extras: extras.get(id)?.before ?? {} },
    }
  })
  await sql`update import_row set target = given.target, target_version = given.version, before = given.before
    from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as given (row int, target text, version int, before jsonb)
    where import_id = ${batch.id} and import_row.row = given.row`.execute(db)
}

async function findConflicts(db: Db, { id }: Batch): Promise<Conflict[]> {
  const { rows } = await sql<Conflict>`
    select r.row, r.name, r.target from import_row as r left join venue as v on v.id = r.target::uuid
    where r.import_id = ${id} and r.outcome in ('new', 'changed') and v.version is distinct from r.target_version
    order by r.row limit 1000`.execute(db)
  return rows
}

async function undoVenues(db: Db, batch: Batch, actor: string): Promise<void> {
  for (let after = 0, done = 0; ; ) {
    const { rows } = await sql<{
      row: number
      outcome: string
      target: string
      version: number
      changes: Record<string, Change>
      before: (StoredVenue & { extras: Extras }) | null
    }>`
      select row, outcome, target, target_version as version, changes, before from import_row where import_id = ${batch.id} and outcome in ('new', 'changed') and row > ${after}
      order by row limit ${PAGE}`.execute(db)
    if (rows.length === 0) break
    await removeVenues(
      db,
      rows.flatMap(({ outcome, target }) => (outcome === 'new' ? [target] : [])),
      { actor },
    )
    const restored = rows.flatMap(({ before }) => before ?? [])
    await saveVenues(db, restored, { actor })
    await restoreExtras(
      db,
      restored.map(({ id, extras }) => ({ id, before: extras })),
    )
    const undone = rows.flatMap(({ target, version, changes, before }) =>
      before ? [{ id: target, version, changes: turned(changes) }] : [],
    )
    await recordLists(db, extrasOnRecord(undone), actor)
    after = rows.at(-1)?.row ?? after
    done += rows.length
    await sayShareDone(db, done / batch.writes)
  }
  await removeUnusedOrganisations(db, batch.id)
}

/** The same changes the other way round. */
function turned(changes: Record<string, Change>): Record<string, Change> {
  return Object.fromEntries(
    Object.entries(changes).map(([name, { before, after }]) => [name, { before: after, after: before }]),
  )
}
