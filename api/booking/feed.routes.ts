import { Type } from 'typebox'
import type { App } from '../app.ts'
import type { Db } from '../db/atomic.ts'
import { type Caller, callerOf } from '../http/caller.ts'
import { Choice, Id, Instant } from '../http/schema.ts'
import { getOwnBooking } from './contact.queries.ts'
import { findFeeds, makeFeed, readFeed, revokeFeed, SCOPES, type Scope, writeCalendar } from './feed.queries.ts'
import { requireGuide, requireKeeper } from './right.queries.ts'

const params = Type.Object({ id: Id })
const FeedFields = { id: Id, scope: Choice(SCOPES), scopeId: Type.String(), createdAt: Instant }
const CALENDAR = 'text/calendar; charset=utf-8'

export async function feedRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/bookings/:id/calendar.ics',
    config: { access: 'signed-in', area: 'booking' },
    schema: { summary: 'A visit as iCalendar', params, produces: ['text/calendar'] },
    handler: async (request, reply) => {
      const { byVenue, ...booking } = await getOwnBooking(app.db, callerOf(request), request.params.id)
      return reply.type(CALENDAR).send(writeCalendar([booking], byVenue))
    },
  })
  app.route({
    method: 'GET',
    url: '/calendar-feeds/:secret.ics',
    config: { access: 'anyone' },
    schema: {
      summary: 'Visits of a person, a school or a venue, for calendar programs; the address is the secret',
      params: Type.Object({ secret: Type.String({ minLength: 32, maxLength: 32 }) }),
      produces: ['text/calendar'],
    },
    handler: async (request, reply) => reply.type(CALENDAR).send(await readFeed(app.db, request.params.secret)),
  })
  keepingRoutes(app)
}

function keepingRoutes(app: App): void {
  app.route({
    method: 'GET',
    url: '/calendar-feeds',
    config: { access: 'signed-in', area: 'booking' },
    schema: {
      summary: 'My calendar addresses, without their secrets',
      response: { 200: Type.Object({ items: Type.Array(Type.Object(FeedFields)) }) },
    },
    handler: async (request) => ({ items: await findFeeds(app.db, callerOf(request).id) }) as never,
  })
  app.route({
    method: 'POST',
    url: '/calendar-feeds',
    // Its answer is a secret that is shown once.
    config: { access: 'signed-in', idempotency: 'none' },
    schema: {
      summary: 'A secret calendar address for my visits, my school’s or my venue’s; shown once',
      body: Type.Object({ scope: Choice(SCOPES), scopeId: Type.Optional(Id) }, { additionalProperties: false }),
      response: { 201: Type.Object({ ...FeedFields, path: Type.String() }) },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      const { scope, scopeId = caller.id } = request.body
      await requireScope(app.db, caller, scope, scopeId)
      const { secret, ...feed } = await makeFeed(app.db, { scope, scopeId, madeBy: caller.id })
      return reply.code(201).send({ ...feed, path: `/api/v1/calendar-feeds/${secret}.ics` } as never)
    },
  })
  app.route({
    method: 'DELETE',
    url: '/calendar-feeds/:id',
    config: { access: 'signed-in', area: 'booking' },
    schema: { summary: 'Revoke a calendar address', params, response: { 204: Type.Null() } },
    handler: async (request, reply) => {
      await revokeFeed(app.db, request.params.id, callerOf(request).id)
      return reply.code(204).send(null)
    },
  })
}

async function requireScope(db: Db, caller: Caller, scope: Scope, scopeId: string): Promise<void> {
  if (scope === 'organisation') requireGuide(caller, scopeId)
  if (scope === 'venue') await requireKeeper(db, caller, scopeId)
}
