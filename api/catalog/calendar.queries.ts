import type { Db } from '../db/atomic.ts'
import type { Calendar } from './calendar.ts'

/** The holiday arrangements of all published years. */
export async function loadCalendar(db: Db): Promise<Calendar> {
  const years = await db.selectFrom('calendar_year').select('year').execute()
  const days = await db.selectFrom('calendar_day').select(['day', 'kind', 'name']).execute()
  return {
    years: new Set(years.map(({ year }) => year)),
    days: new Map(days.map(({ day, kind, name }) => [day, { kind: kind === 'workday' ? kind : 'holiday', name }])),
  }
}

export type CalendarYear = {
  year: number
  /** False where the State Council has not published the year's arrangement: then there is no guess at it. */
  isPublished: boolean
  publishedOn: string | null
  source: string | null
  days: { day: string; kind: string; name: string }[]
}

/** A year's arrangement, its days in order, also those that lie in the year before. */
export async function findCalendarYear(db: Db, year: number): Promise<CalendarYear> {
  const known = await db.selectFrom('calendar_year').selectAll().where('year', '=', year).executeTakeFirst()
  const days = await db
    .selectFrom('calendar_day')
    .select(['day', 'kind', 'name'])
    .where('year', '=', year)
    .orderBy('day')
    .execute()
  return {
    year,
    isPublished: known !== undefined,
    publishedOn: known?.published_on ?? null,
    source: known?.source ?? null,
    days,
  }
}
