import { Temporal } from 'temporal-polyfill'
import { describe, expect, test } from 'vitest'
import { hoursOn, nextChange, type OpeningRule, openAt, week } from '../../api/catalog/opening.ts'
import { canonicalRules, findRuleFaults } from '../../api/catalog/opening-rule.ts'
import { nothingPublished, published } from './calendars.ts'

const nineToFive: OpeningRule = { kind: 'hours', opens: '09:00', closes: '17:00' }
/** 闭馆周一，法定节假日除外 */
const museum: OpeningRule[] = [
  { ...nineToFive, lastEntry: '16:30' },
  { kind: 'closed', weekdays: [1], holidays: 'except' },
]
const at = (text: string) => Temporal.Instant.from(`${text}+08:00`)
const state = (rules: OpeningRule[], day: string) => hoursOn(rules, published, day).state
const range = (rules: OpeningRule[], day: string) =>
  hoursOn(rules, published, day).ranges.map(({ opens, closes }) => `${opens}-${closes}`)

describe('闭馆周一，法定节假日除外', () => {
  test('opens from Tuesday to Sunday and shuts on an ordinary Monday', () => {
    expect(week(museum, published, '2026-03-02').map((day) => day.state)).toEqual([
      'closed', 'open', 'open', 'open', 'open', 'open', 'open',
    ]) // biome-ignore format: a week
  })
  test('opens on the Monday of the National Day week of 2025 and of 2026', () => {
    expect(hoursOn(museum, published, '2025-10-06')).toMatchObject({ state: 'open', holiday: '国庆节、中秋节' })
    expect(hoursOn(museum, published, '2026-10-05')).toMatchObject({
      state: 'open',
      ranges: [{ opens: '09:00', closes: '17:00', lastEntry: '16:30' }],
      holiday: '国庆节',
    })
  })
  test('shuts on the Monday after the holiday', () => {
    expect(state(museum, '2025-10-13')).toBe('closed')
    expect(hoursOn(museum, published, '2026-10-12')).toMatchObject({ state: 'closed', reason: 'weekday' })
  })
  test('says "not yet published" for a Monday of 2027 and answers its Tuesday', () => {
    expect(hoursOn(museum, published, '2027-03-01')).toEqual({
      day: '2027-03-01', state: 'not-yet-published', ranges: [], reason: 'calendar',
    }) // biome-ignore format: one answer
    expect(state(museum, '2027-03-02')).toBe('open')
  })
  test('at night a Monday of 2027 is closed whatever the calendar will say', () => {
    expect(openAt(museum, published, at('2027-03-01T03:00'))).toBe('closed')
    expect(openAt(museum, published, at('2027-03-01T09:00'))).toBe('not-yet-published')
    expect(openAt(museum, published, at('2027-03-01T17:00'))).toBe('closed')
  })
  test('with hours only for Tuesday to Sunday, a holiday Monday has unknown hours, not a guess', () => {
    const rules: OpeningRule[] = [{ ...nineToFive, weekdays: [2, 3, 4, 5, 6, 7] }, museum[1] as OpeningRule]
    expect(hoursOn(rules, published, '2026-10-05')).toMatchObject({ state: 'unknown', reason: 'hours-not-stated' })
    expect(state(rules, '2026-10-12')).toBe('closed')
  })
})

describe('a year that is not published', () => {
  test('does not matter to rules that never mention holidays or 调休', () => {
    const rules: OpeningRule[] = [nineToFive, { kind: 'closed', weekdays: [1] }]
    expect(hoursOn(rules, nothingPublished, '2027-10-04').state).toBe('closed')
    expect(hoursOn(rules, nothingPublished, '2027-10-05').state).toBe('open')
    expect(openAt(rules, nothingPublished, at('2027-10-05T10:00'))).toBe('open')
  })
  test('matters on every day to hours for holidays only', () => {
    const rules: OpeningRule[] = [nineToFive, { kind: 'hours', opens: '08:00', closes: '20:00', holidays: 'only' }]
    expect(state(rules, '2027-06-09')).toBe('not-yet-published')
    expect(openAt(rules, published, at('2027-06-09T10:00'))).toBe('open')
    expect(openAt(rules, published, at('2027-06-09T19:00'))).toBe('not-yet-published')
    expect(openAt(rules, published, at('2027-06-09T21:00'))).toBe('closed')
  })
  test('matters at weekends to rules about 调休, and there alone', () => {
    const rules: OpeningRule[] = [{ ...nineToFive, weekdays: [1, 2, 3, 4, 5], makeupDays: 'workday' }]
    expect(state(rules, '2027-03-05')).toBe('open')
    expect(state(rules, '2027-03-06')).toBe('not-yet-published')
  })
  test('a dated exception answers although the year is not published', () => {
    const rules: OpeningRule[] = [...museum, { kind: 'closed', fromOn: '2027-03-01', toOn: '2027-03-31', note: '维修' }]
    expect(hoursOn(rules, published, '2027-03-01')).toMatchObject({
      state: 'closed',
      reason: 'exception',
      note: '维修',
    })
  })
  test('the last days of 2026 wait for the arrangement of 2027, which may reach back', () => {
    const rules: OpeningRule[] = [nineToFive, { kind: 'closed', holidays: 'only' }]
    expect(state(rules, '2026-12-29')).toBe('open')
    expect(state(rules, '2026-12-31')).toBe('not-yet-published')
    expect(state(rules, '2025-12-31')).toBe('open')
  })
})

