import { clock, minutesOf, type OpeningRule } from './opening-rule.ts'

/** A word of a notice: its kind, how it is written, and what its pattern caught. */
export type Token = { kind: keyof typeof READ; text: string; parts: (string | undefined)[] }
type When = Pick<OpeningRule, 'weekdays' | 'holidays' | 'makeupDays'> & { alsoHolidays?: boolean }

/** What has been read so far, and what the next words are about. */
type Reader = {
  rules: OpeningRule[]
  season: Pick<OpeningRule, 'seasonFrom' | 'seasonTo'>
  /** The days the next hours or closing are for, and whether some were said for them already. */
  when: When
  isSpent: boolean
  /** The rules the last words made, which a remark in brackets is about. */
  latest: OpeningRule[]
  isExcepting: boolean
  isClosingNext: boolean
  isInBracket: boolean
  /** A season was named whose months must be said somewhere. */
  needsSeasons: boolean
  whenBeforeBracket?: When
}

export function newReader(): Reader {
  return {
    rules: [],
    season: {},
    when: {},
    isSpent: true,
    latest: [],
    isExcepting: false,
    isClosingNext: false,
    isInBracket: false,
    needsSeasons: false,
  }
}

/** Takes one word in; answers what is wrong with it, if anything is. */
export function read(reader: Reader, token: Token): string | undefined {
  return READ[token.kind](reader, token.parts, token.text)
}

type Read = (reader: Reader, parts: (string | undefined)[], text: string) => string | undefined

const READ = {
  refused: () => 'no rule can say this',
  excepting: (reader) => void Object.assign(reader, { isExcepting: true }),
  except: (reader) => {
    if (!reader.isSpent || reader.latest.length === 0) reader.isExcepting = true
    else for (const rule of reader.latest) rule.holidays = 'except'
    return undefined
  },
  openOnHolidays: (reader) => {
    for (const rule of reader.rules) if (rule.kind === 'closed' && rule.weekdays) rule.holidays = 'except'
    return undefined
  },
  holidays: (reader) => setWhen(reader, { alsoHolidays: true }),
  lastEntry: (reader, parts) => {
    const rule = reader.latest.at(-1)
    if (!rule?.opens) return 'no hours before the last entry'
    rule.lastEntry = timeOf(parts[0], parts[1], parts[2])
    return undefined
  },
  early: (reader, [minutes, half]) => {
    const hours = reader.latest.filter((rule) => rule.kind === 'hours')
    for (const rule of hours) rule.lastEntry = minutesBeforeClosing(rule, minutes ? Number(minutes) : half ? 30 : 60)
    return hours.length === 0 ? 'no hours before the last entry' : undefined
  },
  season: (reader, [month, fromDay = '1', bareMonth, toMonth, toDay]) => {
    const lastDay = String(new Date(Date.UTC(2024, Number(toMonth), 0)).getUTCDate())
    const season = { seasonFrom: monthDay(month ?? bareMonth, fromDay), seasonTo: monthDay(toMonth, toDay ?? lastDay) }
    return setSeason(reader, season)
  },
  seasonWord: (reader) => void Object.assign(reader, { needsSeasons: true }),
  always: (reader) => add(reader, { kind: 'hours', opens: '00:00', closes: '24:00' }),
  range: (reader, [half, hour, minute, nextDay, otherHalf, otherHour, otherMinute]) => {
    const opens = timeOf(half, hour, minute)
    const closes = timeOf(otherHalf ?? half, otherHour, otherMinute)
    if (!nextDay && opens < '12:00' && closes > '00:00' && closes <= opens) return 'morning or afternoon is unclear'
    return add(reader, { kind: 'hours', opens, closes })
  },
  everyDay: (reader) => void Object.assign(reader, { when: {}, isSpent: true }),
  workingDays: (reader) => setWhen(reader, { weekdays: [1, 2, 3, 4, 5], holidays: 'except', makeupDays: 'workday' }),
  weekend: (reader) => setWhen(reader, { weekdays: [6, 7] }),
  weekdays: (reader, _, text) => setWhen(reader, { weekdays: weekdaysIn(text) }),
  closed: (reader) => {
    if (reader.isSpent) reader.isClosingNext = true
    else close(reader)
    return undefined
  },
  filler: () => undefined,
  opening: (reader) => void Object.assign(reader, { whenBeforeBracket: reader.when, isInBracket: true }),
  closing: (reader) => {
    reader.isInBracket = false
    return reader.when === reader.whenBeforeBracket ? undefined : settle(reader)
  },
  comma: (reader) => settle(reader),
  break: (reader) => {
    settle(reader)
    if (reader.isSpent) reader.when = {}
    return undefined
  },
} satisfies Record<string, Read>

/** A season in brackets after hours is theirs: 9:00-17:30（4月-10月）; else it is for what follows. */
function setSeason(reader: Reader, season: Reader['season']): undefined {
  const hours = reader.latest.filter((rule) => rule.kind === 'hours' && !rule.seasonFrom)
  if (reader.isInBracket && hours.length > 0) {
    for (const rule of hours) Object.assign(rule, season)
    reader.isInBracket = false
    return
  }
  Object.assign(reader, { season, when: {}, isSpent: true, isInBracket: false })
}

/**
 * A closing day after the last of several seasons is for the whole year (夏季…，冬季…，周一闭馆), unless the other seasons have
 * closing days of their own.
 */
function closeAllYear(rules: OpeningRule[]): void {
  const closed = rules.filter(({ kind }) => kind === 'closed')
  const seasons = new Set(rules.flatMap(({ kind, seasonFrom }) => (kind === 'hours' && seasonFrom ? [seasonFrom] : [])))
  const closedIn = new Set(closed.map(({ seasonFrom }) => seasonFrom))
  if (seasons.size < 2 || closedIn.size !== 1) return
  // After the first season alone, it is that one's.
  if (closedIn.has([...seasons][0])) return
  for (const rule of closed) {
    delete rule.seasonFrom
    delete rule.seasonTo
  }
}

