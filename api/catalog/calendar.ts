import { Temporal } from 'temporal-polyfill'

/** Where every venue's clock stands. China has kept one zone without daylight saving since 1991. */
export const ZONE = 'Asia/Shanghai'

/** What a day is in the State Council's arrangement: an ordinary day, a day off, or a 调休 working day at a weekend. */
export type DayKind = 'ordinary' | 'holiday' | 'workday'

/** The published arrangements: years that have one, and their days off and 调休 working days by YYYY-MM-DD. */
export type Calendar = {
  years: ReadonlySet<number>
  days: ReadonlyMap<string, { kind: 'holiday' | 'workday'; name: string }>
}

/** One day as opening rules see it. `kinds` has several entries where the arrangement that decides isn't published. */
export type CalendarDay = {
  /** YYYY-MM-DD */
  day: string
  /** MM-DD */
  monthDay: string
  /** 1 = Monday … 7 = Sunday */
  weekday: number
  kinds: readonly DayKind[]
  /** 国庆节 …, for a day off or a 调休 working day. */
  name?: string
}

/** Looks a day (YYYY-MM-DD) up; throws a RangeError for a day that doesn't exist. */
export function lookUpDay(calendar: Calendar, day: string): CalendarDay {
  const weekday = Temporal.PlainDate.from(day).dayOfWeek
  const known = calendar.days.get(day)
  const facts = { day, monthDay: day.slice(5), weekday }
  return known
    ? { ...facts, kinds: [known.kind], name: known.name }
    : { ...facts, kinds: possibleKinds(calendar, facts) }
}

/**
 * What a day without an entry may turn out to be. Any day of an unpublished year may become a day off, a weekend also a
 * working day. The new year's arrangement reaches back: 31 December 2022 was a day off by that of 2023 and 29 December
 * 2018 a working day by that of 2019, so the last days of a year also wait for the next one.
 */
function possibleKinds(calendar: Calendar, { day, monthDay, weekday }: Omit<CalendarDay, 'kinds'>): DayKind[] {
  const year = Number(day.slice(0, 4))
  const isWeekend = weekday >= 6
  const published = calendar.years.has(year)
  const nextPublished = calendar.years.has(year + 1)
  const mayBeOff = !published || (!nextPublished && monthDay >= '12-30')
  const mayBeWorked = isWeekend && (!published || (!nextPublished && monthDay >= '12-24'))
  return ['ordinary', ...(mayBeOff ? (['holiday'] as const) : []), ...(mayBeWorked ? (['workday'] as const) : [])]
}

/** The day so many days later; `days` may be negative. */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** The local day of an instant and the whole minutes passed since its midnight. */
export function localTime(instant: Temporal.Instant): { day: string; minute: number } {
  const local = instant.toZonedDateTimeISO(ZONE)
  return { day: local.toPlainDate().toString(), minute: local.hour * 60 + local.minute }
}

/** The day it is now, YYYY-MM-DD, where the venues are. */
export function today(): string {
  return localTime(Temporal.Now.instant()).day
}

/** So many minutes after a day's midnight as RFC 3339 with the zone's offset; 1440 and more are on later days. */
export function instantText(day: string, minute: number): string {
  const midnight = Temporal.PlainDate.from(day).toZonedDateTime(ZONE)
  return midnight.add({ minutes: minute }).toString({ timeZoneName: 'never', smallestUnit: 'second' })
}
