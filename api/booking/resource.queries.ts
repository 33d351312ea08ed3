/** What only one can have at a time: guides, counsellors, rooms. The database refuses two holds that overlap. */
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { Problem } from '../http/problems.ts'

export const RESOURCE_KINDS = ['guide', 'counsellor', 'room', 'bus', 'other'] as const
export type Resource = {
  id: string
  venueId: string
  kind: (typeof RESOURCE_KINDS)[number]
  name: string
  isDemo: boolean
}
export type Hold = {
  id: string
  resourceId: string
  from: Date
  to: Date
  bookingId: string | null
  reason: string | null
}

export async function findResources(db: Db, venueId: string): Promise<Resource[]> {
  const rows = await db
    .selectFrom('resource')
    .select(['id', 'venue_id as venueId', 'kind', 'name', 'is_demo as isDemo'])
    .where('venue_id', '=', venueId)
    .where('status', '=', 'active')
    .orderBy('kind')
    .orderBy('name')
    .execute()
  return rows as Resource[]
}

export async function addResource(db: Db, resource: Omit<Resource, 'id'>): Promise<string> {
  const id = newId()
  const { venueId: venue_id, kind, name, isDemo: is_demo } = resource
  await db.insertInto('resource').values({ id, venue_id, kind, name, is_demo }).execute()
  return id
}

export async function getResource(db: Db, id: string): Promise<Resource> {
  const row = await db.selectFrom('resource').select(['venue_id as venueId']).where('id', '=', id).executeTakeFirst()
  const resource = row && (await findResources(db, row.venueId)).find((one) => one.id === id)
  if (!resource) throw new Problem({ status: 404, code: 'no-such-resource' })
  return resource
}

export async function findHolds(db: Db, venueId: string, { from, to }: { from: Date; to: Date }): Promise<Hold[]> {
  const { rows } =
    await sql<Hold>`select hold.id, resource_id as "resourceId", lower(during) as "from", upper(during) as "to",
      booking_id as "bookingId", reason
    from resource_hold hold join resource on resource.id = resource_id
    where venue_id = ${venueId} and during && tstzrange(${from}, ${to}) order by lower(during)`.execute(db)
  return rows
}

type NewHold = {
  resource: Resource
  from: Date
  to: Date
  bookingId?: string | null
  reason?: string | null
  madeBy: string
}

/** Takes a resource for a span; refuses 409 where somebody has it for a part of it, also when both ask at the same moment. */
export async function holdResource(
  db: Db,
  { resource, from, to, bookingId = null, reason = null, madeBy }: NewHold,
): Promise<string> {
  const id = newId()
  try {
    await atomic(db, (transaction) =>
      sql`insert into resource_hold (id, resource_id, during, booking_id, reason, made_by)
        values (${id}, ${resource.id}, tstzrange(${from}, ${to}), ${bookingId}, ${reason}, ${madeBy})`.execute(
        transaction,
      ),
    )
  } catch (error) {
    if ((error as { code?: string }).code !== '23P01') throw error
    throw new Problem({ status: 409, code: 'resource-taken', params: { name: resource.name } })
  }
  return id
}

/** A visit that ends or moves gives its guide, its room back; at the new time the venue sets aside anew. */
export async function forgetHolds(db: Db, bookingId: string): Promise<void> {
  await db.deleteFrom('resource_hold').where('booking_id', '=', bookingId).execute()
}

/** No longer to be had; what it was set aside for stays. */
export async function retireResource(db: Db, id: string): Promise<void> {
  await db.updateTable('resource').set({ status: 'retired' }).where('id', '=', id).execute()
}

export async function releaseResource(db: Db, resourceId: string, holdId: string): Promise<boolean> {
  const { numDeletedRows } = await db
    .deleteFrom('resource_hold')
    .where('id', '=', holdId)
    .where('resource_id', '=', resourceId)
    .executeTakeFirst()
  return numDeletedRows > 0n
}
