import { t } from './t.ts'

/** 1234567 → 1,234,567. */
export function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** Metres for reading: 85 m, 1.2 km, 12 km; 85 米, 1.2 公里. */
export function distance(metres: number): string {
  if (metres < 995) return t('distance.m', { n: Math.round(metres / 10) * 10 })
  const km = metres / 1000
  return t('distance.km', { n: km < 10 ? km.toFixed(1) : count(Math.round(km)) })
}

/** Fen → ¥12 or ¥12.50. */
export function money(fen: number): string {
  return `¥${fen % 100 === 0 ? fen / 100 : (fen / 100).toFixed(2)}`
}

/** All venues keep Beijing's time, which never changes. Making one Intl.DateTimeFormat takes longer than a list of venues. */
const EAST = 8 * 3_600_000

/** A day YYYY-MM-DD for reading: 10月3日周六, Sat 3 October. */
export function dayLong(day: string): string {
  return t('date.day', partsOf(day))
}

/** A day YYYY-MM-DD with its year: 2026年9月1日, 1 September 2026. */
export function dayWithYear(day: string): string {
  return t('date.year', partsOf(day))
}

/** A day of the week, briefly: 1 = 一, Mon; 7 and 0 = 日, Sun. */
export function weekday(n: number): string {
  return one(t('date.weekdays'), n % 7)
}

/** An instant's time of day at the venues: 17:00. */
export function clock(instant: string | Date): string {
  return atVenues(instant).slice(11, 16)
}

/** An instant's day as YYYY-MM-DD at the venues. */
export function dayOf(instant: string | Date): string {
  return atVenues(instant).slice(0, 10)
}

/** An instant for reading: today only the time, else the day and the time. */
export function moment(instant: string | Date): string {
  const today = dayOf(new Date())
  return dayOf(instant) === today ? clock(instant) : `${dayLong(dayOf(instant))} ${clock(instant)}`
}

function atVenues(instant: string | Date): string {
  return new Date(new Date(instant).getTime() + EAST).toISOString()
}

function one(list: string, index: number): string {
  return list.split(' ')[index] ?? ''
}

function partsOf(day: string) {
  const at = new Date(day)
  return {
    year: at.getUTCFullYear(),
    month: one(t('date.months'), at.getUTCMonth()),
    date: at.getUTCDate(),
    weekday: weekday(at.getUTCDay()),
  }
}
