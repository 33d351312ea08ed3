import { Temporal } from 'temporal-polyfill'
import type { OfferInput } from './offer.ts'
import { isInSeason } from './opening.verdict.ts'

/**
 * The offers that hold on a day (YYYY-MM-DD). A monthly offer on the 31st or on a fifth Sunday skips months without one;
 * -1 is the last such weekday of the month. A season may wrap New Year.
 */
export function offersOn<Offer extends OfferInput>(offers: readonly Offer[], day: string): Offer[] {
  const date = Temporal.PlainDate.from(day)
  return offers.filter((offer) => holdsOn(offer, date, day))
}

function holdsOn(offer: OfferInput, date: Temporal.PlainDate, day: string): boolean {
  const { days, dates = [], seasonFrom, seasonTo } = offer
  if (days === 'open_day') return dates.includes(day)
  if (days === 'season') return Boolean(seasonFrom && seasonTo && isInSeason(day.slice(5), seasonFrom, seasonTo))
  return days === 'daily' || holdsMonthly(offer, date)
}

function holdsMonthly({ monthlyDay, monthlyNth, monthlyWeekday }: OfferInput, date: Temporal.PlainDate): boolean {
  if (monthlyDay !== undefined && date.day === monthlyDay) return true
  if (date.dayOfWeek !== monthlyWeekday) return false
  if (monthlyNth === -1) return date.day + 7 > date.daysInMonth
  return Math.ceil(date.day / 7) === monthlyNth
}
