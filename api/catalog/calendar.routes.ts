import { Type } from 'typebox'
import type { App } from '../app.ts'
import { Day, Nullable } from '../http/schema.ts'
import { findCalendarYear } from './calendar.queries.ts'

const CalendarYear = Type.Object({
  year: Type.Integer(),
  isPublished: Type.Boolean({ description: 'false: the State Council has not published it; nothing is guessed' }),
  publishedOn: Nullable(Day),
  source: Nullable(Type.String()),
  days: Type.Array(
    Type.Object({
      day: Day,
      kind: Type.String({ description: 'holiday: a day off; workday: a 调休 working day' }),
      name: Type.String(),
    }),
  ),
})

export async function calendarRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/calendar/:year',
    config: { access: 'anyone' },
    schema: {
      summary: 'Days off and 调休 working days of a year, as published',
      params: Type.Object({ year: Type.Integer({ minimum: 1949, maximum: 2100 }) }),
      response: { 200: CalendarYear },
    },
    handler: ({ params: { year } }) => findCalendarYear(app.db, year),
  })
}