/** Days may come in several words (周六周日, 周末及节假日): what isn't spent yet adds up. */
function setWhen(reader: Reader, when: When): undefined {
  const weekdays = [...(reader.isSpent ? [] : (reader.when.weekdays ?? [])), ...(when.weekdays ?? [])]
  const before = reader.isSpent ? {} : reader.when
  reader.when = { ...before, ...when, ...(weekdays.length > 0 && { weekdays: [...new Set(weekdays)].sort() }) }
  reader.isSpent = false
  if (reader.isClosingNext) close(reader)
}

/** Days said after the hours they are for: 9:00-17:00（周二至周日）. */
function settle(reader: Reader): undefined {
  const hours = reader.latest.filter((rule) => rule.kind === 'hours' && !rule.weekdays)
  if (reader.isSpent || reader.isExcepting || hours.length === 0 || reader.when.alsoHolidays) return
  for (const rule of hours) Object.assign(rule, reader.when)
  Object.assign(reader, { when: {}, isSpent: true })
}

function close(reader: Reader): void {
  add(reader, { kind: 'closed' })
  Object.assign(reader, { when: {}, isClosingNext: false })
}

function add(reader: Reader, rule: OpeningRule): undefined {
  const { alsoHolidays, ...when } = reader.when
  const except = reader.isExcepting && rule.kind === 'closed' ? { holidays: 'except' as const } : {}
  const forDays = alsoHolidays && !when.weekdays ? [] : [{ ...rule, ...reader.season, ...when, ...except }]
  const made = [...forDays, ...(alsoHolidays ? [{ ...rule, ...reader.season, holidays: 'only' as const }] : [])]
  const continues = reader.isSpent && reader.latest.every(({ kind }) => kind === rule.kind)
  reader.latest = continues ? [...reader.latest, ...made] : made
  reader.rules.push(...made)
  Object.assign(reader, { isSpent: true, ...(rule.kind === 'closed' && { isExcepting: false }) })
}

/** What is still open at the end of the text, if anything is. */
export function finish(reader: Reader): string | undefined {
  settle(reader)
  if (reader.rules.length === 0) return 'no hours found'
  closeAllYear(reader.rules)
  if (reader.needsSeasons && reader.rules.some((rule) => rule.kind === 'hours' && !rule.seasonFrom))
    return 'a season without its months'
  if (!reader.isSpent) return 'days without hours'
  if (reader.rules.some(({ makeupDays }) => makeupDays)) freeMakeupDays(reader.rules)
  if (reader.isClosingNext) return 'closed, but not when'
  return reader.isExcepting ? 'an exception to nothing' : undefined
}

/** Where working days have hours of their own, those of the weekend don't hold on a weekend day that is worked. */
function freeMakeupDays(rules: OpeningRule[]): void {
  for (const rule of rules) if (rule.weekdays?.join('') === '67') rule.makeupDays = 'workday'
}

/**
 * "Tuesday to Sunday 9–17, closed on Monday except holidays" means 9–17 on a Monday that is a holiday too: with one set of
 * days that, with the closing days, makes the whole week, the hours are those of every day.
 */
export function openOnLiftedDays(rules: OpeningRule[]): OpeningRule[] {
  const closing = rules.filter((rule) => rule.kind === 'closed' && rule.holidays === 'except' && rule.weekdays)
  const sets = new Set(rules.filter((rule) => rule.kind === 'hours').map(({ weekdays }) => weekdays?.join('')))
  const [days = ''] = sets
  const closed = closing.flatMap(({ weekdays = [] }) => weekdays).join('')
  const isWholeWeek = [...'1234567'].every((day) => days.includes(day) || closed.includes(day))
  if (closing.length === 0 || sets.size !== 1 || !isWholeWeek) return rules
  return rules.map((rule) => {
    const { weekdays: _, ...everyDay } = rule
    return rule.kind === 'hours' ? everyDay : rule
  })
}

function weekdaysIn(text: string): number[] {
  const days = [...text.replace(/[每逢周]/g, '')].map((sign) => '一二三四五六日天'.indexOf(sign) + 1 || sign)
  const numbers: number[] = []
  days.forEach((day, index) => {
    if (typeof day !== 'number') return
    const from = days[index - 1]
    const isRange = typeof from === 'string' && '-至到'.includes(from)
    numbers.push(...(isRange ? daysAfter(numbers.at(-1) ?? 1, Math.min(day, 7)) : [Math.min(day, 7)]))
  })
  return [...new Set(numbers)].sort()
}

/** The weekdays after one up to another: after Friday up to Monday is 6, 7, 1. */
function daysAfter(from: number, to: number): number[] {
  const count = (to - from + 7) % 7
  return Array.from({ length: count }, (_, index) => ((from + index) % 7) + 1)
}

/** HH:MM; 下午 and 晚上 before twelve, and 中午 one o'clock, are twelve hours later. */
function timeOf(half = '', hour = '', minute = ''): string {
  const isLater = (/下午|晚/.test(half) && Number(hour) < 12) || (half === '中午' && Number(hour) < 3)
  return `${String(Number(hour) + (isLater ? 12 : 0)).padStart(2, '0')}:${minute}`
}

function monthDay(month = '', day = ''): string {
  return `${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

function minutesBeforeClosing({ opens = '', closes = '' }: OpeningRule, minutes: number): string {
  return clock(minutesOf({ opens, closes }).to - minutes)
}
