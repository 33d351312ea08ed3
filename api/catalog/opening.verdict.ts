import type { CalendarDay, DayKind } from './calendar.ts'
import { type MinuteRange, minutesOf, type OpeningRule } from './opening-rule.ts'

/** What a set of rules says of one day. Ranges are sorted, don't overlap, and may end on the next day (beyond 1440). */
export type Verdict = {
  state: 'open' | 'closed' | 'unknown'
  ranges: MinuteRange[]
  /** Which kind of rule decided. no-hours: none speaks of the day; hours-not-stated: open, but nobody said when. */
  reason?: 'exception' | 'holiday' | 'makeup-day' | 'season' | 'weekday' | 'no-hours' | 'hours-not-stated'
  note?: string
}

/**
 * Reads rules together for a day that is of the given kind in the holiday arrangement. In this order:
 *
 * 1. Dated exceptions that name the day; of several, those that span the fewest days.
 * 2. Rules for holidays only, on a holiday.
 * 3. All others.
 *
 * The first group that has a rule for the day decides alone. Within it a closing rule beats hours, unless the hours are
 * more particular: they name weekdays or a season where the closing rule doesn't, and miss neither that it has. Then hours
 * of a season replace those of the whole year, and hours that name weekdays those that don't; what is left adds up, so two
 * rules for one day are two ranges. A day no rule speaks of is closed when regular hours are stated, else unknown; also
 * unknown is a holiday on which a closing day is lifted (闭馆周一，法定节假日除外) while no hours are stated for it.
 */
export function verdictOn(rules: readonly OpeningRule[], date: CalendarDay, kind: DayKind): Verdict {
  const matching = rules.filter((rule) => speaksOf(rule, date, kind))
  const group = decidingGroup(matching)
  if (group.length === 0) return silence(rules, date, kind)
  const hours = group.filter((rule) => rule.kind === 'hours')
  const closing = group.filter((rule) => rule.kind === 'closed')
  const standing = hours.filter((rule) => closing.every((closed) => isMoreParticular(rule, closed)))
  if (standing.length === 0) return decided('closed', [], closing, kind)
  const chosen = preferred(preferred(standing, isSeasonal), namesWeekdays)
  return decided('open', merged(chosen.map(rangeOf)), chosen, kind)
}

/** Whether a rule applies to a day of that kind. */
function speaksOf(rule: OpeningRule, { day, monthDay, weekday }: CalendarDay, kind: DayKind): boolean {
  const { weekdays, fromOn, toOn, seasonFrom, seasonTo, holidays } = rule
  if (fromOn && toOn && (day < fromOn || day > toOn)) return false
  if (seasonFrom && seasonTo && !isInSeason(monthDay, seasonFrom, seasonTo)) return false
  if (holidays === 'only' && kind !== 'holiday') return false
  if (holidays === 'except' && kind === 'holiday') return false
  if (!weekdays) return true
  if (kind === 'workday' && rule.makeupDays === 'workday') return coversWorkingDays(weekdays)
  return weekdays.includes(weekday)
}

/** Whether MM-DD lies in a season, both ends included; one that ends before it begins wraps New Year. */
export function isInSeason(monthDay: string, from: string, to: string): boolean {
  return from <= to ? from <= monthDay && monthDay <= to : from <= monthDay || monthDay <= to
}

/** The arrangement doesn't say which weekday a 调休 day stands for, so it follows what holds on most of Monday to Friday. */
function coversWorkingDays(weekdays: readonly number[]): boolean {
  return weekdays.filter((weekday) => weekday <= 5).length >= 3
}

function decidingGroup(rules: OpeningRule[]): OpeningRule[] {
  const dated = rules.filter((rule) => rule.fromOn)
  if (dated.length > 0) {
    const shortest = Math.min(...dated.map(spanOf))
    return dated.filter((rule) => spanOf(rule) === shortest)
  }
  const forHolidays = rules.filter((rule) => rule.holidays === 'only')
  return forHolidays.length > 0 ? forHolidays : rules
}

function spanOf({ fromOn = '', toOn = '' }: OpeningRule): number {
  return Date.parse(toOn) - Date.parse(fromOn)
}

const isSeasonal = (rule: OpeningRule) => Boolean(rule.seasonFrom)
const namesWeekdays = (rule: OpeningRule) => Boolean(rule.weekdays)

function isMoreParticular(hours: OpeningRule, closed: OpeningRule): boolean {
  const season = Number(isSeasonal(hours)) - Number(isSeasonal(closed))
  const weekdays = Number(namesWeekdays(hours)) - Number(namesWeekdays(closed))
  return season >= 0 && weekdays >= 0 && season + weekdays > 0
}

/** Those that meet the claim, or all where none does. */
function preferred(rules: OpeningRule[], claim: (rule: OpeningRule) => boolean): OpeningRule[] {
  return rules.some(claim) ? rules.filter(claim) : rules
}

function silence(rules: readonly OpeningRule[], date: CalendarDay, kind: DayKind): Verdict {
  const hasRegularHours = rules.some((rule) => rule.kind === 'hours' && !rule.fromOn && rule.holidays !== 'only')
  if (!hasRegularHours) return { state: 'unknown', ranges: [] }
  const isLifted = rules.some((rule) => isLiftedClosing(rule, date, kind))
  if (isLifted) return { state: 'unknown', ranges: [], reason: 'hours-not-stated' }
  return { state: 'closed', ranges: [], reason: 'no-hours' }
}

function isLiftedClosing(rule: OpeningRule, date: CalendarDay, kind: DayKind): boolean {
  const { kind: ruleKind, holidays } = rule
  return ruleKind === 'closed' && holidays === 'except' && kind === 'holiday' && speaksOf(rule, date, 'ordinary')
}

function decided(state: 'open' | 'closed', ranges: MinuteRange[], rules: OpeningRule[], kind: DayKind): Verdict {
  const note = rules.find((rule) => rule.note)?.note
  const reason = reasonOf(rules, kind)
  return { state, ranges, ...(reason && { reason }), ...(note && { note }) }
}

function reasonOf(rules: OpeningRule[], kind: DayKind): Verdict['reason'] {
  if (rules.some((rule) => rule.fromOn)) return 'exception'
  if (rules.some((rule) => rule.holidays === 'only')) return 'holiday'
  if (kind === 'workday' && rules.some((rule) => rule.weekdays && rule.makeupDays === 'workday')) return 'makeup-day'
  if (rules.some(isSeasonal)) return 'season'
  return rules.some(namesWeekdays) ? 'weekday' : undefined
}

function rangeOf({ opens = '00:00', closes = '24:00', lastEntry }: OpeningRule): MinuteRange {
  return minutesOf({ opens, closes, ...(lastEntry && { lastEntry }) })
}

/**
 * Sorted, overlapping ranges joined into one that keeps the later last entry; ranges that only touch stay apart. What would
 * be longer than a day is cut in two where the second begins: HH:MM can't say more than 24 hours.
 */
function merged(ranges: MinuteRange[]): MinuteRange[] {
  const result: MinuteRange[] = []
  for (const range of ranges.sort((a, b) => a.from - b.from || a.to - b.to)) {
    const previous = result.at(-1)
    if (!previous || range.from >= previous.to) result.push(range)
    else if (range.to - previous.from > 1440) result.splice(-1, 1, { from: previous.from, to: range.from }, range)
    else if (range.to >= previous.to) result.splice(-1, 1, { ...range, from: previous.from })
  }
  return result
}
