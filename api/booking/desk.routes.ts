import { Type } from 'typebox'
import type { App } from '../app.ts'
import { writeXlsx } from '../documents/xlsx.writer.ts'
import { callerOf } from '../http/caller.ts'
import { preferredLanguage } from '../http/language.ts'
import { Choice, Day, Id, Nullable } from '../http/schema.ts'
import { STATES } from './booking.ts'
import { listBookings } from './booking-list.queries.ts'
import { BookingList, Page } from './booking-list.ts'
import { findOccupancy, REPORT_GROUPS, reportVisits } from './desk.queries.ts'
import { reportTable } from './report.words.ts'
import { KEEPERS, requireKeeper } from './right.queries.ts'
import { spanOf } from './span.ts'

const params = Type.Object({ id: Id })
const Span = { from: Type.Optional(Day), to: Type.Optional(Day) }
const count = Type.Integer()
const Occupancy = Type.Object({
  items: Type.Array(
    Type.Object({
      day: Day,
      slots: count,
      capacity: count,
      taken: count,
      requests: count,
      visits: count,
      arrived: count,
    }),
  ),
})
const Report = Type.Object({
  items: Type.Array(
    Type.Object({
      group: Type.String(),
      ...{ bookings: count, places: count, came: count, missed: count, cancelled: count, unused: Nullable(count) },
    }),
  ),
})
const ReportQuery = Type.Object({ ...Span, by: Choice(REPORT_GROUPS, { default: 'slot' }) })
const States = Type.String({
  pattern: `^(${STATES.join('|')})(,(${STATES.join('|')}))*$`,
  examples: [STATES.slice(0, 2).join(',')],
})

export async function bookingDeskRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/venues/:id/bookings',
    config: { access: KEEPERS, area: 'booking' },
    schema: {
      summary: 'Visits of a venue, the newest first: requests to answer, visits of a day',
      params,
      querystring: Type.Object({
        ...Span,
        state: Type.Optional(States),
        code: Type.Optional(Type.String({ maxLength: 8 })),
        ...Page,
      }),
      response: { 200: BookingList },
    },
    handler: async (request) => {
      const { id: venueId } = request.params
      await requireKeeper(app.db, callerOf(request), venueId)
      const { from, to, code, ...query } = request.query
      return listBookings(app.db, query, { venueId, ...(code && { code }), ...((from || to) && spanOf({ from, to })) })
    },
  })
  app.route({
    method: 'GET',
    url: '/venues/:id/occupancy',
    config: { access: KEEPERS, area: 'booking' },
    schema: {
      summary: 'How full a venue’s days are',
      params,
      querystring: Type.Object(Span),
      response: { 200: Occupancy },
    },
    handler: async (request) => {
      await requireKeeper(app.db, callerOf(request), request.params.id)
      return { items: await findOccupancy(app.db, request.params.id, spanOf(request.query)) }
    },
  })
  reportRoutes(app)
}

function reportRoutes(app: App): void {
  app.route({
    method: 'GET',
    url: '/venues/:id/booking-report',
    config: { access: KEEPERS, area: 'booking' },
    schema: {
      summary: 'Used, unused and missed places by slot, audience or school',
      params,
      querystring: ReportQuery,
      response: { 200: Report },
    },
    handler: async (request) => {
      await requireKeeper(app.db, callerOf(request), request.params.id)
      const { by, ...span } = request.query
      return { items: await reportVisits(app.db, request.params.id, { ...spanOf(span), by }) }
    },
  })
  app.route({
    method: 'GET',
    url: '/venues/:id/booking-report.xlsx',
    config: { access: KEEPERS, area: 'booking' },
    schema: {
      summary: 'The same as a workbook, a sheet for each grouping',
      params,
      querystring: Type.Object(Span),
      produces: [XLSX],
    },
    handler: async (request, reply) => {
      const { id } = request.params
      await requireKeeper(app.db, callerOf(request), id)
      const span = spanOf(request.query)
      const language = preferredLanguage(request.headers['accept-language'])
      const tables = []
      for (const by of REPORT_GROUPS)
        tables.push(reportTable(by, await reportVisits(app.db, id, { ...span, by }), language))
      reply.header('content-disposition', 'attachment; filename="visits.xlsx"')
      return reply.type(XLSX).send(writeXlsx(tables))
    },
  })
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
