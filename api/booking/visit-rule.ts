/** From a recurrence, the calendar and the opening hours to visit times. Nothing here reads or writes. */
import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { type Static, Type } from 'typebox'
import { addDays, type Calendar, lookUpDay, ZONE } from '../catalog/calendar.ts'
import { hoursOn, type OpeningRule } from '../catalog/opening.ts'
import { Choice, Day, Id, Nullable } from '../http/schema.ts'
import { PoolInput } from './slot.ts'

export const VisitRuleInput = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 100 }),
    programmeId: Type.Optional(Nullable(Id)),
    recurrence: Type.String({
      maxLength: 200,
      examples: ['FREQ=WEEKLY;BYDAY=TU,TH'],
      pattern: '^FREQ=(DAILY|WEEKLY|MONTHLY|YEARLY)(;[A-Z]+=[A-Z0-9,+-]+)*$',
      description: 'RFC 5545 without DTSTART: FREQ=WEEKLY;BYDAY=TU,TH',
    }),
    starts: Type.String({
      pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]$',
      description: 'HH:MM in China',
      examples: ['09:00'],
    }),
    minutes: Type.Integer({ minimum: 5, maximum: 1_440 }),
    fromOn: Day,
    toOn: Type.Optional(Nullable(Day)),
    holidays: Choice(['any', 'except', 'only'], {
      default: 'except',
      description: 'Also on statutory holidays, not on them, on them alone',
    }),
    makeupDays: Choice(['own', 'workday'], {
      default: 'own',
      description: 'workday: a 调休 working day at a weekend has the visit times of a working day',
    }),
    exceptions: Type.Array(Day, { maxItems: 366, uniqueItems: true, default: [], description: 'Days left out' }),
    withinOpening: Type.Boolean({ default: true, description: 'Only while the venue is open from beginning to end' }),
    pools: Type.Array(PoolInput, { minItems: 1, maxItems: 10 }),
    isOpenDay: Type.Boolean({ default: false }),
  },
  { additionalProperties: false },
)
export type VisitRuleInput = Static<typeof VisitRuleInput>

export type VisitTime = { day: string; startsAt: Date; endsAt: Date }
type Surroundings = { calendar: Calendar; openingRules: readonly OpeningRule[] }

/**
 * The rule's visit times from one day to another (YYYY-MM-DD, both inclusive), and the days that can't be decided yet, because
 * the holiday arrangement of their year isn't published: those are not guessed at.
 */
export function visitTimes(
  rule: VisitRuleInput,
  { calendar, openingRules }: Surroundings,
  from: string,
  to: string,
): { times: VisitTime[]; undecided: string[] } {
  const occurs = occurrences(rule, addDays(from, -7), to)
  const times: VisitTime[] = []
  const undecided: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const verdict = day < rule.fromOn || (rule.toOn && day > rule.toOn) ? 'no' : verdictOn(rule, occurs, calendar, day)
    const open = verdict === 'yes' && rule.withinOpening ? opensFor(rule, calendar, openingRules, day) : verdict
    if (open === 'yes') times.push(timeOn(rule, day))
    if (open === 'undecided') undecided.push(day)
  }
  return { times, undecided }
}

type Verdict = 'yes' | 'no' | 'undecided'

/** Whether the rule names the day, by what the day turns out to be. */
function verdictOn(rule: VisitRuleInput, occurs: ReadonlySet<string>, calendar: Calendar, day: string): Verdict {
  if (rule.exceptions.includes(day)) return 'no'
  const { kinds, weekday } = lookUpDay(calendar, day)
  const verdicts = kinds.map((kind): Verdict => {
    const isMadeUp = kind === 'workday' && rule.makeupDays === 'workday'
    const isNamed = isMadeUp ? occursThatWeek(occurs, day, weekday) : occurs.has(day)
    if (!isNamed) return 'no'
    if (rule.holidays === 'only') return kind === 'holiday' ? 'yes' : 'no'
    return rule.holidays === 'except' && kind === 'holiday' ? 'no' : 'yes'
  })
  const [first = 'no'] = verdicts
  return verdicts.every((verdict) => verdict === first) ? first : 'undecided'
}

/** Whether a working day of the same week has the visit time. */
function occursThatWeek(occurs: ReadonlySet<string>, day: string, weekday: number): boolean {
  return [1, 2, 3, 4, 5].some((other) => occurs.has(addDays(day, other - weekday)))
}

function opensFor(
  { starts, minutes }: VisitRuleInput,
  calendar: Calendar,
  rules: readonly OpeningRule[],
  day: string,
): Verdict {
  const { state, ranges } = hoursOn(rules, calendar, day)
  if (state === 'unknown') return 'yes'
  if (state === 'not-yet-published') return 'undecided'
  const from = minuteOf(starts)
  const isInside = ranges.some(({ opens, closes }) => {
    const [opening, closing] = [minuteOf(opens), minuteOf(closes)]
    return opening <= from && from + minutes <= (closing <= opening ? closing + 1_440 : closing)
  })
  return isInside ? 'yes' : 'no'
}

function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return hour * 60 + minute
}

/** The days that the recurrence names. Throws where it can't be read. */
function occurrences({ recurrence, fromOn, starts }: VisitRuleInput, from: string, to: string): Set<string> {
  const dtstart = Temporal.PlainDateTime.from(`${fromOn}T${starts}`).toZonedDateTime(ZONE)
  const rule = new RRuleTemporal({ rruleString: recurrence, dtstart, tzid: ZONE, maxIterations: 5_000 })
  const found = rule.between(new Date(`${from}T00:00:00+08:00`), new Date(`${to}T23:59:59+08:00`), true)
  return new Set(found.map((occurrence) => occurrence.toString().slice(0, 10)))
}

/** Whether the recurrence can be read at all. */
export function isReadable(rule: VisitRuleInput): boolean {
  try {
    occurrences(rule, rule.fromOn, addDays(rule.fromOn, 7))
    return true
  } catch {
    return false
  }
}

function timeOn({ starts, minutes }: VisitRuleInput, day: string): VisitTime {
  const startsAt = new Date(`${day}T${starts}:00+08:00`)
  return { day, startsAt, endsAt: new Date(startsAt.getTime() + minutes * 60_000) }
}
