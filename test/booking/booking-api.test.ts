import { expect, test } from 'vitest'
import { useWorld } from '../support/world.ts'
import { givenCast } from './cast.ts'
import { disagreements, givenPolicy, givenSlot, left } from './given.ts'

const world = useWorld()
const contact = { name: '张老师', phone: '13800000000' }
const family = { audience: 'family', adults: 2, children: { '7-13': 1 } }

const given = () => givenCast(world)

test('a family books, sees its visit, cancels it once', async () => {
  const { venue, parent } = await given()
  const slotId = await givenSlot(world.db, venue)
  expect((await world.post('/api/v1/bookings', { slotId, ...family })).status).toBe(401)
  const made = await world.post('/api/v1/bookings', { slotId, ...family, contact }, parent)
  expect(made.status).toBe(201)
  expect(made.body.state).toBe('confirmed')
  const { body } = await world.get(`/api/v1/bookings/${made.body.id}`, parent)
  expect(body).toMatchObject({ places: 3, minors: 1, contact, venue: { id: venue }, children: { '7-13': 1 } })
  const mine = await world.get('/api/v1/bookings', parent)
  expect(mine.body.items.map(({ contact }: { contact: unknown }) => contact)).toEqual([
    { name: '张**', phone: '138****0000' },
  ])
  expect((await world.post(`/api/v1/bookings/${made.body.id}/cancel`, {}, await world.as())).status).toBe(403)
  expect((await world.post(`/api/v1/bookings/${made.body.id}/cancel`, {}, parent)).body.state).toBe('cancelled')
  const again = await world.post(`/api/v1/bookings/${made.body.id}/cancel`, {}, parent)
  expect([again.status, again.body.type]).toEqual([409, 'urn:gongyu:problem:booking-cancelled'])
  expect(await left(world.db, slotId)).toEqual({ public: 30 })
  const events = await world.get(`/api/v1/bookings/${made.body.id}/events`, parent)
  expect(events.body.items.map(({ kind }: { kind: string }) => kind)).toEqual(['confirmed', 'cancelled'])
})

test('a school asks, the venue answers once; others can do neither', async () => {
  const { venue, guide, keeper, group, parent } = await given()
  const slotId = await givenSlot(world.db, venue, { public: 0, green_channel: 40 })
  expect((await world.post('/api/v1/bookings', { slotId, ...group }, parent)).status).toBe(403)
  const { body: made } = await world.post('/api/v1/bookings', { slotId, ...group }, guide)
  expect(made.state).toBe('requested')
  expect(await left(world.db, slotId)).toEqual({ public: 0, green_channel: 8 })
  expect((await world.post(`/api/v1/bookings/${made.id}/approve`, undefined, guide)).status).toBe(403)
  expect(
    (await world.post(`/api/v1/bookings/${made.id}/approve`, undefined, await world.as({ role: 'keeper' }))).status,
  ).toBe(403)
  const yes = await world.post(`/api/v1/bookings/${made.id}/approve`, undefined, keeper)
  expect([yes.status, yes.body.state, yes.body.isGreenChannel]).toEqual([200, 'confirmed', true])
  expect((await world.post(`/api/v1/bookings/${made.id}/approve`, undefined, keeper)).status).toBe(409)
  expect((await world.post(`/api/v1/bookings/${made.id}/decline`, { reason: '闭馆' }, keeper)).status).toBe(409)
  const list = await world.get(`/api/v1/venues/${venue}/bookings?state=confirmed`, keeper)
  expect(list.body.items).toHaveLength(1)
  expect((await world.get(`/api/v1/venues/${venue}/bookings`, guide)).status).toBe(403)
})

test('fewer come, then all at another time: places go back, the price follows', async () => {
  const { venue, guide, group, keeper } = await given()
  await givenPolicy(world.db, venue, { approval: 'none', fullPriceFen: 2_000 })
  const slotId = await givenSlot(world.db, venue, { public: 40 })
  const other = await givenSlot(world.db, venue, { public: 25 })
  const { body: made } = await world.post('/api/v1/bookings', { slotId, ...group }, guide)
  const move = () => world.post(`/api/v1/bookings/${made.id}/move`, { slotId: other }, guide)
  expect((await move()).body.type).toBe('urn:gongyu:problem:places-gone')
  expect(await left(world.db, slotId)).toEqual({ public: 8 })
  const fewer = await world.post(`/api/v1/bookings/${made.id}/reduce`, { minors: 20 }, guide)
  expect([fewer.body.places, fewer.body.totalFen]).toEqual([22, 4_000])
  expect((await world.post(`/api/v1/bookings/${made.id}/reduce`, { minors: 21 }, guide)).status).toBe(400)
  expect(await left(world.db, slotId)).toEqual({ public: 18 })
  expect((await move()).body.slot.id).toBe(other)
  expect([await left(world.db, slotId), await left(world.db, other)]).toEqual([{ public: 40 }, { public: 3 }])
  await givenPolicyAsked(venue)
  const back = await world.post(`/api/v1/bookings/${made.id}/move`, { slotId }, guide)
  expect([back.body.slot.id, back.body.movingTo.id]).toEqual([other, slotId])
  expect([await left(world.db, slotId), await left(world.db, other)]).toEqual([{ public: 18 }, { public: 3 }])
  expect((await world.post(`/api/v1/bookings/${made.id}/approve`, undefined, keeper)).body.slot.id).toBe(slotId)
  expect([await left(world.db, slotId), await left(world.db, other)]).toEqual([{ public: 18 }, { public: 25 }])
  expect(await disagreements(world.db)).toEqual([])
})

