import { language, t } from './t.ts'

/** Making a formatter takes longer than formatting a whole list with it. */
const formatters = new Map<string, Intl.DateTimeFormat>()

/** 1234567 → 1,234,567. */
export function count(n: number): string {
  return String(n).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** Metres for reading: 85 m, 1.2 km, 12 km; 85 米, 1.2 公里. */
export function distance(metres: number): string {
  if (metres < 1000) return t('distance.m', { n: Math.round(metres / 10) * 10 })
  const km = metres / 1000
  return t('distance.km', { n: km < 10 ? km.toFixed(1) : count(Math.round(km)) })
}

/** Fen → ¥12 or ¥12.50. */
export function money(fen: number): string {
  return `¥${fen % 100 === 0 ? fen / 100 : (fen / 100).toFixed(2)}`
}

const zone = 'Asia/Shanghai'

/** A day YYYY-MM-DD for reading: 10月3日周六, Sat 3 Oct. */
export function dayLong(day: string): string {
  return format(`${day}T12:00:00+08:00`, { month: 'long', day: 'numeric', weekday: 'short' })
}

/** A day YYYY-MM-DD with its year: 2026年9月1日, 1 Sept 2026. */
export function dayWithYear(day: string): string {
  return format(`${day}T12:00:00+08:00`, { year: 'numeric', month: 'long', day: 'numeric' })
}

/** An instant's time of day at the venues: 17:00. */
export function clock(instant: string | Date): string {
  return format(instant, { hour: '2-digit', minute: '2-digit', hour12: false })
}

/** An instant's day as YYYY-MM-DD at the venues. */
export function dayOf(instant: string | Date): string {
  return formatter('sv-SE', {}).format(new Date(instant))
}

/** An instant for reading: today only the time, else the day and the time. */
export function moment(instant: string | Date): string {
  const today = dayOf(new Date())
  return dayOf(instant) === today ? clock(instant) : `${dayLong(dayOf(instant))} ${clock(instant)}`
}

function format(instant: string | Date, options: Intl.DateTimeFormatOptions): string {
  const locale = language.value === 'en' ? 'en-GB' : 'zh-CN'
  return formatter(locale, options).format(new Date(instant))
}

function formatter(locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options)
  const known = formatters.get(key) ?? new Intl.DateTimeFormat(locale, { timeZone: zone, ...options })
  formatters.set(key, known)
  return known
}
