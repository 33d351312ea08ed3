import { sql } from 'kysely'
import { recordChange } from '../../accounts/record.queries.ts'
import type { Db } from '../../db/atomic.ts'
import { latOf, lonOf, metresBetween, within } from '../../db/geo.ts'
import type { Caller } from '../../http/caller.ts'
import { whoOf } from '../../http/caller.ts'
import { Problem } from '../../http/problems.ts'
import { nameKey, nameLikeness } from '../text.ts'
import { type DeskVenueRow, deskVenueOf } from './correction.ts'
import { ALIKE, ALIKE_METRES, type DuplicatePair, SAME_NAME_METRES } from './duplicate.ts'
import { inStewardsReach } from './queue.queries.ts'

type Found = {
  aId: string
  bId: string
  metres: number
  aName: string
  bName: string
}
type Page = { division?: string | undefined; after?: string | undefined; limit: number }

/** Venues looked at for one page: a bounded statement, whatever the division's size. */
const SCANNED = 2_000

/**
 * Pairs of published venues that may be one place, where the caller is steward; `next` is the id of the last venue that was
 * looked at, null at the end. A page may be empty and still have a next one.
 */
export async function findDuplicates(
  db: Db,
  caller: Caller,
  { division, after, limit }: Page,
): Promise<{ items: DuplicatePair[]; next: string | null }> {
  const { rows: scanned } = await sql<{ id: string }>`
    select venue.id from venue where venue.status = 'published' and ${inStewardsReach(caller, division)}
      ${after ? sql`and venue.id > ${after}::uuid` : sql``} order by venue.id limit ${SCANNED}`.execute(db)
  const ids = scanned.map(({ id }) => id)
  const likely = (await neighbours(db, ids)).filter(({ aName, bName, metres }) => isAlike(aName, bName, metres))
  const page = likely.slice(0, limit)
  const [last, cut] = [ids.at(-1), page.at(-1)]
  // Where the page ends within the venues looked at, all pairs of its last venue go along.
  const rest = likely.slice(limit).filter(({ aId }) => aId === cut?.aId)
  const isCut = likely.length > page.length + rest.length
  const next = isCut ? (cut?.aId ?? null) : ids.length < SCANNED ? null : (last ?? null)
  return { items: await withVenues(db, [...page, ...rest]), next }
}

function isAlike(a: string, b: string, metres: number): boolean {
  const [keyA, keyB] = [nameKey(a), nameKey(b)]
  return keyA === keyB || (metres <= ALIKE_METRES && nameLikeness(keyA, keyB) >= ALIKE)
}

/** Every published venue near one of these that has a larger id, or lies outside these, by name. */
async function neighbours(db: Db, ids: readonly string[]): Promise<Found[]> {
  const [a, b] = [sql.ref<string>('a.location'), sql.ref<string>('b.location')]
  const { rows } = await sql<Found>`
    select a.id as "aId", b.id as "bId", a.name as "aName", b.name as "bName", ${metresBetween(a, b)} as metres
    from venue as a join venue as b on b.id > a.id and b.status = 'published' and ${within(SAME_NAME_METRES, a, b)}
      and (a.name_key = b.name_key or ${within(ALIKE_METRES, a, b)})
    where a.id = any(${ids}::uuid[])
      and not exists (select from not_duplicate as known where known.a_id = a.id and known.b_id = b.id)
    order by a.id, b.id`.execute(db)
  return rows
}

async function withVenues(db: Db, found: readonly Found[]): Promise<DuplicatePair[]> {
  const location = sql.ref<string>('venue.location')
  const ids = found.flatMap(({ aId, bId }) => [aId, bId])
  const { rows } = await sql<DeskVenueRow>`
    select venue.id as "venueId", venue.name, venue.name_en as "nameEn", category_code as category, version,
      ${lonOf(location)} as lon, ${latOf(location)} as lat,
      division.code, division.name as "divisionName", division.name_en as "divisionNameEn"
    from venue left join division on division.code = division_code where venue.id = any(${ids}::uuid[])`.execute(db)
  const venues = new Map(rows.map((row) => [row.venueId, deskVenueOf(row)]))
  return found.flatMap(({ aId, bId, aName, bName, metres }) => {
    const [a, b] = [venues.get(aId), venues.get(bId)]
    const likeness = Math.round(nameLikeness(nameKey(aName), nameKey(bName)) * 100) / 100
    return a && b ? [{ a, b, metres: Math.round(metres), likeness }] : []
  })
}

/** Two places after all: the pair isn't shown again. */
export async function dismissPair(db: Db, a: string, b: string, actor: string): Promise<void> {
  if (a === b) throw new Problem({ status: 400, code: 'same-venue' })
  const [first, second] = [a, b].toSorted() as [string, string]
  const { rows } = await sql`insert into not_duplicate (a_id, b_id, decided_by)
    select a.id, b.id, ${whoOf(actor)} from venue as a, venue as b where a.id = ${first} and b.id = ${second}
    on conflict (a_id, b_id) do update set decided_by = excluded.decided_by returning 1`.execute(db)
  if (rows.length === 0) throw new Problem({ status: 404, code: 'no-such-venue' })
  const after = { a: first, b: second }
  await recordChange(db, { actor, action: 'not-duplicate', subject: 'venue_pair', id: first, after })
}
