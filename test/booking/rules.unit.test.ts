import { expect, test } from 'vitest'
import { newCode } from '../../api/booking/booking.ts'
import { allocate, waysToTake } from '../../api/booking/claim.ts'
import { priceOf } from '../../api/booking/price.ts'
import { newSigningKey, privateKeyOf, readTicket, writeTicket } from '../../api/booking/ticket.ts'
import { isReadable, type VisitRuleInput, visitTimes } from '../../api/booking/visit-rule.ts'
import type { Calendar } from '../../api/catalog/calendar.ts'
import { published } from '../catalog/calendars.ts'

const rule: VisitRuleInput = {
  name: '上午场',
  recurrence: 'FREQ=WEEKLY;BYDAY=TU,TH',
  starts: '09:30',
  minutes: 90,
  fromOn: '2026-01-01',
  holidays: 'except',
  makeupDays: 'own',
  exceptions: [],
  withinOpening: true,
  pools: [{ kind: 'public', capacity: 30 }],
  isOpenDay: false,
}
const days = (
  changes: Partial<VisitRuleInput>,
  from: string,
  to: string,
  openingRules: object[] = [],
  calendar: Calendar = published,
) => visitTimes({ ...rule, ...changes }, { calendar, openingRules: openingRules as never }, from, to)
const named = (...args: Parameters<typeof days>) => days(...args).times.map(({ day }) => day)

test('a weekly rule gives its weekdays, in the time of China', () => {
  const { times } = days({}, '2026-03-02', '2026-03-08')
  expect(times.map(({ startsAt, endsAt }) => [startsAt.toISOString(), endsAt.toISOString()])).toEqual([
    ['2026-03-03T01:30:00.000Z', '2026-03-03T03:00:00.000Z'],
    ['2026-03-05T01:30:00.000Z', '2026-03-05T03:00:00.000Z'],
  ])
})

test('exceptions, the first and the last day are kept', () => {
  expect(named({ exceptions: ['2026-03-05'], toOn: '2026-03-10' }, '2026-03-02', '2026-03-20')).toEqual([
    '2026-03-03',
    '2026-03-10',
  ])
  expect(named({ fromOn: '2026-03-04' }, '2026-03-02', '2026-03-08')).toEqual(['2026-03-05'])
  expect(named({ recurrence: 'FREQ=MONTHLY;BYDAY=-1FR' }, '2026-03-01', '2026-04-30')).toEqual([
    '2026-03-27',
    '2026-04-24',
  ])
})

test('holidays are left out, kept, or the only days, as the rule says', () => {
  const daily = { recurrence: 'FREQ=DAILY' }
  expect(named({ ...daily, holidays: 'only' }, '2026-09-30', '2026-10-02')).toEqual(['2026-10-01', '2026-10-02'])
  expect(named({ ...daily, holidays: 'except' }, '2026-09-30', '2026-10-02')).toEqual(['2026-09-30'])
  expect(named({ ...daily, holidays: 'any' }, '2026-09-30', '2026-10-02')).toHaveLength(3)
})

test('a 调休 working day follows its own weekday, or the working days of its week', () => {
  const madeUp = [...published.days].find(
    ([day, { kind }]) => kind === 'workday' && day.startsWith('2026'),
  )?.[0] as string
  expect(named({}, madeUp, madeUp)).toEqual([])
  expect(named({ makeupDays: 'workday' }, madeUp, madeUp)).toEqual([madeUp])
})

test('a year whose holidays are not published is not guessed at where they matter', () => {
  const { times, undecided } = days({}, '2027-03-01', '2027-03-05')
  expect([times, undecided]).toEqual([[], ['2027-03-02', '2027-03-04']])
  expect(named({ holidays: 'any' }, '2027-03-01', '2027-03-05')).toEqual(['2027-03-02', '2027-03-04'])
})

test('only while the venue is open from beginning to end', () => {
  const open = [{ kind: 'hours', opens: '09:00', closes: '10:30' }]
  expect(named({}, '2026-03-02', '2026-03-08', open)).toEqual([])
  expect(named({ minutes: 60 }, '2026-03-02', '2026-03-08', open)).toEqual(['2026-03-03', '2026-03-05'])
  expect(named({ withinOpening: false }, '2026-03-02', '2026-03-08', open)).toHaveLength(2)
})

