import { expect, test } from 'vitest'
import { endBooking } from '../../api/booking/change.queries.ts'
import { bookInLine } from '../../api/booking/line.queries.ts'
import { findMiscounted } from '../../api/booking/reconcile.queries.ts'
import { givenCategories, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'
import { disagreements, givenPolicy, givenSchool, givenSlot, inDays, left, wishFor } from './given.ts'

const world = useWorld()

async function givenVenueOfTest(): Promise<string> {
  await givenCategories(world.db)
  return givenVenue(world.db)
}

const refused = (promise: Promise<unknown>) =>
  promise.then(
    () => 'booked',
    (error) => error.refusal?.code ?? error.message,
  )

test('a booking takes its places, and a cancelled one gives them back', async () => {
  const slot = await givenSlot(world.db, await givenVenueOfTest())
  const { id, state, code } = await bookInLine(world.db, wishFor(slot))
  expect(state).toBe('confirmed')
  expect(code).toMatch(/^[2-9A-HJKMNP-Z]{8}$/)
  expect(await left(world.db, slot)).toEqual({ public: 27 })
  const cancel = { from: ['confirmed'] as const, to: 'cancelled' as const, kind: 'cancelled', actor: 'test' }
  expect(await endBooking(world.db, id, cancel)).toBe(true)
  expect(await endBooking(world.db, id, cancel)).toBe(false)
  expect(await left(world.db, slot)).toEqual({ public: 30 })
  expect(await disagreements(world.db)).toEqual([])
})

test('the last places go to who fits: a party that is too large does not stop those behind it', async () => {
  const slot = await givenSlot(world.db, await givenVenueOfTest(), { public: 5 })
  const results = await Promise.all([
    refused(bookInLine(world.db, wishFor(slot))),
    refused(bookInLine(world.db, wishFor(slot))),
    refused(bookInLine(world.db, wishFor(slot, { party: { adults: 1 } }))),
    refused(bookInLine(world.db, wishFor(slot, { party: { adults: 1 } }))),
  ])
  expect(results).toEqual(['booked', 'places-gone', 'booked', 'places-gone'])
  expect(await left(world.db, slot)).toEqual({ public: 0 })
})

test('a booking takes from several pools, all or none', async () => {
  const slot = await givenSlot(world.db, await givenVenueOfTest(), { public: 30, guide: 1 })
  const withGuide = () => wishFor(slot, { party: { extras: { guide: 1 } } })
  expect(await refused(bookInLine(world.db, withGuide()))).toBe('booked')
  expect(await refused(bookInLine(world.db, withGuide()))).toBe('places-gone')
  expect(await left(world.db, slot)).toEqual({ public: 27, guide: 0 })
  expect(await refused(bookInLine(world.db, wishFor(slot, { party: { extras: { bus: 1 } } })))).toBe('bad-request')
})

test('schools come through the green channel, others do not', async () => {
  const venue = await givenVenueOfTest()
  const slot = await givenSlot(world.db, venue, { public: 40, green_channel: 45 })
  const organisationId = await givenSchool(world.db)
  const contact = { name: '张老师', phone: '13800000000' }
  const party = { audience: 'school_group' as const, organisationId, grade: 3, minors: 38, adults: 2, contact }
  const school = () => wishFor(slot, { party: { ...party, children: undefined } })
  expect((await bookInLine(world.db, school())).state).toBe('requested')
  expect(await left(world.db, slot)).toEqual({ public: 40, green_channel: 5 })
  await bookInLine(world.db, school())
  expect(await left(world.db, slot)).toEqual({ public: 0, green_channel: 5 })
  expect(await refused(bookInLine(world.db, wishFor(slot)))).toBe('places-gone')
})

test('a cap over the day holds for all its slots', async () => {
  const venue = await givenVenueOfTest()
  await givenPolicy(world.db, venue, { dayMax: 5 })
  const morning = await givenSlot(world.db, venue)
  const afternoon = await givenSlot(world.db, venue, { startsAt: new Date(inDays(5).getTime() + 4 * 3_600_000) })
  expect(await refused(bookInLine(world.db, wishFor(morning)))).toBe('booked')
  expect(await refused(bookInLine(world.db, wishFor(afternoon)))).toBe('places-gone')
  expect(await refused(bookInLine(world.db, wishFor(afternoon, { party: { adults: 1 } })))).toBe('booked')
  expect(await disagreements(world.db)).toEqual([])
})

test('the same request again gives the same booking, another with its key is refused', async () => {
  const slot = await givenSlot(world.db, await givenVenueOfTest())
  const wish = wishFor(slot, { requestKey: 'one' })
  const [first, second] = await Promise.all([bookInLine(world.db, wish), bookInLine(world.db, wish)])
  const third = await bookInLine(world.db, wish)
  expect([second.id, third.id]).toEqual([first.id, first.id])
  expect([first.isRepeat, second.isRepeat, third.isRepeat]).toEqual([false, true, true])
  expect(await left(world.db, slot)).toEqual({ public: 27 })
  const other = { ...wish, party: { ...wish.party, adults: 1 } }
  expect(await refused(bookInLine(world.db, other))).toBe('key-used-otherwise')
})

test('the rules of a venue are kept, and say what would be right', async () => {
  const venue = await givenVenueOfTest()
  await givenPolicy(world.db, venue, { groupMin: 20, noticeDays: 10, pupilsPerAdult: 10, horizonDays: 20 })
  const slot = await givenSlot(world.db, venue)
  const group = wishFor(slot, { party: { audience: 'other_group', minors: 15, adults: 1, children: undefined } })
  const error = await bookInLine(world.db, group).catch((error) => error.refusal)
  expect(error.errors.map(({ code }: { code: string }) => code)).toEqual([
    'group-too-small',
    'too-few-adults',
    'too-short-notice',
    'missing-field',
  ])
  const far = await givenSlot(world.db, venue, { startsAt: inDays(25) })
  expect(await refused(bookInLine(world.db, wishFor(far)))).toBe('too-far-ahead')
  const past = await givenSlot(world.db, venue, { startsAt: inDays(-5) })
  expect(await refused(bookInLine(world.db, wishFor(past)))).toBe('slot-in-the-past')
  expect(await refused(bookInLine(world.db, wishFor(slot, { party: { adults: 0, children: {} } })))).toBe('bad-request')
})

test('an account has no more visits ahead than the venue allows; cancelling one makes room for another', async () => {
  const venue = await givenVenueOfTest()
  await givenPolicy(world.db, venue, { accountLimit: 2 })
  const slots: string[] = []
  for (const days of [5, 6, 7, 8]) slots.push(await givenSlot(world.db, venue, { startsAt: inDays(days) }))
  const book = (slot: string | undefined) => bookInLine(world.db, wishFor(slot as string, { bookedBy: 'li' }))
  const results = await Promise.all(slots.map((slot) => refused(book(slot))))
  expect(results.filter((result) => result === 'booked')).toHaveLength(2)
  const { id } = await world.db.selectFrom('booking').select('id').limit(1).executeTakeFirstOrThrow()
  await endBooking(world.db, id, { from: ['confirmed'], to: 'cancelled', kind: 'cancelled', actor: 'li' })
  expect(await refused(book(slots[3]))).toBe('booked')
  expect(await refused(book(slots[3]))).toBe('too-many-visits-ahead')
  expect(await findMiscounted(world.db)).toEqual([])
})
