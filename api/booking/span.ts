import { addDays } from '../catalog/calendar.ts'
import { badField } from '../http/problems.ts'
import { localDay } from './judge.ts'

/** The span from the first instant of a day to the last of another, in China. */
export function spanOf({
  from = localDay(new Date()),
  to = addDays(from, 30),
}: {
  from?: string | undefined
  to?: string | undefined
}) {
  if (to < from) throw badField('/to', 'ends-before-it-begins')
  if (to > addDays(from, 61)) throw badField('/to', 'span-too-long', { days: 62 })
  return { from: midnight(from), to: midnight(addDays(to, 1)) }
}

export function midnight(day: string): Date {
  return new Date(`${day}T00:00:00+08:00`)
}
