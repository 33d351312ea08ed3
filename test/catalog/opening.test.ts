import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addDays, localTime } from '../../api/catalog/calendar.ts'
import {
  findOpenNow,
  findPatternsOpen,
  type OpenQuery,
  saveOpeningRules,
  saveOpeningRulesOf,
} from '../../api/catalog/opening.queries.ts'
import { hoursOn, type OpeningRule, openAt } from '../../api/catalog/opening.ts'
import { findOpeningRules } from '../../api/catalog/opening-rule.queries.ts'
import { saveVenues } from '../../api/catalog/venue.queries.ts'
import { givenCategories, givenVenue } from '../support/given.ts'
import { useWorld, type World } from '../support/world.ts'
import { published } from './calendars.ts'
import { randomNumbers, randomRules } from './random-rules.ts'

const world = useWorld()

const museum: OpeningRule[] = [
  {
    kind: 'hours',
    opens: '09:00',
    closes: '17:00',
    lastEntry: '16:30',
    holidays: 'any',
    makeupDays: 'own',
    isDemo: false,
  },
  { kind: 'closed', weekdays: [1], holidays: 'except', makeupDays: 'own', note: '闭馆维护', isDemo: true },
]
const daily: OpeningRule[] = [{ kind: 'hours', opens: '06:00', closes: '24:00' }]

async function givenCalendar({ db }: World): Promise<void> {
  for (const year of published.years)
    await db
      .insertInto('calendar_year')
      .values({ year, published_on: `${year - 1}-11-01`, source: 'test' })
      .execute()
  const days = [...published.days].map(([day, { kind, name }]) => ({ day, kind, name, year: Number(day.slice(0, 4)) }))
  await db.insertInto('calendar_day').values(days).execute()
}

async function patternOf({ db }: World, venueId: string): Promise<string | null> {
  const row = await db
    .selectFrom('venue')
    .select('opening_pattern_id')
    .where('id', '=', venueId)
    .executeTakeFirstOrThrow()
  return row.opening_pattern_id
}

test('rules are kept as given, and venues with the same hours share a pattern', async () => {
  await givenCategories(world.db)
  const [one, two, three] = [await givenVenue(world.db), await givenVenue(world.db), await givenVenue(world.db)]
  await saveOpeningRulesOf(world.db, new Map([[one, museum], [two, [...museum].reverse()], [three, daily]])) // biome-ignore format: a list
  expect(await findOpeningRules(world.db, one)).toEqual(museum)
  expect((await findOpeningRules(world.db, three))[0]).toMatchObject({ opens: '06:00', closes: '24:00' })
  expect(await patternOf(world, one)).toBe(await patternOf(world, two))
  expect(await patternOf(world, one)).not.toBe(await patternOf(world, three))
  await saveOpeningRules(world.db, one, [])
  expect(await patternOf(world, one)).toBeNull()
  expect(await findOpeningRules(world.db, one)).toEqual([])
})

test('open at, on a day, now and this weekend; a year that is not published is undecided where it matters', async () => {
  await givenCategories(world.db)
  await givenCalendar(world)
  const venues = { museum: await givenVenue(world.db), daily: await givenVenue(world.db) }
  await saveOpeningRulesOf(world.db, new Map([[venues.museum, museum], [venues.daily, daily]])) // biome-ignore format: a list
  const names = new Map<string | null, string>()
  for (const [name, id] of Object.entries(venues)) names.set(await patternOf(world, id), name)
  const found = async (query: OpenQuery, now?: string) => {
    const { open, undecided } = await findPatternsOpen(world.db, query, now ? Temporal.Instant.from(now) : undefined)
    return [open, undecided].map((ids) =>
      ids
        .map((id) => names.get(id) ?? id)
        .sort()
        .join(' '),
    )
  }
  expect(await found({ openOn: '2026-10-05' })).toEqual(['daily museum', ''])
  expect(await found({ openOn: '2026-10-12' })).toEqual(['daily', ''])
  expect(await found({ openOn: '2027-10-04' })).toEqual(['daily', 'museum'])
  expect(await found({ openAt: '2026-10-06T09:00:30+08:00' })).toEqual(['daily museum', ''])
  expect(await found({ openAt: '2026-10-06T08:59:59+08:00' })).toEqual(['daily', ''])
  expect(await found({ openAt: '2026-10-06T01:30:00Z' })).toEqual(['daily museum', ''])
  expect(await found({ open: 'now' }, '2026-10-12T10:00:00+08:00')).toEqual(['daily', ''])
  expect(await found({ open: 'weekend' }, '2026-10-12T10:00:00+08:00')).toEqual(['daily museum', ''])
  expect(await found({ openOn: '2026-10-12', openAt: '2026-10-06T10:00:00+08:00' })).toEqual(['daily', ''])
})

