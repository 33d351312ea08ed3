import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { openField } from '../../api/accounts/secret-field.ts'
import { expireRequests, lapseOffers, markMissed, releaseGreen } from '../../api/booking/due.queries.ts'
import { alarm } from '../../api/booking/reconcile.queries.ts'
import { remind, tellEvents, tellOffers } from '../../api/booking/tell.queries.ts'
import { newId } from '../../api/db/id.ts'
import { useWorld } from '../support/world.ts'
import { givenCast } from './cast.ts'
import { disagreements, givenPolicy, givenSlot, inDays, left } from './given.ts'

const world = useWorld()
const code = ({ body }: { body: { type: string } }) => body.type.split(':').at(-1)
const rule = {
  name: '每天上午',
  recurrence: 'FREQ=DAILY',
  starts: '09:30',
  minutes: 60,
  fromOn: '2026-01-01',
  holidays: 'any',
  withinOpening: false,
}
const pools = [{ kind: 'public', capacity: 30 }]
const put = async (url: string, payload: object, headers: Record<string, string>) => {
  const answer = await world.app.inject({ method: 'PUT', url, payload, headers })
  return { status: answer.statusCode, body: answer.json() }
}

/** Puts a slot and what belongs to it so many days into the past. */
async function letPass(slotId: string, days: number) {
  await sql`update slot set starts_at = starts_at - make_interval(days => ${days}), ends_at = ends_at - make_interval(days => ${days})
    where id = ${slotId}`.execute(world.db)
}

test('a rule publishes visit times up to the horizon; changing it shows whom it strands, and asks about each', async () => {
  const { venue, keeper, parent, family, guide } = await givenCast(world)
  expect((await world.post(`/api/v1/venues/${venue}/visit-rules`, { ...rule, pools }, guide)).status).toBe(403)
  const bad = await world.post(
    `/api/v1/venues/${venue}/visit-rules`,
    { ...rule, pools, recurrence: 'FREQ=WEEKLY;BYDAY=XX' },
    keeper,
  )
  expect(bad.body.errors[0].code).toBe('recurrence-unreadable')
  const { body: made } = await world.post(`/api/v1/venues/${venue}/visit-rules`, { ...rule, pools }, keeper)
  const slots = async () => (await world.get(`/api/v1/venues/${venue}/availability`)).body.items
  const before = await slots()
  expect(before.length).toBeGreaterThanOrEqual(29)
  const bookings: string[] = []
  for (const at of [3, 4, 5])
    bookings.push(
      (await world.post('/api/v1/bookings', { slotId: before[at].id, ...family }, await world.as())).body.id,
    )
  const [kept, moved, cancelled] = bookings
  const later = { ...rule, pools, starts: '14:00' }
  const { body: preview } = await world.post(`/api/v1/visit-rules/${made.id}/preview`, { rule: later }, keeper)
  expect(preview.stranded.map(({ id }: { id: string }) => id).sort()).toEqual([kept, moved, cancelled].sort())
  expect(preview.slotsDropped).toBe(before.length)
  const hand = await givenSlot(world.db, venue)
  expect(code(await put(`/api/v1/visit-rules/${made.id}`, { rule: later }, keeper))).toBe('bookings-stranded')
  const decisions = [
    { bookingId: kept, what: 'keep' },
    { bookingId: moved, what: 'move', toSlotId: hand },
    { bookingId: cancelled, what: 'cancel', reason: '展厅维修' },
  ]
  expect((await put(`/api/v1/visit-rules/${made.id}`, { rule: later, decisions }, keeper)).status).toBe(200)
  const states = await world.db
    .selectFrom('booking')
    .select(['id', 'state', 'slot_id', 'reason'])
    .orderBy('id')
    .execute()
  expect(states.find(({ id }) => id === kept)).toMatchObject({ state: 'confirmed', slot_id: before[3].id })
  expect(states.find(({ id }) => id === moved)).toMatchObject({ state: 'confirmed', slot_id: hand })
  expect(states.find(({ id }) => id === cancelled)).toMatchObject({ state: 'cancelled', reason: '展厅维修' })
  expect((await slots()).filter(({ startsAt }: { startsAt: string }) => startsAt.includes('T06:00'))).toHaveLength(
    preview.slotsAdded,
  )
  expect(code(await world.post('/api/v1/bookings', { slotId: before[6].id, ...family }, parent))).toBe('slot-withdrawn')
  expect(await disagreements(world.db)).toEqual([])
})

