import type { OpeningRule } from '../../catalog/opening-rule.ts'

/**
 * 正月初一, by year. A table: the runtime's own Chinese calendar is a day off in 2027 and 2030, when the new moon falls minutes
 * before or after midnight.
 */
const FIRST_DAYS: Record<number, string> = Object.fromEntries(
  [
    '2023-01-22', '2024-02-10', '2025-01-29', '2026-02-17', '2027-02-06', '2028-01-26', '2029-02-13', '2030-02-03',
    '2031-01-23', '2032-02-11', '2033-01-31', '2034-02-19', '2035-02-08', '2036-01-28',
  ].map((day) => [Number(day.slice(0, 4)), day]), // biome-ignore format: read as one list
)

/** The first day of the lunar year that begins in a year, YYYY-MM-DD; undefined beyond the table. */
export function lunarNewYear(year: number): string | undefined {
  return FIRST_DAYS[year]
}

const FIRST = '(?:农历)?(?:正月|大年)?初([一二三四五六七])'
const DAYS = `(?:农历)?(?:(除夕)(?:当天|当日)?|${FIRST})(?:(?:、|和|及|与|至|到|-)?${FIRST})?`
const CLOSED = '(?:当天|当日|全天)?(?:闭馆|闭园|休馆|休息|不开放|不对外开放|关闭)'
/** As a clause of its own; after other closing days; before them. */
const CLAUSE = new RegExp(`(^|[，,；;。\\s(（])${DAYS}${CLOSED}(?:[，,；;。](?=.))?`)
const AFTER = new RegExp(`[、和及与]${DAYS}(?=${CLOSED}|$)`)
const BEFORE = new RegExp(`${DAYS}[、和及与](?=(?:每?周|星期|礼拜)[^，,；;。]*(?:${CLOSED}|$))`)
const ALONE = new RegExp(`^${DAYS}$`)

export type NewYear = { fromDay: number; toDay: number; words: string }

/**
 * Takes 除夕闭馆 and its like (初一, 除夕至初二) out of a text. `mayBeBare`: in a column of closing days the days stand without
 * a word for closed. Undefined where the text has none; what else it says of the new year stays in the text.
 */
export function takeNewYear(text: string, mayBeBare: boolean): { rest: string; closed: NewYear } | undefined {
  for (const pattern of [...(mayBeBare ? [ALONE] : []), CLAUSE, AFTER, BEFORE]) {
    const match = pattern.exec(text)
    if (!match) continue
    const isClause = pattern === CLAUSE
    const [lead = '', eve, first, last] = isClause ? match.slice(1) : ['', ...match.slice(1)]
    const keep = isClause && /[(（\s]/.test(lead) ? lead : ''
    const rest = `${text.slice(0, match.index)}${keep}${text.slice(match.index + match[0].length)}`
    const fromDay = eve ? -1 : dayOf(first)
    const toDay = last ? dayOf(last) : fromDay
    const words = [dayName(fromDay), ...(toDay > fromDay ? [dayName(toDay)] : [])].join(
      toDay > fromDay + 1 ? '至' : '、',
    )
    return { rest: rest.replace(/^[，,；;。、]+|[(（][)）]/g, ''), closed: { fromDay, toDay, words } }
  }
  return undefined
}

/** Closed on those days in each of the years. */
export function newYearRules({ fromDay, toDay, words }: NewYear, years: readonly number[]): OpeningRule[] {
  return years.flatMap((year) => {
    const first = Date.parse(lunarNewYear(year) ?? '')
    if (Number.isNaN(first)) return []
    const day = (shift: number) => new Date(first + shift * 86_400_000).toISOString().slice(0, 10)
    return { kind: 'closed' as const, fromOn: day(fromDay), toOn: day(toDay), note: words }
  })
}

function dayOf(sign = '一'): number {
  return '一二三四五六七'.indexOf(sign)
}

function dayName(day: number): string {
  return day < 0 ? '除夕' : `初${'一二三四五六七'[day]}`
}
