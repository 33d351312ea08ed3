import { Temporal } from 'temporal-polyfill'
import { expect, test } from 'vitest'
import { addDays, lookUpDay } from '../../api/catalog/calendar.ts'
import { hoursOn, nextChange, type OpeningRule, openAt, stateAt } from '../../api/catalog/opening.ts'
import { canonicalRules, minutesOf } from '../../api/catalog/opening-rule.ts'
import { nothingPublished, published } from './calendars.ts'
import { randomNumbers, randomRules } from './random-rules.ts'

const random = randomNumbers(20261001)
const SETS = Array.from({ length: 40 }, () => randomRules(random))
const FORTNIGHT = Array.from({ length: 14 }, (_, days) => addDays('2026-09-28', days))

/** Says what a day's hours make of a minute, from their texts alone; minutes beyond 1440 are the next day's night. */
function teller(rules: OpeningRule[], day: string) {
  const { state, ranges } = hoursOn(rules, published, day)
  const minutes = ranges.map(minutesOf)
  return (minute: number) => {
    if (state !== 'open') return state
    return minutes.some(({ from, to }) => from <= minute && minute < to) ? 'open' : 'closed'
  }
}

test('hoursOn and openAt agree on every minute of the fortnight around National Day, for 40 random sets of rules', () => {
  const wrong: string[] = []
  for (const rules of SETS)
    for (const day of FORTNIGHT) {
      const [today, yesterday] = [lookUpDay(published, day), lookUpDay(published, addDays(day, -1))]
      const [ofDay, ofNight] = [teller(rules, day), teller(rules, yesterday.day)]
      for (let minute = 0; minute < 1440; minute += 1) {
        const expected = ofNight(minute + 1440) === 'open' ? 'open' : ofDay(minute)
        const actual = stateAt(rules, today, yesterday, minute)
        if (actual !== expected) wrong.push(`${day} ${minute}: ${actual}, not ${expected}: ${JSON.stringify(rules)}`)
      }
    }
  expect(wrong.slice(0, 3)).toEqual([])
})

test('openAt is stateAt on the clock of China', () => {
  for (const rules of SETS.slice(0, 20))
    for (const hour of [0, 7, 13, 23]) {
      const instant = Temporal.Instant.from(`2026-10-05T${String(hour).padStart(2, '0')}:30:00+08:00`)
      const [today, yesterday] = [lookUpDay(published, '2026-10-05'), lookUpDay(published, '2026-10-04')]
      expect(openAt(rules, published, instant)).toBe(stateAt(rules, today, yesterday, hour * 60 + 30))
    }
})

test('without a published calendar no minute is answered that some calendar would answer otherwise', () => {
  for (const rules of SETS)
    for (const day of FORTNIGHT) {
      const undecided = [lookUpDay(nothingPublished, day), lookUpDay(nothingPublished, addDays(day, -1))] as const
      const decided = [lookUpDay(published, day), lookUpDay(published, addDays(day, -1))] as const
      for (let minute = 0; minute < 1440; minute += 15) {
        const answer = stateAt(rules, ...undecided, minute)
        if (answer !== 'not-yet-published') expect(answer).toBe(stateAt(rules, ...decided, minute))
      }
    }
})

test('what nextChange foretells is what openAt finds, a minute before and at that time', () => {
  for (const rules of SETS) {
    const instant = Temporal.Instant.from('2026-10-02T10:20:00+08:00')
    const { state, until, opensNext } = nextChange(rules, published, instant)
    const change = until ?? opensNext
    if (!change) continue
    const after = Temporal.Instant.from(change)
    const before = after.subtract({ minutes: 1 })
    expect(openAt(rules, published, before)).toBe(state)
    expect(openAt(rules, published, after)).toBe(until ? 'closed' : 'open')
  }
})

test('canonical rules decide as the rules themselves', () => {
  for (const rules of SETS)
    for (const day of FORTNIGHT)
      expect(hoursOn(canonicalRules(rules), published, day)).toEqual(hoursOn(rules, published, day))
})