test('a blocked visit time takes nobody until it is opened; fewer places than are taken are refused', async () => {
  const { venue, keeper, parent, family } = await givenCast(world)
  const slotId = await givenSlot(world.db, venue)
  const patch = async (payload: object) =>
    (await world.app.inject({ method: 'PATCH', url: `/api/v1/slots/${slotId}`, payload, headers: keeper })).json()
  expect((await patch({ status: 'blocked' })).status).toBe('blocked')
  expect(code(await world.post('/api/v1/bookings', { slotId, ...family }, parent))).toBe('slot-blocked')
  await patch({ status: 'open', pools: [{ kind: 'public', capacity: 4 }] })
  expect((await world.post('/api/v1/bookings', { slotId, ...family }, parent)).status).toBe(201)
  expect((await patch({ pools: [{ kind: 'public', capacity: 2 }] })).type).toBe('urn:gongyu:problem:pool-in-use')
  const desk = await world.post(
    '/api/v1/bookings',
    { slotId, ...family, adults: 1, children: {}, channel: 'walk_in' },
    keeper,
  )
  expect([desk.status, desk.body.state, await left(world.db, slotId)]).toEqual([201, 'confirmed', { public: 0 }])
})

test('unused green-channel places become public at the venue’s time, with both counts before and after', async () => {
  const { venue, guide, group } = await givenCast(world)
  const slotId = await givenSlot(world.db, venue, { public: 10, green_channel: 40 })
  await world.post('/api/v1/bookings', { slotId, ...group }, guide)
  expect(await releaseGreen(world.db)).toBe(0)
  expect(await releaseGreen(world.db, inDays(5))).toBe(1)
  expect(await releaseGreen(world.db, inDays(5))).toBe(0)
  expect(await left(world.db, slotId)).toEqual({ green_channel: 0, public: 18 })
  const [record] = await world.db.selectFrom('pool_release').selectAll().execute()
  expect(record).toMatchObject({ places: 8, green_before: 8, green_after: 0, public_before: 10, public_after: 18 })
  expect(await disagreements(world.db)).toEqual([])
})

test('requests nobody answers expire, offers nobody takes pass on, missed visits are marked and pause booking', async () => {
  const { venue, guide, group, family, keeper } = await givenCast(world)
  await givenPolicy(world.db, venue, { noShowLimit: 2 })
  const slotId = await givenSlot(world.db, venue, { public: 32 })
  const { body: asked } = await world.post('/api/v1/bookings', { slotId, ...group }, guide)
  const [first, second] = [await world.as(), await world.as()]
  await world.post('/api/v1/waitlist', { slotId, ...family, adults: 5, children: { '7-13': 1 } }, first)
  await sql`update booking set expires_at = now() - interval '1 minute' where id = ${asked.id}`.execute(world.db)
  expect(code(await world.post(`/api/v1/bookings/${asked.id}/approve`, undefined, keeper))).toBe('booking-expired')
  expect([await expireRequests(world.db), await expireRequests(world.db)]).toEqual([1, 0])
  expect((await world.get('/api/v1/waitlist', first)).body.items[0].state).toBe('offered')
  await lapseOffers(world.db, inDays(9))
  expect((await world.get('/api/v1/waitlist', first)).body.items[0].state).toBe('lapsed')
  expect(await left(world.db, slotId)).toEqual({ public: 32 })
  const made = [
    await world.post('/api/v1/bookings', { slotId, ...family }, second),
    await world.post('/api/v1/bookings', { slotId, ...family }, second),
  ]
  expect(made.map(({ status }) => status)).toEqual([201, 201])
  await letPass(slotId, 15)
  expect([await markMissed(world.db), await markMissed(world.db)]).toEqual([2, 0])
  const other = await givenSlot(world.db, venue)
  expect(code(await world.post('/api/v1/bookings', { slotId: other, ...family }, second))).toBe('booking-paused')
  const { body: pauses } = await world.get('/api/v1/booking-pauses', second)
  expect(pauses.items[0]).toMatchObject({ missed: 2, decision: null })
  const appeal = (headers: Record<string, string>) =>
    world.post(`/api/v1/booking-pauses/${pauses.items[0].id}/appeal`, { appeal: '生病住院' }, headers)
  expect([(await appeal(first)).status, (await appeal(second)).status, (await appeal(second)).status]).toEqual([
    404, 200, 409,
  ])
  const lift = await world.post(
    `/api/v1/booking-pauses/${pauses.items[0].id}/decide`,
    { decision: 'lifted', reason: '情况属实' },
    keeper,
  )
  expect(lift.body.decision).toBe('lifted')
  expect((await world.post('/api/v1/bookings', { slotId: other, ...family }, second)).status).toBe(201)
})