test('a recurrence that can’t be read is known as such', () => {
  expect(isReadable(rule)).toBe(true)
  expect(isReadable({ ...rule, recurrence: 'FREQ=WEEKLY;BYDAY=XX' })).toBe(false)
})

test('who does not fit does not stop those behind, and the first way that fits is taken', () => {
  const pools = [
    { id: 'g', kind: 'green_channel', capacity: 10, remaining: 10, isOpen: true },
    { id: 'p', kind: 'public', capacity: 10, remaining: 10, isOpen: true },
  ]
  const ways = (places: number) => waysToTake(pools, { audience: 'school_group', places, extras: {} })
  const remaining = new Map([['g', 10], ['p', 10]]) // biome-ignore format: a list
  expect(allocate([ways(8), ways(11), ways(5), ways(2)], remaining).map((way) => way && [...way])).toEqual([
    [['g', 8]],
    undefined,
    [['p', 5]],
    [['g', 2]],
  ])
})

test('a ticket says what it was made for, and one changed bit makes it worthless', () => {
  const { id, publicKey, privateKey } = newSigningKey()
  const ticket = {
    bookingId: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b',
    slotId: '0190a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5c',
    places: 32,
    startsAt: new Date('2026-12-01T01:30:00Z'),
    endsAt: new Date('2026-12-01T03:00:00Z'),
  }
  const text = writeTicket(ticket, { id, privateKey: privateKeyOf(privateKey) })
  const keys = new Map([[id, publicKey]])
  expect(readTicket(text, keys)).toEqual(ticket)
  expect(text.length).toBeLessThan(160)
  for (let at = 4; at < text.length; at += 7) {
    const changed = text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1)
    expect(readTicket(changed, keys)).toBeUndefined()
  }
  expect(readTicket(text, new Map([[id, newSigningKey().publicKey]]))).toBeUndefined()
  expect(readTicket('https://example.com', keys)).toBeUndefined()
})

test('the price is worked out line by line, each with its reason', () => {
  const free = {
    audiences: ['primary', 'preschool'],
    kind: 'free',
    maxAge: 13,
    days: 'daily',
    basis: '未成年人保护法第四十四条',
  }
  const half = { audiences: ['teacher'], kind: 'percent', percent: 50, days: 'daily' }
  const facts = { offers: [free, half] as never, fullPriceFen: 2_000, programmePriceFen: 0, isFreeByLaw: false }
  const school = { audience: 'school_group', organisationId: 'x', grade: 3, minors: 30, adults: 2 } as const
  const { lines, totalFen } = priceOf(facts, school, '2026-12-01')
  expect(lines.map(({ what, count, unitFen, reason, basis }) => [what, count, unitFen, reason, basis])).toEqual([
    ['minors', 30, 0, 'offer', '未成年人保护法第四十四条'],
    ['adults', 2, 1_000, 'offer', null],
  ])
  expect(totalFen).toBe(2_000)
  const family = { audience: 'family', adults: 1, children: { '0-6': 1, '14-17': 1 } } as const
  const told = priceOf({ ...facts, programmePriceFen: 500 }, family, '2026-12-01')
  expect(told.lines.map(({ what, sumFen }) => [what, sumFen])).toEqual([['0-6', 0], ['14-17', 2_000], ['adults', 2_000], ['programme', 1_000]]) // biome-ignore format: a list
  const unsaid = priceOf({ ...facts, offers: [], fullPriceFen: null, isFreeByLaw: true }, family, '2026-12-01')
  expect(unsaid.lines.map(({ reason }) => reason)).toEqual(['law', 'law', 'unsaid'])
  expect(unsaid.totalFen).toBeNull()
})

test('codes have eight signs that can be told apart', () => {
  for (let n = 0; n < 100; n++) expect(newCode()).toMatch(/^[23456789ABCDEFGHJKMNPQRSTUVWXYZ]{8}$/)
})