describe('调休', () => {
  const office: OpeningRule[] = [
    { ...nineToFive, weekdays: [1, 2, 3, 4, 5], holidays: 'except', makeupDays: 'workday' },
    { kind: 'hours', opens: '10:00', closes: '16:00', weekdays: [6, 7], makeupDays: 'workday' },
  ]
  test('a make-up Saturday follows the working days when the rule says so', () => {
    expect(range(office, '2026-02-28')).toEqual(['09:00-17:00'])
    expect(hoursOn(office, published, '2026-02-28')).toMatchObject({ reason: 'makeup-day', holiday: '春节' })
    expect(range(office, '2026-03-07')).toEqual(['10:00-16:00'])
  })
  test('otherwise it keeps its own weekday', () => {
    expect(state([{ ...nineToFive, weekdays: [1, 2, 3, 4, 5] }], '2026-02-28')).toBe('closed')
  })
  test('a closed Monday does not shut a make-up Sunday', () => {
    const rules: OpeningRule[] = [nineToFive, { kind: 'closed', weekdays: [1], makeupDays: 'workday' }]
    expect(state(rules, '2026-01-04')).toBe('open')
  })
  test('a week-day office shuts on a holiday', () => {
    expect(state(office, '2026-10-01')).toBe('closed')
  })
})

describe('seasons', () => {
  const seasonal: OpeningRule[] = [
    { kind: 'hours', opens: '08:00', closes: '18:00', seasonFrom: '04-01', seasonTo: '10-31' },
    { kind: 'hours', opens: '08:30', closes: '17:00', seasonFrom: '11-01', seasonTo: '03-31' },
  ]
  test('wrap New Year', () => {
    for (const day of ['2025-11-01', '2025-12-31', '2026-01-01', '2026-03-31'])
      expect(range(seasonal, day)).toEqual(['08:30-17:00'])
    for (const day of ['2026-04-01', '2026-10-31']) expect(range(seasonal, day)).toEqual(['08:00-18:00'])
  })
  test('one that ends on 29 February holds in leap years and others', () => {
    const rules: OpeningRule[] = [{ ...nineToFive, seasonFrom: '12-01', seasonTo: '02-29' }]
    expect(state(rules, '2024-02-29')).toBe('open')
    expect(state(rules, '2025-02-28')).toBe('open')
    expect(state(rules, '2025-03-01')).toBe('closed')
    expect(state([{ ...nineToFive, seasonFrom: '12-01', seasonTo: '02-28' }], '2024-02-29')).toBe('closed')
  })
  test('replace the hours of the whole year', () => {
    const rules: OpeningRule[] = [
      nineToFive,
      { kind: 'hours', opens: '09:00', closes: '21:00', seasonFrom: '07-01', seasonTo: '08-31' },
    ]
    expect(range(rules, '2026-07-15')).toEqual(['09:00-21:00'])
    expect(range(rules, '2026-09-15')).toEqual(['09:00-17:00'])
  })
  test('leave a closing day closed, unless they name it', () => {
    const summer: OpeningRule = {
      kind: 'hours',
      opens: '09:00',
      closes: '21:00',
      seasonFrom: '07-01',
      seasonTo: '08-31',
    }
    const closedMonday: OpeningRule = { kind: 'closed', weekdays: [1] }
    expect(state([nineToFive, closedMonday, summer], '2026-07-13')).toBe('closed')
    expect(state([nineToFive, closedMonday, { ...summer, weekdays: [1, 2, 3, 4, 5, 6, 7] }], '2026-07-13')).toBe('open')
  })
  test('a closed winter beats weekend hours', () => {
    const rules: OpeningRule[] = [
      { ...nineToFive, weekdays: [6, 7] },
      { kind: 'closed', seasonFrom: '12-01', seasonTo: '02-28' },
    ]
    expect(state(rules, '2026-01-10')).toBe('closed')
    expect(state(rules, '2026-03-07')).toBe('open')
  })
})

