import { sql } from 'kysely'
import type { Db } from '../../db/atomic.ts'
import { type Caller, organisationsOf } from '../../http/caller.ts'

export type KeptVenue = {
  id: string
  name: string
  nameEn: string | null
  category: string
  status: string
  verifiedOn: string | null
  waiting: number
}

/** The venues of the organisations for which the caller is keeper; those closed for good come last. */
export async function findKeptVenues(db: Db, caller: Caller): Promise<KeptVenue[]> {
  const { rows } = await sql<KeptVenue>`
    select id, name, name_en as "nameEn", category_code as category, status, verified_on as "verifiedOn",
      (select count(*)::int from venue_change where venue_id = venue.id and state = 'pending') as waiting
    from venue where organisation_id = any(${organisationsOf(caller, ['keeper'])}::uuid[])
    order by status = 'closed', name limit 500`.execute(db)
  return rows
}
