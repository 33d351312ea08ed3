import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { createDemoAccounts } from '../../api/accounts/demo.queries.ts'
import { createDemoVisits } from '../../api/booking/demo.queries.ts'
import { seedEmptyInstallation } from '../../api/exchange/seed.queries.ts'
import { seedFiles } from '../../api/exchange/seed-files.reader.ts'
import { useWorld } from '../support/world.ts'
import { disagreements } from './given.ts'

const world = useWorld()

test('a demonstration has visit times and a few visits, all marked so, and is filled once', async () => {
  await seedEmptyInstallation(world.db, seedFiles, { scope: 'demo' })
  expect(await createDemoVisits(world.db)).toBe(false)
  // The test's own cast is in the way: accounts are made where there are none.
  await sql`delete from person`.execute(world.db)
  await createDemoAccounts(world.db)
  expect(await createDemoVisits(world.db)).toBe(true)
  expect(await createDemoVisits(world.db)).toBe(false)
  const slots = await world.db.selectFrom('slot').select(['is_demo', 'venue_id']).execute()
  expect(slots.length).toBeGreaterThan(100)
  expect(slots.every(({ is_demo }) => is_demo)).toBe(true)
  const bookings = await world.db.selectFrom('booking').select(['state', 'audience', 'is_demo']).execute()
  expect(bookings.filter(({ state }) => state === 'requested')).toHaveLength(3)
  expect(bookings.filter(({ state }) => state === 'confirmed')).toHaveLength(6)
  expect(bookings.every(({ is_demo }) => is_demo)).toBe(true)
  expect(await disagreements(world.db)).toEqual([])
})
