import { sql } from 'kysely'
import type { Wish } from '../../api/booking/booking.ts'
import type { Policy } from '../../api/booking/policy.ts'
import { saveSlots } from '../../api/booking/slot-save.queries.ts'
import type { Db } from '../../api/db/atomic.ts'
import { newId } from '../../api/db/id.ts'

/** Ten in the morning in China, so many days from today, on a weekday. */
export function inDays(days: number): Date {
  const date = new Date(Date.now() + days * 86_400_000)
  while ([0, 6].includes(date.getUTCDay())) date.setTime(date.getTime() + 86_400_000)
  date.setUTCHours(2, 0, 0, 0)
  return date
}

/** A slot of an hour, five to eight days from now, with 30 public places unless told otherwise. */
export async function givenSlot(
  db: Db,
  venueId: string,
  { startsAt = inDays(5), ...counts }: { startsAt?: Date } & Record<string, unknown> = {},
): Promise<string> {
  const pools = Object.entries({ public: 30, ...counts }).map(([kind, capacity]) => ({
    kind,
    capacity: Number(capacity),
  }))
  const endsAt = new Date(startsAt.getTime() + 3_600_000)
  const [id] = await saveSlots(db, venueId, [{ venueId, startsAt, endsAt, pools }])
  return id as string
}

export async function givenPolicy(db: Db, venueId: string, rules: Partial<Policy>): Promise<void> {
  const fields = Object.entries(rules).map(([name, value]) => [
    name.replace(/[A-Z]/g, (l) => `_${l.toLowerCase()}`),
    value,
  ])
  await db
    .insertInto('booking_policy')
    .values({ venue_id: venueId, ...Object.fromEntries(fields) } as never)
    .execute()
}

export async function givenSchool(db: Db, name = '演示小学'): Promise<string> {
  const id = newId()
  await db.insertInto('organisation').values({ id, name, kind: 'school' }).execute()
  return id
}

/** A family of two adults and one child, unless told otherwise. */
export function wishFor(
  slotId: string,
  changes: Partial<Omit<Wish, 'party'>> & { party?: Partial<Wish['party']> } = {},
): Wish {
  const { party, ...rest } = changes
  return {
    slotId,
    channel: 'web',
    bookedBy: newId(),
    actor: 'test',
    byVenue: false,
    requestKey: null,
    contactSealed: null,
    ...rest,
    party: { audience: 'family', adults: 2, children: { '7-13': 1 }, ...party },
  }
}

/** What a slot's pools have left: { public: 27 }. */
export async function left(db: Db, slotId: string): Promise<Record<string, number>> {
  const rows = await db.selectFrom('pool').select(['kind', 'remaining']).where('slot_id', '=', slotId).execute()
  return Object.fromEntries(rows.map(({ kind, remaining }) => [kind, remaining]))
}

/** Pools whose counter isn't what the ledger says. */
export async function disagreements(db: Db): Promise<unknown[]> {
  const { rows } = await sql`select pool.id, kind, capacity, remaining, coalesce(sum(places), 0)::int as taken
    from pool left join booking_claim on pool_id = pool.id group by pool.id
    having capacity - remaining <> coalesce(sum(places), 0)`.execute(db)
  return rows
}