test('the door admits by ticket, code and hand, once each, and finds duplicates when it synchronises', async () => {
  const { venue, parent, keeper, family } = await givenCast(world)
  const slotId = await givenSlot(world.db, venue)
  const { body: made } = await world.post('/api/v1/bookings', { slotId, ...family }, parent)
  const { body: other } = await world.post('/api/v1/bookings', { slotId, ...family }, await world.as())
  const { body: ticket } = await world.get(`/api/v1/bookings/${made.id}/ticket`, parent)
  const now = new Date()
  await sql`update slot set starts_at = now() - interval '10 minutes', ends_at = now() + interval '50 minutes' where id = ${slotId}`.execute(
    world.db,
  )
  const { body: list } = await world.get(`/api/v1/venues/${venue}/door-list`, keeper)
  expect(list.bookings.map(({ code }: { code: string }) => code).sort()).toEqual([made.code, other.code].sort())
  expect(list.keys).toHaveLength(1)
  const scan = { id: newId(), ticket: ticket.ticket, at: now.toISOString(), heads: 2 }
  const send = async (items: object[], more: object = {}) =>
    (await world.post(`/api/v1/venues/${venue}/arrivals`, { device: '东门', items, ...more }, keeper)).body
  const results = async (items: object[], more?: object) =>
    (await send(items, more)).items.map(({ result, code }: { result: string; code: string }) => code ?? result)
  expect(await results([scan, { ...scan, id: newId(), heads: 3 }])).toEqual(['admitted', 'duplicate'])
  expect(await results([scan])).toEqual(['known'])
  const byCode = (changes: object) => ({ id: newId(), code: other.code, at: now.toISOString(), heads: 3, ...changes })
  const forged = `${ticket.ticket.slice(0, -3)}AAA`
  expect(await results([byCode({ code: undefined, ticket: forged }), byCode({ code: 'AAAAAAAA' })])).toEqual([
    'forged-ticket',
    'no-such-booking',
  ])
  const ahead = new Date(now.getTime() + 3_600_000).toISOString()
  expect(await results([byCode({ at: ahead })])).toEqual(['clock-is-wrong'])
  const put = await send([byCode({ at: ahead })], { deviceNow: ahead })
  expect([put.items[0].result, Math.round(put.skewSeconds / 60)]).toEqual(['admitted', 60])
  expect((await world.get(`/api/v1/bookings/${made.id}`, parent)).body).toMatchObject({
    state: 'checked_in',
    arrived: 2,
  })
  expect((await world.post(`/api/v1/venues/${venue}/arrivals`, { device: 'x', items: [scan] }, parent)).status).toBe(
    403,
  )
})

