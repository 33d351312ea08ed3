import { sql } from 'kysely'
import type { Db } from '../../db/atomic.ts'
import { latOf, lonOf } from '../../db/geo.ts'
import type { Caller } from '../../http/caller.ts'
import type { DeskVenue } from './correction.ts'
import { inStewardsReach } from './queue.queries.ts'

export type StaleVenue = DeskVenue & { verifiedOn: string | null; organisation: string | null; phone: string | null }
type Page = {
  division?: string | undefined
  before: string
  after?: [day: string, id: string] | undefined
  limit: number
}
type Row = StaleVenue & {
  lon: number
  lat: number
  code: string | null
  divisionName: string | null
  divisionNameEn: string | null
}

const NEVER = '0001-01-01'

/** Published venues that nobody has vouched for since the day `before`, those never vouched for first. */
export async function findStale(
  db: Db,
  caller: Caller,
  { division, before, after, limit }: Page,
): Promise<{ items: StaleVenue[]; total: number }> {
  const location = sql.ref<string>('venue.location')
  const day = sql`coalesce(venue.verified_on, ${NEVER}::date)`
  const isStale = sql`venue.status = 'published' and ${day} < ${before}::date and ${inStewardsReach(caller, division)}`
  const { rows } = await sql<Row>`
    select venue.id, venue.name, venue.name_en as "nameEn", venue.category_code as category, venue.version, venue.verified_on as "verifiedOn", venue.phone,
      organisation.name as organisation, ${lonOf(location)} as lon, ${latOf(location)} as lat, division.code,
      division.name as "divisionName", division.name_en as "divisionNameEn"
    from venue left join division on division.code = venue.division_code
    left join organisation on organisation.id = venue.organisation_id
    where ${isStale} ${after ? sql`and (${day}, venue.id) > (${after[0]}::date, ${after[1]}::uuid)` : sql``}
    order by ${day}, venue.id limit ${limit}`.execute(db)
  const counted = await sql<{ total: number }>`select count(*)::int as total from venue where ${isStale}`.execute(db)
  const items = rows.map(({ lon, lat, code, divisionName, divisionNameEn, ...venue }) => ({
    ...venue,
    location: { lon, lat },
    division: code && divisionName ? { code, name: divisionName, nameEn: divisionNameEn } : null,
  }))
  return { items, total: counted.rows[0]?.total ?? 0 }
}

/** Where a page of stale venues ends. */
export function staleCursor({ verifiedOn, id }: StaleVenue): [string, string] {
  return [verifiedOn ?? NEVER, id]
}
