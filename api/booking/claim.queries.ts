import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import type { NewBooking } from './booking.ts'
import type { Vector } from './claim.ts'

/** Places taken of a pool (> 0) or given back to it (< 0) by a booking or by an offer of the waitlist. */
export type LedgerLine = { poolId: string; holderId: string; places: number; why: string }
export type NewEvent = {
  bookingId: string
  actor: string
  kind: string
  params?: Record<string, unknown>
}

/** The SQLSTATE of a claim that found too little; nothing of it was done. */
export const GONE = 'GY001'
/** The SQLSTATE of a booking that would be one too many for its account or its school; nothing of it was done. */
export const TOO_MANY = 'GY002'

export function linesOf(vector: Vector, holderId: string, why: string): LedgerLine[] {
  return [...vector].map(([poolId, places]) => ({ poolId, holderId, places, why }))
}

/**
 * Shifts places in one conditional statement: every counter must hold what is taken of it, or nothing happens and the
 * statement fails with GONE. New bookings and events are written by the same statement. Counters are locked in the order of
 * their ids, so that no two claims wait for each other.
 */
export async function shiftPlaces(
  db: Db,
  { lines, bookings = [], events = [] }: { lines: LedgerLine[]; bookings?: NewBooking[]; events?: NewEvent[] },
): Promise<void> {
  const ledger = lines
    .filter(({ places }) => places !== 0)
    .map(({ poolId: pool_id, holderId: holder_id, places, why }) => ({ id: newId(), pool_id, holder_id, places, why }))
  const statement = shiftStatement(JSON.stringify(ledger), JSON.stringify(bookings), JSON.stringify(eventRows(events)))
  // Within a transaction a failed statement would spoil it: a savepoint keeps it usable.
  if (db.isTransaction) await atomic(db, (transaction) => statement.execute(transaction))
  else await statement.execute(db)
}

function shiftStatement(ledger: string, bookings: string, events: string) {
  return sql`with line as (
      select * from jsonb_to_recordset(${ledger}::jsonb) as line (id uuid, pool_id uuid, holder_id uuid, places int, why text)),
    wanted as (select pool_id, sum(places)::int as places from line group by pool_id having sum(places) <> 0),
    locked as materialized (
      select pool.id from pool where id in (select pool_id from wanted) order by pool.id for update),
    taken as (
      update pool set remaining = pool.remaining - wanted.places
      from locked join wanted on wanted.pool_id = locked.id
      where pool.id = locked.id
        and pool.remaining >= wanted.places and (pool.is_open or wanted.places < 0)
      returning pool.id),
    whole as (select claim_whole((select count(*) from taken), (select count(*)::int from wanted)) as is_whole),
    booked as (
      insert into booking select new.* from jsonb_populate_recordset(null::booking, ${bookings}::jsonb) as new
      where (select is_whole from whole)),
    noted as (
      insert into booking_event (id, booking_id, actor, kind, params)
      select id, booking_id, actor, kind, params
      from jsonb_to_recordset(${events}::jsonb) as event (id uuid, booking_id uuid, actor text, kind text, params jsonb)
      where (select is_whole from whole))
    insert into booking_claim (id, pool_id, holder_id, places, why)
    select id, pool_id, holder_id, places, why from line where (select is_whole from whole)`
}

export async function noteEvents(db: Db, events: NewEvent[]): Promise<void> {
  if (events.length > 0) await db.insertInto('booking_event').values(eventRows(events)).execute()
}

function eventRows(events: readonly NewEvent[]) {
  return events.map(({ bookingId, actor, kind, params = {} }) => ({
    id: newId(),
    booking_id: bookingId,
    actor,
    kind,
    params: JSON.stringify(params),
  }))
}

/** What a booking or an offer holds now, by pool. */
export async function findHeld(
  db: Db,
  holderId: string,
): Promise<{ poolId: string; kind: string; slotId: string | null; places: number }[]> {
  const { rows } = await sql<{ poolId: string; kind: string; slotId: string | null; places: number }>`
    select pool_id as "poolId", pool.kind, pool.slot_id as "slotId", sum(places)::int as places
    from booking_claim join pool on pool.id = pool_id
    where holder_id = ${holderId} group by pool_id, pool.kind, pool.slot_id having sum(places) <> 0 order by pool_id`.execute(
    db,
  )
  return rows
}
