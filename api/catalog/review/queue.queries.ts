import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Db } from '../../db/atomic.ts'
import { latOf, lonOf } from '../../db/geo.ts'
import { type Caller, divisionsOf, requireDivision } from '../../http/caller.ts'
import type { NamedDivision } from '../../http/schema.ts'
import { nameOf } from '../editing/actor.queries.ts'
import { getEntry } from '../editing/entry.queries.ts'
import type { FieldChanges } from '../editing/entry-changes.ts'

export type QueuedChange = {
  id: string
  venue: {
    id: string
    name: string
    nameEn: string | null
    category: string
    location: { lon: number; lat: number }
    version: number
    division: NamedDivision | null
  }
  fields: FieldChanges
  current: Record<string, unknown>
  note: string | null
  proposedBy: string
  proposedAt: string
}
type Page = { division?: string | undefined; after?: string | undefined; limit: number }

/**
 * A condition on venues: in the divisions where the caller is steward, and below the one asked for, which must be one of
 * those (403).
 */
export function inStewardsReach(caller: Caller, division: string | undefined): RawBuilder<SqlBool> {
  if (division !== undefined) {
    requireDivision(caller, ['steward'], division)
    return sql`venue.division_code like ${`${division}%`}`
  }
  const own = divisionsOf(caller, ['steward'])
  if (own.includes(null)) return sql`true`
  return sql`venue.division_code like any(${own.map((code) => `${code}%`)}::text[])`
}

type Row = Omit<QueuedChange, 'venue' | 'current'> & {
  venueId: string
  name: string
  nameEn: string | null
  category: string
  lon: number
  lat: number
  version: number
  code: string | null
  divisionName: string | null
  divisionNameEn: string | null
}

/** The changes that wait where the caller is steward, the oldest first, after the change with the id `after`. */
export async function findQueue(db: Db, caller: Caller, { division, after, limit }: Page): Promise<QueuedChange[]> {
  const location = sql.ref<string>('venue.location')
  const { rows } = await sql<Row>`
    select change.id, change.fields, change.note, ${nameOf(sql.ref('change.proposed_by'))} as "proposedBy",
      to_char(change.proposed_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "proposedAt",
      venue.id as "venueId", venue.name, venue.name_en as "nameEn", venue.category_code as category, ${lonOf(location)} as lon, ${latOf(location)} as lat,
      venue.version, division.code, division.name as "divisionName", division.name_en as "divisionNameEn"
    from venue_change as change join venue on venue.id = change.venue_id
    left join division on division.code = venue.division_code
    where change.state = 'pending' and ${inStewardsReach(caller, division)} ${
      after
        ? sql`and (change.proposed_at, change.id) > (select proposed_at, id from venue_change where id = ${after})`
        : sql``
    }
    order by change.proposed_at, change.id limit ${limit}`.execute(db)
  const items: QueuedChange[] = []
  for (const row of rows) items.push(await withCurrent(db, row))
  return items
}

async function withCurrent(db: Db, row: Row): Promise<QueuedChange> {
  const { id, fields, note, proposedBy, proposedAt, venueId, name, nameEn, category, lon, lat, version, code } = row
  const { entry } = await getEntry(db, venueId)
  const division = code && row.divisionName ? { code, name: row.divisionName, nameEn: row.divisionNameEn } : null
  const current = Object.fromEntries(Object.entries(entry).filter(([field]) => field in fields))
  const venue = { id: venueId, name, nameEn, category, location: { lon, lat }, version, division }
  return { id, venue, fields, current, note, proposedBy, proposedAt }
}