async function givenPolicyAsked(venue: string) {
  await world.db.updateTable('booking_policy').set({ approval: 'groups' }).where('venue_id', '=', venue).execute()
}

test('a visit repeated with its key is booked once, and the answer says so', async () => {
  const { venue, parent } = await given()
  const slotId = await givenSlot(world.db, venue)
  const headers = { ...parent, 'idempotency-key': 'a-key' }
  const first = await world.post('/api/v1/bookings', { slotId, ...family }, headers)
  const second = await world.post('/api/v1/bookings', { slotId, ...family }, headers)
  expect([second.status, second.body.id, second.headers['idempotency-replayed']]).toEqual([201, first.body.id, 'true'])
  const other = await world.post('/api/v1/bookings', { slotId, ...family, adults: 1 }, headers)
  expect([other.status, await left(world.db, slotId)]).toEqual([422, { public: 27 }])
})

test('bad input is refused with its reason', async () => {
  const { venue, parent, guide, group } = await given()
  const slotId = await givenSlot(world.db, venue)
  const refusal = async (body: object, headers = parent) => {
    const answer = await world.post('/api/v1/bookings', { slotId, ...family, ...body }, headers)
    return [
      answer.status,
      ...(answer.body.errors ?? [answer.body]).map((e: { code?: string; type?: string }) => e.code ?? e.type),
    ]
  }
  expect(await refusal({ adults: 0, children: {} })).toEqual([400, 'nobody-comes', 'an-adult-must-come'])
  expect(await refusal({ adults: 1_000_000 })).toEqual([400, 'too-large'])
  expect(await refusal({ adults: 30 })).toEqual([400, 'family-too-large'])
  expect(await refusal({ pupils: ['小明'] })).toEqual([400, 'unknown-parameter'])
  expect(await refusal({ slotId: '01900000-0000-7000-8000-000000000000' })).toEqual([
    404,
    'urn:gongyu:problem:no-such-slot',
  ])
  expect(await refusal({ channel: 'desk' })).toEqual([403, 'urn:gongyu:problem:not-your-venue'])
  expect(await refusal({ ...group, minors: 60, children: undefined }, guide)).toEqual([
    400,
    'group-too-large',
    'too-few-adults',
  ])
})

test('the month’s availability shows one’s own booking at once, to anyone', async () => {
  const { venue, parent } = await given()
  const slotId = await givenSlot(world.db, venue)
  const pools = async () => (await world.get(`/api/v1/venues/${venue}/availability`)).body.items[0].pools
  expect(await pools()).toEqual([{ kind: 'public', capacity: 30, remaining: 30 }])
  await world.post('/api/v1/bookings', { slotId, ...family }, parent)
  expect(await pools()).toEqual([{ kind: 'public', capacity: 30, remaining: 27 }])
  const month = await world.get(`/api/v1/venues/${venue}/availability`)
  expect(month.body.items).toEqual([(await world.get(`/api/v1/slots/${slotId}`)).body])
})

test('who waits is offered freed places whole, takes them, and the next gets what is left', async () => {
  const { venue, parent } = await given()
  const slotId = await givenSlot(world.db, venue, { public: 4 })
  const { body: held } = await world.post('/api/v1/bookings', { slotId, ...family, adults: 3 }, parent)
  const [large, small] = [await world.as(), await world.as()]
  const tooLarge = await world.post('/api/v1/waitlist', { slotId, ...family, adults: 5 }, large)
  expect([tooLarge.status, tooLarge.body.type]).toEqual([409, 'urn:gongyu:problem:never-fits'])
  const first = await world.post('/api/v1/waitlist', { slotId, ...family, adults: 3 }, large)
  const second = await world.post('/api/v1/waitlist', { slotId, ...family, adults: 1 }, small)
  expect([first.body.state, second.body.state, second.body.ahead]).toEqual(['waiting', 'waiting', 1])
  await world.post(`/api/v1/bookings/${held.id}/reduce`, { adults: 1 }, parent)
  expect((await world.get('/api/v1/waitlist', small)).body.items[0].state).toBe('offered')
  expect(await left(world.db, slotId)).toEqual({ public: 0 })
  const taken = await world.post(`/api/v1/waitlist/${second.body.id}/accept`, undefined, small)
  expect([taken.status, taken.body.state]).toEqual([201, 'confirmed'])
  expect((await world.post(`/api/v1/waitlist/${second.body.id}/accept`, undefined, small)).status).toBe(409)
  expect((await world.post(`/api/v1/waitlist/${first.body.id}/leave`, undefined, small)).status).toBe(403)
  await world.post(`/api/v1/bookings/${held.id}/cancel`, {}, parent)
  await world.post(`/api/v1/bookings/${taken.body.id}/cancel`, {}, small)
  expect((await world.get('/api/v1/waitlist', large)).body.items[0]).toMatchObject({ state: 'offered', places: 4 })
  expect((await world.post(`/api/v1/waitlist/${first.body.id}/leave`, undefined, large)).body.state).toBe('left')
  expect(await left(world.db, slotId)).toEqual({ public: 4 })
  expect(await disagreements(world.db)).toEqual([])
})
