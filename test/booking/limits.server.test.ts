import { afterAll, beforeAll, expect, test } from 'vitest'
import { endBooking } from '../../api/booking/change.queries.ts'
import { bookInLine } from '../../api/booking/line.queries.ts'
import { findMiscounted } from '../../api/booking/reconcile.queries.ts'
import { type Database, openDatabase } from '../../api/db/open.ts'
import { testConfig } from '../support/config.ts'
import { givenCategories, givenVenue } from '../support/given.ts'
import { createServerDatabase } from '../support/server.ts'
import { givenPolicy, givenSchool, givenSlot, inDays, wishFor } from './given.ts'

/** Each as a process of its own would hold it, with lines of its own. */
let processes: Database[]
let remove: () => Promise<void>
beforeAll(async () => {
  const created = await createServerDatabase(process.env.TEST_DATABASE_URL as string)
  remove = created.remove
  processes = []
  for (let n = 0; n < 3; n++) processes.push(await openDatabase(testConfig({ databaseUrl: created.url })))
})
afterAll(async () => {
  for (const { close } of processes) await close()
  await remove()
})

test('requests to different slots at the same time, also through several processes, never pass a limit together', async () => {
  const { db } = processes[0] as Database
  await givenCategories(db)
  const venue = await givenVenue(db)
  await givenPolicy(db, venue, { accountLimit: 3, organisationLimit: 4, noticeDays: 0, groupMin: 1 })
  const slots: string[] = []
  for (let n = 0; n < 30; n++)
    slots.push(await givenSlot(db, venue, { startsAt: new Date(inDays(5).getTime() + n * 60_000) }))
  const organisationId = await givenSchool(db)
  const contact = { name: '张老师', phone: '13800000000' }
  const school = { audience: 'school_group' as const, organisationId, grade: 3, minors: 5, adults: 1, contact }
  for (let round = 0; round < 3; round++) {
    const wishes = slots.flatMap((slot, n) => [
      { db: processes[n % 3]?.db, wish: wishFor(slot, { bookedBy: 'li' }) },
      {
        db: processes[(n + 1) % 3]?.db,
        wish: wishFor(slot, { bookedBy: `guide ${n}`, party: { ...school, children: undefined } }),
      },
    ])
    const results = await Promise.allSettled(wishes.map(({ db, wish }) => bookInLine(db as never, wish)))
    const refusals = results.flatMap((result) =>
      result.status === 'rejected' ? [result.reason.refusal?.code ?? result.reason] : [],
    )
    expect(new Set(refusals)).toEqual(new Set(['too-many-visits-ahead']))
    const made = await db
      .selectFrom('booking')
      .select(['id', 'booked_by'])
      .where('state', 'in', ['confirmed', 'requested'])
      .execute()
    expect(made.filter(({ booked_by: by }) => by === 'li')).toHaveLength(3)
    expect(made).toHaveLength(7)
    expect(await findMiscounted(db)).toEqual([])
    await Promise.all(
      made.map(({ id }) =>
        endBooking(db, id, { from: ['confirmed', 'requested'], to: 'cancelled', kind: 'cancelled', actor: 'li' }),
      ),
    )
  }
})
