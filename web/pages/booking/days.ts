/** Days as YYYY-MM-DD: months and weeks of them, beginning on Monday. */

const oneDay = 86_400_000

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * oneDay).toISOString().slice(0, 10)
}

/** 1 = Monday … 7 = Sunday. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7
}

/** The seven days of the day's week. */
export function weekOf(day: string): string[] {
  const monday = addDays(day, 1 - weekdayOf(day))
  return Array.from({ length: 7 }, (_, n) => addDays(monday, n))
}

/** How many weeks are shown, and asked for, at a time. */
export const weeks = 5

/** The weeks from a Monday on. */
export function weeksFrom(monday: string): string[][] {
  return Array.from({ length: weeks }, (_, n) => weekOf(addDays(monday, n * 7)))
}

/** Whole days from one to the other. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / oneDay)
}
