import { type OpeningRule, parseChineseOpening, parseOsmOpeningHours } from '../../catalog/opening.ts'
import { hasChinese } from '../../catalog/text.ts'
import { type NewYear, newYearRules, takeNewYear } from './new-year.ts'

const TIME = /^(\d{1,2})[:：](\d{2})(?:[:：]\d{2})?\s*([ap]m)?$/i
const SAYS_CLOSED = /[闭休关]|不开放/

/** The cells of a row that say when a place is open: 开放时间 or 开馆时间, 闭馆时间, 闭馆日. */
export type HoursCells = { hours?: string | undefined; closes?: string | undefined; closedDays?: string | undefined }

/** `newYear`: the days around the lunar new year that are said to be closed. */
export type Hours = { rules: OpeningRule[]; newYear?: string }

/**
 * The rules that these cells make together; undefined where one of them can't be read. Closing days are never taken for
 * days of opening: a cell 周一 below 闭馆日 is 闭馆周一. 闭馆时间 may hold a time or days. 除夕闭馆 and its like become
 * exceptions of the `years` whose calendar is published.
 */
export function readHours(cells: HoursCells, years: readonly number[] = []): Hours | undefined {
  const newYear: NewYear[] = []
  const without = (text: string | undefined, mayBeBare: boolean) => {
    const found = text === undefined ? undefined : takeNewYear(text, mayBeBare)
    if (found) newYear.push(found.closed)
    return found ? found.rest || undefined : text
  }
  const rules = readWeekly({
    hours: without(cells.hours, false),
    closes: without(cells.closes, true),
    closedDays: without(cells.closedDays, true),
  })
  const [closed] = newYear
  if (!rules || !closed) return rules && { rules }
  return { rules: [...rules, ...newYearRules(closed, years)], newYear: closed.words }
}

function readWeekly({ hours, closes, closedDays }: HoursCells): OpeningRule[] | undefined {
  const [opensAt, closesAt] = [clockOf(hours), clockOf(closes)]
  const spans = opensAt && closesAt ? `${opensAt}-${closesAt}` : hours
  const closings = [closesAt ? undefined : closes, closedDays].flatMap((text) => (text ? [asClosing(text)] : []))
  const unsaid = closings.filter((days) => !spans || !areSaid(spans, days))
  // A time of closing says something only beside the time of opening, or where the hours name it as well.
  if (closesAt && !opensAt && !hours?.includes(closesAt)) return undefined
  return parse([spans, ...unsaid].filter(Boolean).join('，'))
}

/** 9:00, 9:00:00 or 5:00 PM, as spreadsheets show times, as 17:00. */
function clockOf(text: string | undefined): string | undefined {
  const [, hour, minute, half = ''] = TIME.exec(text ?? '') ?? []
  if (hour === undefined) return undefined
  const isLater = /^p/i.test(half) ? Number(hour) < 12 : /^a/i.test(half) && Number(hour) === 12
  const shift = isLater ? (/^p/i.test(half) ? 12 : -12) : 0
  return `${Number(hour) + shift}:${minute}`
}

function asClosing(text: string): string {
  return SAYS_CLOSED.test(text) || !hasChinese(text) ? text : `闭馆${text}`
}

function parse(text: string): OpeningRule[] | undefined {
  const read = hasChinese(text) ? parseChineseOpening(text) : parseOsmOpeningHours(text)
  return 'rules' in read && read.rules.length > 0 ? read.rules : undefined
}

/** Whether the hours name these closing days already, perhaps more exactly (法定节假日除外). */
function areSaid(hours: string, days: string): boolean {
  const closedIn = (text: string) =>
    parse(text)?.flatMap(({ kind, weekdays }) => (kind === 'closed' && weekdays ? weekdays : [])) ?? []
  const [named, said] = [closedIn(days), closedIn(hours)]
  return named.length > 0 && named.every((day) => said.includes(day))
}
