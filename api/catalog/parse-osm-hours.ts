import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { findRuleFaults, OpeningRule } from './opening-rule.ts'

/** Rules read from a text, or why they could not be. */
export type ParsedHours = { rules: OpeningRule[] } | { reason: string }

/** One sentence of an opening_hours value: when it applies, and its hours; no times = off. */
type Sentence = { seasons: Season[]; weekdays?: number[]; holidays: boolean; times: Times[]; adds: boolean }
type Season = { seasonFrom: string; seasonTo: string }
type Times = { opens: string; closes: string }

class NotUnderstood extends Error {}

/**
 * Reads the OpenStreetMap opening_hours syntax as far as public places use it: 24/7, weekdays and their ranges, PH, months
 * and days of the year, several times a day, after midnight, off. Everything else (sunrise, week numbers, "by
 * appointment", open ends, SH) is refused whole, with the part that wasn't understood: half a truth would be a lie.
 */
export function parseOsmOpeningHours(text: string): ParsedHours {
  try {
    const sentences = splitSentences(tidy(text)).map(readSentence)
    if (sentences.length === 0) throw new NotUnderstood('empty')
    return checked(sentences.flatMap((sentence, index) => toRules(sentence, sentences.slice(index + 1))))
  } catch (error) {
    if (error instanceof NotUnderstood) return { reason: error.message }
    throw error
  }
}

/** Refuses what reads well and can't be, such as 25:00 or 31 February. */
export function checked(rules: OpeningRule[]): ParsedHours {
  const [error] = Value.Errors(Type.Array(OpeningRule), rules)
  if (error) return { reason: `${error.instancePath} ${error.message}` }
  const [fault] = findRuleFaults(rules)
  return fault ? { reason: `${fault.pointer} ${fault.code}` } : { rules }
}

function tidy(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[—–~]+/g, '-')
    .replace(/[;。]/g, ';')
    .replace(/[,、]/g, ',')
    .replace(/\s*-\s*/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
}

/** At semicolons, and at commas after a time that begin a new selector ("Mo-Fr 08:00-12:00, We 14:00-18:00"). */
function splitSentences(text: string): { text: string; adds: boolean }[] {
  return text.split(';').flatMap((part) =>
    part
      .split(/(?<=\d:\d\d) ?, ?(?=[A-Z])/)
      .map((piece, index) => ({ text: piece.trim(), adds: index > 0 }))
      .filter((piece) => piece.text !== ''),
  )
}

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const MONTH_DAY = `(?:${MONTHS.join('|')})(?: ?\\d{1,2}(?!\\d|:\\d))?`
const SEASON = new RegExp(`^(${MONTH_DAY})(?:-(${MONTH_DAY}|\\d{1,2}))?$`)
const SEASONS = new RegExp(`^(${MONTH_DAY}(?:-(?:${MONTH_DAY}|\\d{1,2}(?!\\d|:\\d)))?(?:, ?(?=[A-Z]))?)+:? ?`)
const WEEKDAYS = /^((?:Mo|Tu|We|Th|Fr|Sa|Su|PH)(?:-(?:Mo|Tu|We|Th|Fr|Sa|Su))?(?:, ?)?)+:? ?/

function readSentence({ text, adds }: { text: string; adds: boolean }): Sentence {
  const seasonText = SEASONS.exec(text)?.[0] ?? ''
  const afterSeasons = text.slice(seasonText.length)
  const dayText = WEEKDAYS.exec(afterSeasons)?.[0] ?? ''
  const rest = afterSeasons.slice(dayText.length).replace(/ ?\bopen$/, '')
  const days = listOf(dayText)
  const weekdays = days.filter((day) => day !== 'PH').flatMap(readWeekdays)
  return {
    seasons: listOf(seasonText).map(readSeason),
    ...(weekdays.length > 0 && { weekdays }),
    holidays: days.includes('PH'),
    times: readTimes(rest, text),
    adds,
  }
}

function listOf(text: string): string[] {
  return text
    .replace(/:? ?$/, '')
    .split(/, ?/)
    .filter((part) => part !== '')
}