test('reports count what was used, missed and left, as JSON and as a workbook', async () => {
  const { venue, parent, keeper, family } = await givenCast(world)
  const slotId = await givenSlot(world.db, venue)
  const { body: made } = await world.post('/api/v1/bookings', { slotId, ...family }, parent)
  await sql`update booking set state = 'no_show' where id = ${made.id}`.execute(world.db)
  const { body } = await world.get(`/api/v1/venues/${venue}/booking-report`, keeper)
  expect(body.items).toEqual([
    { group: expect.stringMatching(/10:00$/), bookings: 1, places: 3, came: 0, missed: 3, cancelled: 0, unused: 27 },
  ])
  const book = await world.app.inject({ url: `/api/v1/venues/${venue}/booking-report.xlsx`, headers: keeper })
  expect([book.statusCode, book.rawPayload.subarray(0, 2).toString()]).toEqual([200, 'PK'])
  const { body: days } = await world.get(`/api/v1/venues/${venue}/occupancy`, keeper)
  expect(days.items).toEqual([expect.objectContaining({ slots: 1, capacity: 30, taken: 3, visits: 1 })])
})

test('a guide has one group at a time', async () => {
  const { venue, keeper } = await givenCast(world)
  const { body: guide } = await world.post(
    `/api/v1/venues/${venue}/resources`,
    { kind: 'guide', name: '讲解员甲' },
    keeper,
  )
  const hold = (from: string, to: string) =>
    world.post(`/api/v1/resources/${guide.id}/holds`, { from, to, reason: '讲解' }, keeper)
  const day = inDays(5).toISOString().slice(0, 10)
  expect((await hold(`${day}T09:00:00+08:00`, `${day}T10:00:00+08:00`)).status).toBe(201)
  expect(code(await hold(`${day}T09:30:00+08:00`, `${day}T11:00:00+08:00`))).toBe('resource-taken')
  expect((await hold(`${day}T10:00:00+08:00`, `${day}T11:00:00+08:00`)).status).toBe(201)
  expect((await world.get(`/api/v1/venues/${venue}/resources`, keeper)).body.holds).toHaveLength(2)
})

test('visits as a calendar: one, and a feed under a secret address that can be revoked', async () => {
  const { venue, parent, family, keeper } = await givenCast(world)
  const slotId = await givenSlot(world.db, venue)
  const { body: made } = await world.post(
    '/api/v1/bookings',
    { slotId, ...family, contact: { name: '王女士', phone: '13900000000' } },
    parent,
  )
  const one = await world.get(`/api/v1/bookings/${made.id}/calendar.ics`, parent)
  expect(one.text).toContain(`UID:${made.id}@gongyu`)
  const { body: feed } = await world.post('/api/v1/calendar-feeds', { scope: 'venue', scopeId: venue }, keeper)
  const read = await world.get(feed.path)
  expect([read.status, read.text.includes(made.code), read.text.includes('王')]).toEqual([200, true, false])
  expect((await world.post('/api/v1/calendar-feeds', { scope: 'venue', scopeId: venue }, parent)).status).toBe(403)
  await world.app.inject({ method: 'DELETE', url: `/api/v1/calendar-feeds/${feed.id}`, headers: keeper })
  expect((await world.get(feed.path)).status).toBe(404)
})

test('papers are uploads of the right kind, for the school and the venue alone', async () => {
  const { venue, guide, group, keeper, parent, family } = await givenCast(world)
  await givenPolicy(world.db, venue, { requiredPapers: sql`array['letter']` as never })
  const slotId = await givenSlot(world.db, venue, { public: 40 })
  const { body: made } = await world.post('/api/v1/bookings', { slotId, ...group }, guide)
  expect((await world.get(`/api/v1/bookings/${made.id}`, guide)).body.papersMissing).toEqual(['letter'])
  const upload = (bytes: string) =>
    world.post(
      '/api/v1/files',
      `--x\r\ncontent-disposition: form-data; name="file"; filename="公函.pdf"\r\n\r\n${bytes}\r\n--x--\r\n`,
      {
        ...guide,
        'content-type': 'multipart/form-data; boundary=x',
      },
    )
  expect((await upload('MZ this is no paper')).status).toBe(415)
  const { body: file } = await upload('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n')
  const added = await world.post(`/api/v1/bookings/${made.id}/papers`, { kind: 'letter', fileId: file.id }, guide)
  expect([added.status, added.body.papersMissing]).toEqual([201, []])
  const path = `/api/v1/bookings/${made.id}/papers/${added.body.papers[0].id}`
  expect([(await world.get(path, keeper)).status, (await world.get(path, parent)).status]).toEqual([200, 403])
  const sent = await world.app.inject({ method: 'GET', url: path, headers: keeper })
  expect(sent.body).toContain('%PDF-1.4')
  const kept = await world.db.selectFrom('booking_paper').select('content_sealed').executeTakeFirstOrThrow()
  expect(openField(kept.content_sealed)).toBe(
    Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n').toString('base64'),
  )
  expect(await world.db.selectFrom('stored_file').select('id').execute()).toEqual([])
  const { body: visit } = await world.post('/api/v1/bookings', { slotId, ...family }, parent)
  expect(
    (await world.post(`/api/v1/bookings/${visit.id}/papers`, { kind: 'letter', fileId: file.id }, parent)).status,
  ).toBe(409)
})

