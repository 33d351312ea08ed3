import { Type } from 'typebox'
import type { App } from '../app.ts'
import { callerOf } from '../http/caller.ts'
import { Problem } from '../http/problems.ts'
import { Choice, Id, Instant, Nullable } from '../http/schema.ts'
import { appealPause, decidePause, findPauses } from './pause.queries.ts'
import { KEEPERS, requireKeeper } from './right.queries.ts'

const params = Type.Object({ id: Id })
const Named = Type.Object({ id: Id, name: Type.String() })
const NamedVenue = Type.Object({ ...Named.properties, nameEn: Nullable(Type.String()) })
const Pause = Type.Object({
  id: Id,
  venue: NamedVenue,
  organisation: Nullable(Named),
  fromAt: Instant,
  until: Instant,
  missed: Type.Integer(),
  appeal: Nullable(Type.String()),
  appealedAt: Nullable(Instant),
  decision: Nullable(Choice(['lifted', 'upheld'])),
  decisionReason: Nullable(Type.String()),
  decidedAt: Nullable(Instant),
})
const Pauses = Type.Object({ items: Type.Array(Pause) })
const Reason = Type.String({ minLength: 1, maxLength: 1_000, pattern: '\\S' })

export async function pauseRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/booking-pauses',
    config: { access: 'signed-in', area: 'booking' },
    schema: { summary: 'Pauses of mine and of my school after missed visits', response: { 200: Pauses } },
    handler: async (request) => ({ items: await findPauses(app.db, { caller: callerOf(request) }) }) as never,
  })
  app.route({
    method: 'POST',
    url: '/booking-pauses/:id/appeal',
    config: { access: 'signed-in', area: 'booking' },
    schema: {
      summary: 'Say why a pause isn’t just; the venue decides',
      params,
      body: Type.Object({ appeal: Reason }, { additionalProperties: false }),
      response: { 200: Pause },
    },
    handler: async (request) =>
      (await appealPause(app.db, callerOf(request), request.params.id, request.body.appeal)) as never,
  })
  app.route({
    method: 'GET',
    url: '/venues/:id/booking-pauses',
    config: { access: KEEPERS, area: 'booking' },
    schema: { summary: 'Whom a venue has paused, and who appeals', params, response: { 200: Pauses } },
    handler: async (request) => {
      await requireKeeper(app.db, callerOf(request), request.params.id)
      return { items: await findPauses(app.db, { venueId: request.params.id }) } as never
    },
  })
  app.route({
    method: 'POST',
    url: '/booking-pauses/:id/decide',
    config: { access: KEEPERS, area: 'booking' },
    schema: {
      summary: 'Lift a pause, or uphold it, with the reason',
      params,
      body: Type.Object({ decision: Choice(['lifted', 'upheld']), reason: Reason }, { additionalProperties: false }),
      response: { 200: Pause },
    },
    handler: async (request) => {
      const { id } = request.params
      const caller = callerOf(request)
      const [pause] = await findPauses(app.db, { id })
      if (!pause) throw new Problem({ status: 404, code: 'no-such-pause' })
      await requireKeeper(app.db, caller, pause.venue.id)
      return (await decidePause(app.db, id, { ...request.body, actor: caller.actor })) as never
    },
  })
}
