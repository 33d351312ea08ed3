import { sql } from 'kysely'
import { recordChange } from '../accounts/record.queries.ts'
import { atomic, type Db } from '../db/atomic.ts'
import { Problem } from '../http/problems.ts'
import { countIntoCaps, saveDayCaps } from './day-cap.queries.ts'
import { localDay } from './judge.ts'
import type { Policy, PolicyInput } from './policy.ts'
import { policyOf } from './slot.queries.ts'

/** A venue's rules; the defaults where it has said nothing. */
export async function getPolicy(db: Db, venueId: string): Promise<Policy> {
  const row = await db.selectFrom('booking_policy').selectAll().where('venue_id', '=', venueId).executeTakeFirst()
  return policyOf(row as Record<string, unknown> | undefined)
}

/** Replaces a venue's rules, on the record. Caps of days ahead follow; one below what is taken already is refused. */
export async function savePolicy(db: Db, venueId: string, input: PolicyInput, actor: string): Promise<Policy> {
  return atomic(db, async (transaction) => {
    const before = await getPolicy(transaction, venueId)
    const fields = Object.entries(input).map(([name, value]) => [
      name.replace(/[A-Z]/g, (l) => `_${l.toLowerCase()}`),
      value,
    ])
    const row = Object.fromEntries(fields)
    await transaction
      .insertInto('booking_policy')
      .values({ venue_id: venueId, ...row, version: before.version + 1 } as never)
      .onConflict((on) =>
        on
          .column('venue_id')
          .doUpdateSet({ ...row, version: before.version + 1, is_demo: false, updated_at: new Date() } as never),
      )
      .execute()
    await changeCaps(transaction, venueId, input)
    await sql`update slot set release_at = starts_at - make_interval(hours => ${input.releaseHours})
      where venue_id = ${venueId} and release_at is not null and released_at is null and starts_at > now()`.execute(
      transaction,
    )
    const after = await getPolicy(transaction, venueId)
    const change = { actor, action: 'booking_policy.change', subject: 'venue', id: venueId }
    await recordChange(transaction, { ...change, before, after })
    return after
  })
}

async function changeCaps(db: Db, venueId: string, { dayMax, groupDayMax }: PolicyInput): Promise<void> {
  const today = localDay(new Date())
  for (const [kind, most] of [
    ['day', dayMax],
    ['day_groups', groupDayMax],
  ] as const) {
    // Without a cap the counter stays, so that its ledger does: as wide as a counter can be.
    const capacity = most ?? 1_000_000_000
    const { rows } = await sql<{ day: string }>`select on_day as day from pool
      where venue_id = ${venueId} and kind = ${kind} and on_day >= ${today} and remaining + (${capacity} - capacity) < 0`.execute(
      db,
    )
    if (rows[0]) throw new Problem({ status: 409, code: 'cap-below-booked', params: { day: rows[0].day } })
    await sql`update pool set remaining = remaining + (${capacity} - capacity), capacity = ${capacity}
      where venue_id = ${venueId} and kind = ${kind} and on_day >= ${today}`.execute(db)
  }
  const { rows } = await sql<{
    day: string
  }>`select distinct (starts_at at time zone 'Asia/Shanghai')::date as day from slot
    where venue_id = ${venueId} and starts_at > now() and status <> 'withdrawn'`.execute(db)
  await saveDayCaps(db, venueId, { dayMax, groupDayMax, days: rows.map(({ day }) => day) })
  await countIntoCaps(db, venueId)
}