function readWeekdays(text: string): number[] {
  const [from = '', to = from] = text.split('-')
  const [first, last] = [DAYS.indexOf(from) + 1, DAYS.indexOf(to) + 1]
  return DAYS.map((_, index) => index + 1).filter((day) =>
    first <= last ? first <= day && day <= last : day >= first || day <= last,
  )
}

function readSeason(text: string): Season {
  const [, from = '', to = from] = SEASON.exec(text) ?? []
  if (from === '') throw new NotUnderstood(text)
  const end = /^\d/.test(to) ? `${from.slice(0, 3)} ${to}` : to
  return { seasonFrom: monthDay(from, '01'), seasonTo: monthDay(end, lastDay(end)) }
}

/** MM-DD of "Apr" or "Apr 15"; `day` where the text names none. */
function monthDay(text: string, day: string): string {
  const month = MONTHS.indexOf(text.slice(0, 3)) + 1
  return [String(month), text.slice(3).trim() || day].map((part) => part.padStart(2, '0')).join('-')
}

/** The last day of a month; 29 February is in the season in leap years. */
function lastDay(text: string): string {
  const month = MONTHS.indexOf(text.slice(0, 3)) + 1
  return String(new Date(Date.UTC(2024, month, 0)).getUTCDate())
}

function readTimes(text: string, whole: string): Times[] {
  if (text === 'off' || text === 'closed') return []
  if (text === '24/7') return [{ opens: '00:00', closes: '24:00' }]
  const times = text.split(/ ?, ?/).map((range) => /^(\d{1,2}):(\d\d)-(\d{1,2}):(\d\d)$/.exec(range))
  return times.map((match) => {
    const [, openHour, openMinute, closeHour, closeMinute] = match ?? []
    const opens = timeOf(openHour, openMinute)
    const closes = timeOf(Number(closeHour) > 24 ? Number(closeHour) - 24 : closeHour, closeMinute)
    if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(opens) || !/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(closes))
      throw new NotUnderstood(text || whole)
    return { opens, closes }
  })
}

function timeOf(hour: string | number | undefined, minute: string | undefined): string {
  return `${String(hour).padStart(2, '0')}:${minute}`
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7]

/** As our rules, less the weekdays that a later sentence takes over: in OpenStreetMap the last one wins, here all add up. */
function toRules(sentence: Sentence, later: Sentence[]): OpeningRule[] {
  const { seasons, weekdays, holidays, times } = sentence
  const appliesToWeekdays = weekdays !== undefined || !holidays
  const kept = (weekdays ?? EVERY_DAY).filter((day) => !later.some((other) => takesOver(other, day, seasons)))
  const spans: (Season | undefined)[] = seasons.length > 0 ? seasons : [undefined]
  return spans.flatMap((season) => [
    ...(appliesToWeekdays && kept.length > 0
      ? hoursOrClosed(times, { ...season, ...named(kept, season !== undefined) })
      : []),
    ...(holidays ? hoursOrClosed(times, { ...season, holidays: 'only' as const }) : []),
  ])
}

function takesOver({ adds, weekdays, holidays, seasons }: Sentence, day: number, mine: Season[]): boolean {
  if (adds || (holidays && !weekdays)) return false
  const sameTime = seasons.length === 0 || JSON.stringify(seasons) === JSON.stringify(mine)
  return sameTime && (weekdays ?? EVERY_DAY).includes(day)
}

/** Every day is left unnamed, except in a season, where naming it makes the hours beat a closing day of the whole year. */
function named(weekdays: number[], inSeason: boolean): { weekdays?: number[] } {
  const sorted = [...new Set(weekdays)].sort()
  return sorted.length === 7 && !inSeason ? {} : { weekdays: sorted }
}

function hoursOrClosed(times: Times[], when: Omit<OpeningRule, 'kind'>): OpeningRule[] {
  if (times.length === 0) return [{ kind: 'closed', ...when }]
  return times.map((range) => ({ kind: 'hours', ...when, ...range }))
}
