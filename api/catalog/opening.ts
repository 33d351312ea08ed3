import type { Temporal } from 'temporal-polyfill'
import { addDays, type Calendar, type CalendarDay, instantText, localTime, lookUpDay } from './calendar.ts'
import { type Verdict, verdictOn } from './opening.verdict.ts'
import { clock, type MinuteRange, type OpeningRule } from './opening-rule.ts'

export { describeRules } from './opening.words.ts'
export type { OpeningRule } from './opening-rule.ts'
export { parseChineseOpening } from './parse-chinese-hours.ts'
export { parseOsmOpeningHours } from './parse-osm-hours.ts'

export type OpenState = 'open' | 'closed' | 'unknown' | 'not-yet-published'
/** Times are HH:MM in China; `closes` at or before `opens` is after midnight. */
export type OpenRange = { opens: string; closes: string; lastEntry?: string }
/**
 * A day's hours. `reason` says which kind of rule decided, `note` is that rule's own remark, `holiday` the name of a day
 * off or of the holiday a 调休 working day makes up for.
 */
export type DayHours = {
  day: string
  state: OpenState
  ranges: OpenRange[]
  reason?: Verdict['reason'] | 'calendar'
  note?: string
  holiday?: string
}
/** `until` and `opensNext` are RFC 3339 and absent where nobody can say, or where it never changes. */
export type OpenNow = { state: OpenState; until?: string; opensNext?: string }

type Rules = readonly OpeningRule[]
const LAST_MINUTE = 1440

/**
 * The hours that begin on a day (YYYY-MM-DD): those after midnight belong to the evening before. 'unknown' where nobody
 * has stated hours; 'not-yet-published' only where the day's hours turn on a holiday arrangement that isn't out.
 */
export function hoursOn(rules: Rules, calendar: Calendar, day: string): DayHours {
  const date = lookUpDay(calendar, day)
  const [first, ...others] = verdictsOn(rules, date)
  const named = { day, ...(date.name && { holiday: date.name }) }
  if (others.some((verdict) => !agree(first, verdict)))
    return { ...named, state: 'not-yet-published', ranges: [], reason: 'calendar' }
  const { state, ranges, reason, note } = first
  return { ...named, state, ranges: ranges.map(shown), ...(reason && { reason }), ...(note && { note }) }
}

/** The seven days from `from` (YYYY-MM-DD) on. */
export function week(rules: Rules, calendar: Calendar, from: string): DayHours[] {
  return [0, 1, 2, 3, 4, 5, 6].map((days) => hoursOn(rules, calendar, addDays(from, days)))
}

/** Whether one may be inside at an instant: from opening to closing time, also after the last entry. */
export function openAt(rules: Rules, calendar: Calendar, instant: Temporal.Instant): OpenState {
  const { day, minute } = localTime(instant)
  return stateAt(rules, lookUpDay(calendar, day), lookUpDay(calendar, addDays(day, -1)), minute)
}

/** `openAt` for a minute of a day that is looked up already, with the day before it; for deciding many sets of rules. */
export function stateAt(rules: Rules, today: CalendarDay, yesterday: CalendarDay, minute: number): OpenState {
  const now = stateWithin(verdictsOn(rules, today), minute)
  const night = statedWithin(verdictsOn(rules, yesterday), minute + LAST_MINUTE)
  if (now === 'open' || night === 'open') return 'open'
  return night === 'not-yet-published' ? night : now
}

/**
 * Whether rules open on a day that is looked up already; for deciding many sets of rules. 'open' also where it is sure that
 * the day opens while its hours, of which `hoursOn` speaks, wait for the calendar.
 */
export function stateOn(rules: Rules, date: CalendarDay): OpenState {
  return common(verdictsOn(rules, date).map(({ state }) => state))
}