describe('several rules for one day', () => {
  test('are several ranges, sorted; overlapping ones become one', () => {
    const rules: OpeningRule[] = [
      { kind: 'hours', opens: '14:00', closes: '17:30' },
      { kind: 'hours', opens: '08:30', closes: '12:00' },
    ]
    expect(range(rules, '2026-03-03')).toEqual(['08:30-12:00', '14:00-17:30'])
    expect(range([...rules, { kind: 'hours', opens: '11:00', closes: '14:00' }], '2026-03-03')).toEqual([
      '08:30-14:00', '14:00-17:30',
    ]) // biome-ignore format: one answer
  })
  test('noon is shut between two ranges, and opening time is in, closing time out', () => {
    const rules: OpeningRule[] = [
      { kind: 'hours', opens: '08:30', closes: '12:00' },
      { kind: 'hours', opens: '14:00', closes: '17:30' },
    ]
    const states = ['08:29:59', '08:30', '11:59:59', '12:00', '13:00', '14:00', '17:30'].map((time) =>
      openAt(rules, published, at(`2026-03-03T${time}`)),
    )
    expect(states).toEqual(['closed', 'open', 'open', 'closed', 'closed', 'open', 'closed'])
  })
  test('weekday hours replace those of every day', () => {
    const rules: OpeningRule[] = [nineToFive, { kind: 'hours', opens: '09:00', closes: '20:00', weekdays: [5, 6] }]
    expect(range(rules, '2026-03-06')).toEqual(['09:00-20:00'])
    expect(range(rules, '2026-03-08')).toEqual(['09:00-17:00'])
  })
  test('closing days beat hours for the same weekday', () => {
    expect(
      state(
        [
          { ...nineToFive, weekdays: [1] },
          { kind: 'closed', weekdays: [1] },
        ],
        '2026-03-02',
      ),
    ).toBe('closed')
  })
})

describe('dated exceptions', () => {
  const rules: OpeningRule[] = [
    ...museum,
    { kind: 'closed', fromOn: '2026-02-16', toOn: '2026-02-17', note: '除夕、初一' },
    { kind: 'closed', fromOn: '2026-06-01', toOn: '2026-08-31', note: '装修' },
    { kind: 'hours', opens: '18:00', closes: '21:00', fromOn: '2026-07-04', toOn: '2026-07-04', note: '夜场' },
  ]
  test('beat the weekly rules and the holidays', () => {
    expect(hoursOn(rules, published, '2026-02-17')).toMatchObject({
      state: 'closed',
      note: '除夕、初一',
      holiday: '春节',
    })
    expect(state(rules, '2026-02-18')).toBe('open')
  })
  test('of two, the shorter one decides', () => {
    expect(state(rules, '2026-07-03')).toBe('closed')
    expect(range(rules, '2026-07-04')).toEqual(['18:00-21:00'])
  })
  test('alone, they leave other days unknown', () => {
    expect(state([rules[2] as OpeningRule], '2026-02-18')).toBe('unknown')
  })
})

describe('after midnight', () => {
  const bar: OpeningRule[] = [{ kind: 'hours', opens: '18:00', closes: '02:00', weekdays: [5], lastEntry: '01:00' }]
  test('00:30 belongs to the evening before', () => {
    expect(openAt(bar, published, at('2026-03-07T00:30'))).toBe('open')
    expect(openAt(bar, published, at('2026-03-07T02:00'))).toBe('closed')
    expect(openAt(bar, published, at('2026-03-06T00:30'))).toBe('closed')
    expect(hoursOn(bar, published, '2026-03-06').ranges).toEqual([
      { opens: '18:00', closes: '02:00', lastEntry: '01:00' },
    ])
    expect(state(bar, '2026-03-07')).toBe('closed')
  })
  test('until and the next opening are instants with the offset of China', () => {
    expect(nextChange(bar, published, at('2026-03-06T20:00'))).toEqual({
      state: 'open',
      until: '2026-03-07T02:00:00+08:00',
    })
    expect(nextChange(bar, published, at('2026-03-07T03:00'))).toEqual({
      state: 'closed',
      opensNext: '2026-03-13T18:00:00+08:00',
    })
  })
  test('24-hour places never close; a day off ends the night at midnight', () => {
    const always: OpeningRule[] = [{ kind: 'hours', opens: '00:00', closes: '24:00' }]
    expect(openAt(always, published, at('2026-03-06T23:59:59'))).toBe('open')
    expect(nextChange(always, published, at('2026-03-06T23:59:59'))).toEqual({ state: 'open' })
    const notMonday: OpeningRule[] = [...always, { kind: 'closed', weekdays: [1] }]
    expect(nextChange(notMonday, published, at('2026-03-04T10:00')).until).toBe('2026-03-09T00:00:00+08:00')
    expect(hoursOn([{ kind: 'hours', opens: '00:00', closes: '00:00' }], published, '2026-03-04').ranges).toEqual([
      { opens: '00:00', closes: '24:00' },
    ])
  })
})

