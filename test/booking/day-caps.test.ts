import { expect, test } from 'vitest'
import { DEFAULT_POLICY } from '../../api/booking/policy.ts'
import { useWorld } from '../support/world.ts'
import { givenCast } from './cast.ts'
import { disagreements, givenPolicy, givenSlot, inDays } from './given.ts'

const world = useWorld()
const code = ({ body }: { body: { type: string } }) => body.type.split(':').at(-1)

test('a cap that is set later counts the visits and offers that are there already, and none may be below them', async () => {
  const { venue, keeper, parent, guide, family, group } = await givenCast(world)
  await givenPolicy(world.db, venue, { noticeDays: 0, groupMin: 1, approval: 'none' })
  const slotId = await givenSlot(world.db, venue, { public: 3, green_channel: 40 })
  const later = await givenSlot(world.db, venue, { startsAt: new Date(inDays(5).getTime() + 4 * 3_600_000) })
  const book = (slot: string, party: object, who: Record<string, string>) =>
    world.post('/api/v1/bookings', { slotId: slot, ...party }, who)
  await book(slotId, family, parent)
  const { body: gone } = await book(later, family, parent)
  await world.post(`/api/v1/bookings/${gone.id}/cancel`, {}, parent)
  await book(slotId, { ...group, minors: 8, adults: 2 }, guide)
  const { isDemo: _, version: __, ...rules } = { ...DEFAULT_POLICY, noticeDays: 0, groupMin: 1, approval: 'none' }
  const setCaps = (caps: object) =>
    world.app.inject({
      method: 'PUT',
      url: `/api/v1/venues/${venue}/booking-policy`,
      payload: { ...rules, ...caps },
      headers: keeper,
    })
  const tooSmall = await setCaps({ dayMax: 12 })
  expect([tooSmall.statusCode, tooSmall.json().type]).toEqual([409, 'urn:gongyu:problem:cap-below-booked'])
  expect((await setCaps({ groupDayMax: 9 })).statusCode).toBe(409)
  expect((await setCaps({ dayMax: 14, groupDayMax: 10 })).statusCode).toBe(200)
  const pools = await world.db
    .selectFrom('pool')
    .select(['kind', 'remaining'])
    .where('on_day', 'is not', null)
    .orderBy('kind')
    .execute()
  expect(pools).toEqual([
    { kind: 'day', remaining: 1 },
    { kind: 'day_groups', remaining: 0 },
  ])
  expect(code(await book(later, family, parent))).toBe('places-gone')
  expect((await book(later, { audience: 'family', adults: 1, children: {} }, parent)).status).toBe(201)
  expect((await setCaps({ dayMax: 14, groupDayMax: 10 })).statusCode).toBe(200)
  expect(await disagreements(world.db)).toEqual([])
})