/** The state at an instant, and when it changes: how long it stays open, or when it opens next (within 400 days). */
export function nextChange(rules: Rules, calendar: Calendar, instant: Temporal.Instant): OpenNow {
  const state = openAt(rules, calendar, instant)
  const { day, minute } = localTime(instant)
  if (state === 'open') {
    const until = findClosing(rules, calendar, day, minute)
    return { state, ...(until !== undefined && { until: instantText(day, until) }) }
  }
  const opensNext = state === 'closed' ? findOpening(rules, calendar, day, minute) : undefined
  return { state, ...(opensNext && { opensNext }) }
}

/** Minutes after the midnight of `day` when a stay at `minute` must end; undefined where unsaid or not within a week. */
function findClosing(rules: Rules, calendar: Calendar, day: string, minute: number): number | undefined {
  let until = minute
  while (until < minute + 7 * LAST_MINUTE) {
    const date = addDays(day, Math.floor(until / LAST_MINUTE))
    const [today, yesterday] = [lookUpDay(calendar, date), lookUpDay(calendar, addDays(date, -1))]
    const state = stateAt(rules, today, yesterday, until % LAST_MINUTE)
    if (state !== 'open') return state === 'closed' ? until : undefined
    until += minutesLeft(rules, today, yesterday, until % LAST_MINUTE)
  }
  return undefined
}

/** Until the first of the ranges around a minute ends; another may go on. */
function minutesLeft(rules: Rules, today: CalendarDay, yesterday: CalendarDay, minute: number): number {
  const left = (date: CalendarDay, at: number) =>
    verdictsOn(rules, date)
      .flatMap(({ ranges }) => ranges)
      .filter((range) => range.from <= at && at < range.to)
      .map(({ to }) => to - at)
  return Math.min(...left(today, minute), ...left(yesterday, minute + LAST_MINUTE))
}

function findOpening(rules: Rules, calendar: Calendar, day: string, minute: number): string | undefined {
  for (let days = 0; days <= 400; days++) {
    const date = addDays(day, days)
    const verdicts = verdictsOn(rules, lookUpDay(calendar, date))
    const openings = verdicts.map(({ ranges }) => ranges.find(({ from }) => days > 0 || from > minute)?.from)
    const [opening] = openings
    if (new Set(openings).size > 1 || verdicts.some(({ state }) => state === 'unknown')) return undefined
    if (opening !== undefined) return instantText(date, opening)
  }
  return undefined
}

/** The verdict for each thing the day may turn out to be; one where its calendar is published. */
function verdictsOn(rules: Rules, date: CalendarDay): [Verdict, ...Verdict[]] {
  const [first = 'ordinary', ...others] = date.kinds
  return [verdictOn(rules, date, first), ...others.map((kind) => verdictOn(rules, date, kind))]
}

function agree(a: Verdict, b: Verdict): boolean {
  return a.state === b.state && JSON.stringify(a.ranges) === JSON.stringify(b.ranges)
}

function stateWithin(verdicts: readonly Verdict[], minute: number): OpenState {
  return common(verdicts.map(({ state, ranges }) => (state === 'unknown' ? state : inside(ranges, minute))))
}

/** As `stateWithin`, but a day without stated hours doesn't reach into the next one. */
function statedWithin(verdicts: readonly Verdict[], minute: number): OpenState {
  return common(verdicts.map(({ ranges }) => inside(ranges, minute)))
}

function common(states: readonly OpenState[]): OpenState {
  const [state = 'unknown', ...others] = states
  return others.some((other) => other !== state) ? 'not-yet-published' : state
}

function inside(ranges: readonly MinuteRange[], minute: number): 'open' | 'closed' {
  return ranges.some(({ from, to }) => from <= minute && minute < to) ? 'open' : 'closed'
}

function shown({ from, to, lastEntry }: MinuteRange): OpenRange {
  return { opens: clock(from), closes: clock(to), ...(lastEntry !== undefined && { lastEntry: clock(lastEntry) }) }
}
