import { Type } from 'typebox'
import type { App } from '../app.ts'
import { callerOf, whoOf } from '../http/caller.ts'
import { badField, Problem } from '../http/problems.ts'
import { Choice, Day, Id, Instant, Nullable } from '../http/schema.ts'
import { getBooking } from './booking.queries.ts'
import {
  addResource,
  findHolds,
  findResources,
  getResource,
  holdResource,
  RESOURCE_KINDS,
  releaseResource,
  retireResource,
} from './resource.queries.ts'
import { KEEPERS, requireKeeper } from './right.queries.ts'
import { spanOf } from './span.ts'

const params = Type.Object({ id: Id })
const Name = Type.String({ minLength: 1, maxLength: 100, pattern: '\\S' })
const Resource = Type.Object({
  id: Id,
  venueId: Id,
  kind: Choice(RESOURCE_KINDS),
  name: Type.String(),
  isDemo: Type.Boolean(),
})
const Hold = Type.Object({
  id: Id,
  resourceId: Id,
  from: Instant,
  to: Instant,
  bookingId: Nullable(Id),
  reason: Nullable(Type.String()),
})
const Resources = Type.Object({ items: Type.Array(Resource), holds: Type.Array(Hold) })

export async function resourceRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/venues/:id/resources',
    config: { access: KEEPERS, area: 'booking' },
    schema: {
      summary: 'Guides, counsellors, rooms of a venue, and when they are taken',
      params,
      querystring: Type.Object({ from: Type.Optional(Day), to: Type.Optional(Day) }),
      response: { 200: Resources },
    },
    handler: async (request) => {
      const { id } = request.params
      await requireKeeper(app.db, callerOf(request), id)
      return {
        items: await findResources(app.db, id),
        holds: await findHolds(app.db, id, spanOf(request.query)),
      } as never
    },
  })
  app.route({
    method: 'POST',
    url: '/venues/:id/resources',
    config: { access: KEEPERS, area: 'booking' },
    schema: {
      summary: 'Something that only one can have at a time',
      params,
      body: Type.Object({ kind: Choice(RESOURCE_KINDS), name: Name }, { additionalProperties: false }),
      response: { 201: Resource },
    },
    handler: async ({ params: { id }, body, caller }, reply) => {
      await requireKeeper(app.db, callerOf({ caller }), id)
      const resourceId = await addResource(app.db, { venueId: id, ...body, isDemo: false })
      return reply.code(201).send(await getResource(app.db, resourceId))
    },
  })
  app.route({
    method: 'DELETE',
    url: '/resources/:id',
    config: { access: KEEPERS, area: 'booking' },
    schema: { summary: 'No longer to be had; what it was set aside for stays', params, response: { 204: Type.Null() } },
    handler: async ({ params: { id }, caller }, reply) => {
      const { venueId } = await getResource(app.db, id)
      await requireKeeper(app.db, callerOf({ caller }), venueId)
      await retireResource(app.db, id)
      return reply.code(204).send(null)
    },
  })
  holdRoutes(app)
}

function holdRoutes(app: App): void {
  app.route({
    method: 'POST',
    url: '/resources/:id/holds',
    config: { access: KEEPERS, area: 'booking' },
    schema: {
      summary: 'Take a resource: for a booking (then for its visit time), or for a span and a reason',
      params,
      body: Type.Object(
        {
          bookingId: Type.Optional(Id),
          from: Type.Optional(Instant),
          to: Type.Optional(Instant),
          reason: Type.Optional(Name),
        },
        { additionalProperties: false },
      ),
      response: { 201: Type.Object({ id: Id }) },
    },
    handler: async ({ params: { id }, body, caller }, reply) => {
      const resource = await getResource(app.db, id)
      const { actor } = callerOf({ caller })
      await requireKeeper(app.db, callerOf({ caller }), resource.venueId)
      const span = body.bookingId ? await spanOfBooking(app, body.bookingId, resource.venueId) : given(body)
      const held = await holdResource(app.db, { resource, ...span, reason: body.reason ?? null, madeBy: whoOf(actor) })
      return reply.code(201).send({ id: held })
    },
  })
  app.route({
    method: 'DELETE',
    url: '/resources/:id/holds/:holdId',
    config: { access: KEEPERS, area: 'booking' },
    schema: {
      summary: 'Give a resource back',
      params: Type.Object({ id: Id, holdId: Id }),
      response: { 204: Type.Null() },
    },
    handler: async ({ params: { id, holdId }, caller }, reply) => {
      const { venueId } = await getResource(app.db, id)
      await requireKeeper(app.db, callerOf({ caller }), venueId)
      if (!(await releaseResource(app.db, id, holdId))) throw new Problem({ status: 404, code: 'no-such-resource' })
      return reply.code(204).send(null)
    },
  })
}

async function spanOfBooking(app: App, bookingId: string, venueId: string) {
  const { venue, slot } = await getBooking(app.db, bookingId)
  if (venue.id !== venueId) throw new Problem({ status: 409, code: 'another-venues-booking' })
  return { bookingId, from: new Date(slot.startsAt), to: new Date(slot.endsAt) }
}

function given({ from, to }: { from?: string | undefined; to?: string | undefined }) {
  if (!from) throw badField('/from', 'missing-field', { field: 'from' })
  if (!to) throw badField('/to', 'missing-field', { field: 'to' })
  if (new Date(to) <= new Date(from)) throw badField('/to', 'ends-before-it-begins')
  return { from: new Date(from), to: new Date(to) }
}
