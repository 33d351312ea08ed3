import { expect, test } from 'vitest'
import { useWorld } from '../support/world.ts'
import { givenCast } from './cast.ts'
import { givenPolicy, givenSlot, inDays } from './given.ts'

const world = useWorld()
const code = ({ body }: { body: { type: string } }) => body.type.split(':').at(-1)

test('a counsellor is set aside for one visit at a time, shown to who booked, and free again when the visit moves', async () => {
  const { venue, keeper, parent, family } = await givenCast(world)
  await givenPolicy(world.db, venue, { approval: 'all', cancelUntilHours: 0 })
  const [morning, noon] = [inDays(5), new Date(inDays(5).getTime() + 3 * 3_600_000)]
  const slotId = await givenSlot(world.db, venue, { startsAt: morning })
  const other = await givenSlot(world.db, venue, { startsAt: noon })
  const { body: first } = await world.post('/api/v1/bookings', { slotId, ...family }, parent)
  const { body: second } = await world.post('/api/v1/bookings', { slotId, ...family }, parent)
  const asked = (who: Record<string, string>) => world.get(`/api/v1/bookings/${first.id}`, who)
  expect([(await asked(keeper)).body.isMineToAnswer, (await asked(parent)).body.isMineToAnswer]).toEqual([true, false])
  await world.post(`/api/v1/bookings/${first.id}/approve`, undefined, keeper)
  expect((await asked(keeper)).body.isMineToAnswer).toBe(false)

  const resources = `/api/v1/venues/${venue}/resources`
  const { body: counsellor } = await world.post(resources, { kind: 'counsellor', name: '陈老师' }, keeper)
  const assign = (bookingId: string) => world.post(`/api/v1/resources/${counsellor.id}/holds`, { bookingId }, keeper)
  expect((await assign(first.id)).status).toBe(201)
  expect(code(await assign(second.id))).toBe('resource-taken')
  expect((await asked(parent)).body.resources).toEqual([{ kind: 'counsellor', name: '陈老师' }])
  await world.post(`/api/v1/bookings/${first.id}/move`, { slotId: other }, parent)
  await world.post(`/api/v1/bookings/${first.id}/approve`, undefined, keeper)
  expect((await asked(parent)).body).toMatchObject({ slot: { id: other }, resources: [] })
  expect((await assign(second.id)).status).toBe(201)

  const retire = (who: Record<string, string>) =>
    world.app.inject({ method: 'DELETE', url: `/api/v1/resources/${counsellor.id}`, headers: who })
  expect([(await retire(parent)).statusCode, (await retire(keeper)).statusCode]).toEqual([403, 204])
  expect((await world.get(resources, keeper)).body.items).toEqual([])
})