test('everybody concerned is told of each change, once', async () => {
  const { venue, guide, group, keeper, parent, family } = await givenCast(world)
  const slotId = await givenSlot(world.db, venue, { public: 35 })
  const { body: made } = await world.post('/api/v1/bookings', { slotId, ...group }, guide)
  await world.post(`/api/v1/bookings/${made.id}/decline`, { reason: '当天闭馆' }, keeper)
  const { body: visit } = await world.post('/api/v1/bookings', { slotId, ...family }, parent)
  await sql`update slot set starts_at = now() + interval '20 hours', ends_at = now() + interval '21 hours' where id = ${slotId}`.execute(
    world.db,
  )
  await sql`update booking set created_at = now() - interval '1 day' where id = ${visit.id}`.execute(world.db)
  expect([await remind(world.db), await remind(world.db)]).toEqual([1, 0])
  await tellEvents(world.db)
  expect([await tellEvents(world.db), await tellOffers(world.db)]).toEqual([0, 0])
  const kinds = await world.db.selectFrom('notice').select('kind').orderBy('id').execute()
  expect(kinds.map(({ kind }) => kind)).toEqual([
    'booking.venue_requested',
    'booking.declined',
    'booking.confirmed',
    'booking.reminded',
  ])
})

test('an English reader is told of the venue by its English name, with the Chinese beside', async () => {
  const { venue, parent, family } = await givenCast(world)
  await sql`update venue set name = '杭州图书馆', name_en = 'Hangzhou Library' where id = ${venue}`.execute(world.db)
  const slotId = await givenSlot(world.db, venue, { public: 35 })
  await world.post('/api/v1/bookings', { slotId, ...family }, parent)
  await tellEvents(world.db)
  const titlesIn = async (language: string) =>
    (await world.get('/api/v1/notices', { ...parent, 'accept-language': language })).body.items.map(
      ({ title }: { title: string }) => title,
    )
  expect(await titlesIn('en')).toEqual(['Booked: Hangzhou Library (杭州图书馆)'])
  expect(await titlesIn('zh-CN')).toEqual(['预约成功：杭州图书馆'])
})

test('a counter that disagrees with its ledger raises one alarm', async () => {
  const { venue, parent, family } = await givenCast(world)
  const slotId = await givenSlot(world.db, venue)
  await world.post('/api/v1/bookings', { slotId, ...family }, parent)
  expect(await alarm(world.db)).toBe(0)
  await sql`update pool set remaining = remaining - 1 where slot_id = ${slotId}`.execute(world.db)
  expect([await alarm(world.db), await alarm(world.db)]).toEqual([1, 0])
  await sql`update pool set remaining = remaining + 1 where slot_id = ${slotId}`.execute(world.db)
  expect(await alarm(world.db)).toBe(0)
  expect(await world.db.selectFrom('pool_alarm').selectAll().where('settled_at', 'is', null).execute()).toEqual([])
})

test('open days of all venues are listed for everyone', async () => {
  const { venue } = await givenCast(world)
  const slotId = await givenSlot(world.db, venue)
  await sql`update slot set is_open_day = true where id = ${slotId}`.execute(world.db)
  const { body } = await world.get('/api/v1/open-days')
  expect(body.items.map(({ slot }: { slot: { id: string } }) => slot.id)).toEqual([slotId])
})