describe('what changes next', () => {
  test('touching ranges are one stay', () => {
    const rules: OpeningRule[] = [
      { kind: 'hours', opens: '09:00', closes: '12:00' },
      { kind: 'hours', opens: '12:00', closes: '17:00' },
    ]
    expect(nextChange(rules, published, at('2026-03-04T10:00')).until).toBe('2026-03-04T17:00:00+08:00')
  })
  test('the next opening skips the closed Monday and is not told across an undecided day', () => {
    expect(nextChange(museum, published, at('2026-03-01T18:00')).opensNext).toBe('2026-03-03T09:00:00+08:00')
    expect(nextChange(museum, published, at('2027-02-28T18:00'))).toEqual({ state: 'closed' })
    expect(nextChange(museum, published, at('2027-03-02T08:00')).opensNext).toBe('2027-03-02T09:00:00+08:00')
  })
  test('a season months away is found; unknown hours give neither', () => {
    const summer: OpeningRule[] = [{ ...nineToFive, seasonFrom: '06-01', seasonTo: '08-31' }]
    expect(nextChange(summer, published, at('2026-09-01T10:00')).opensNext).toBe('2027-06-01T09:00:00+08:00')
    expect(nextChange([], published, at('2026-09-01T10:00'))).toEqual({ state: 'unknown' })
  })
  test('an instant given in another zone is read on the clock of China', () => {
    expect(openAt(museum, published, Temporal.Instant.from('2026-03-03T00:59:59Z'))).toBe('closed')
    expect(openAt(museum, published, Temporal.Instant.from('2026-03-03T01:00:00Z'))).toBe('open')
    expect(openAt(museum, published, Temporal.Instant.from('2026-07-03T01:00:00Z'))).toBe('open')
  })
})

describe('rules that cannot be', () => {
  const faults = (rule: OpeningRule) => findRuleFaults([rule]).map(({ pointer, code }) => `${pointer} ${code}`)
  test('are named with field and reason', () => {
    expect(faults({ kind: 'hours', opens: '09:00' })).toEqual(['/0/closes hours-need-times'])
    expect(faults({ kind: 'closed', opens: '09:00' })).toEqual(['/0/kind closed-has-times'])
    expect(faults({ ...nineToFive, lastEntry: '17:30' })).toEqual(['/0/lastEntry last-entry-outside-hours'])
    expect(faults({ ...nineToFive, lastEntry: '08:30' })).toEqual(['/0/lastEntry last-entry-outside-hours'])
    expect(faults({ ...nineToFive, seasonFrom: '02-30', seasonTo: '03-01' })).toEqual(['/0/seasonFrom no-such-day'])
    expect(faults({ ...nineToFive, seasonFrom: '02-01' })).toEqual(['/0/seasonTo season-needs-both-ends'])
    expect(faults({ kind: 'closed', fromOn: '2026-02-29', toOn: '2026-03-01' })).toEqual(['/0/fromOn no-such-day'])
    expect(faults({ kind: 'closed', fromOn: '2026-03-02', toOn: '2026-03-01' })).toEqual([
      '/0/toOn ends-before-it-begins',
    ])
  })
  test('those that can be have none', () => {
    for (const rule of museum) expect(faults(rule)).toEqual([])
    expect(
      faults({
        kind: 'hours',
        opens: '18:00',
        closes: '02:00',
        lastEntry: '01:00',
        seasonFrom: '02-29',
        seasonTo: '01-01',
      }),
    ).toEqual([])
  })
})

test('rules that mean the same have one canonical form', () => {
  const messy: OpeningRule[] = [
    { kind: 'closed', weekdays: [1, 1], holidays: 'except', makeupDays: 'own', note: '闭馆', isDemo: true },
    { kind: 'hours', opens: '09:00', closes: '17:00', lastEntry: '16:30', holidays: 'any' },
    { kind: 'hours', opens: '09:00', closes: '17:00', lastEntry: '16:30' },
  ]
  expect(canonicalRules(messy)).toEqual(canonicalRules(museum))
  expect(canonicalRules([...museum].reverse())).toEqual(canonicalRules(museum))
})