test('a calendar published later and a rule saved later are seen by the next question', async () => {
  await givenCategories(world.db)
  const venue = await givenVenue(world.db)
  await saveOpeningRules(world.db, venue, museum)
  const id = await patternOf(world, venue)
  expect(await findPatternsOpen(world.db, { openOn: '2026-10-05' })).toEqual({ open: [], undecided: [id] })
  await givenCalendar(world)
  expect(await findPatternsOpen(world.db, { openOn: '2026-10-05' })).toEqual({ open: [id], undecided: [] })
  await saveOpeningRules(world.db, await givenVenue(world.db), daily)
  expect((await findPatternsOpen(world.db, { openOn: '2026-10-05' })).open).toHaveLength(2)
  await sql`delete from calendar_day where day = '2026-10-05'`.execute(world.db)
  expect((await findPatternsOpen(world.db, { openOn: '2026-10-05' })).open).toHaveLength(1)
})

test('findPatternsOpen agrees with openAt and hoursOn for random sets of rules', async () => {
  await givenCategories(world.db)
  await givenCalendar(world)
  const random = randomNumbers(7)
  const sets = Array.from({ length: 40 }, () => randomRules(random))
  const input = { name: '馆', categoryCode: 'museum', location: { lon: 120.1, lat: 30.25 }, source: 'test' }
  const venues = await saveVenues(
    world.db,
    sets.map(() => input),
    { actor: 'test' },
  )
  await saveOpeningRulesOf(world.db, new Map(venues.map(({ id }, index) => [id, sets[index] as OpeningRule[]])))
  const rows = await world.db.selectFrom('venue').select(['id', 'opening_pattern_id']).execute()
  const patternOfVenue = new Map(rows.map((row) => [row.id, row.opening_pattern_id as string]))
  const patterns = new Map(
    venues.map(({ id }, index) => [patternOfVenue.get(id) as string, sets[index] as OpeningRule[]]),
  )
  for (let step = 0; step < 20; step++) {
    const instant = Temporal.Instant.from('2026-09-30T00:00:00+08:00').add({ minutes: step * 1009 })
    const day = addDays(step % 2 ? '2027-10-01' : '2026-10-01', step)
    const at = await findPatternsOpen(world.db, { openAt: instant.toString() })
    const on = await findPatternsOpen(world.db, { openOn: day })
    const now = await findOpenNow(world.db, [...patterns.keys()], instant)
    for (const [id, rules] of patterns) {
      const word = ({ open, undecided }: typeof at) =>
        open.includes(id) ? 'open' : undecided.includes(id) ? 'undecided' : 'closed'
      const expected = (state: string) => (state === 'open' || state === 'closed' ? state : 'undecided')
      expect(word(at)).toBe(expected(openAt(rules, published, instant)))
      const { state } = hoursOn(rules, published, day)
      // It may be sure that a day opens while its hours wait for the calendar.
      if (state === 'not-yet-published') expect(word(on)).not.toBe('closed')
      else expect(word(on)).toBe(expected(state))
      expect(now(id).state).toBe(openAt(rules, published, instant))
    }
  }
  expect(localTime(Temporal.Instant.from('2026-09-30T00:00:00+08:00'))).toEqual({ day: '2026-09-30', minute: 0 })
})
