import { Type } from 'typebox'
import type { App } from '../app.ts'
import { callerOf } from '../http/caller.ts'
import { answerOnce } from '../http/idempotency.ts'
import { Choice, Id, Instant, Nullable } from '../http/schema.ts'
import { BookingInput, STATES } from './booking.ts'
import { again } from './change.queries.ts'
import { ripple } from './ripple.queries.ts'
import { acceptOffer, joinWaitlist, leaveWaitlist } from './waitlist.queries.ts'
import { findEntries, requireOwnEntry, requireWaitable } from './waitlist-view.queries.ts'
import { wishFrom } from './wish.queries.ts'

const params = Type.Object({ id: Id })
const Entry = Type.Object({
  id: Id,
  state: Choice(['waiting', 'offered', 'accepted', 'left', 'lapsed', 'closed']),
  slot: Type.Object({ id: Id, startsAt: Instant, endsAt: Instant }),
  venue: Type.Object({ id: Id, name: Type.String(), nameEn: Nullable(Type.String()) }),
  places: Type.Integer(),
  ahead: Type.Integer({ description: 'Parties that wait before this one' }),
  offerUntil: Nullable(Instant),
  createdAt: Instant,
})

export async function waitlistRoutes(app: App): Promise<void> {
  app.route({
    method: 'POST',
    url: '/waitlist',
    config: { access: 'signed-in', area: 'booking' },
    schema: {
      summary: 'Wait for places of a full visit time; an offer follows when the whole party fits',
      body: BookingInput,
      response: { 201: Entry },
    },
    handler: async (request, reply) => {
      const wish = await wishFrom(app.db, request, request.body)
      await requireWaitable(app.db, wish)
      await answerOnce(app.db, reply, async (db) => {
        const id = await joinWaitlist(db, wish)
        return { status: 201, body: (await findEntries(db, { id }))[0] }
      })
      await ripple(app.db, [wish.slotId])
      return reply
    },
  })
  app.route({
    method: 'GET',
    url: '/waitlist',
    config: { access: 'signed-in', area: 'booking' },
    schema: { summary: 'What I wait for', response: { 200: Type.Object({ items: Type.Array(Entry) }) } },
    handler: async (request) => ({ items: await findEntries(app.db, { bookedBy: callerOf(request).id }) }) as never,
  })
  app.route({
    method: 'POST',
    url: '/waitlist/:id/accept',
    config: { access: 'signed-in', area: 'booking' },
    schema: {
      summary: 'Take the offer: it becomes a booking',
      params,
      response: { 201: Type.Object({ id: Id, code: Type.String(), state: Choice(STATES) }) },
    },
    handler: async (request, reply) => {
      const { slotId } = await requireOwnEntry(app.db, callerOf(request), request.params.id)
      await again(app.db, () =>
        answerOnce(app.db, reply, async (db) => {
          const { id, code, state } = await acceptOffer(db, request.params.id)
          return { status: 201, body: { id, code, state } }
        }),
      )
      await ripple(app.db, [slotId])
      return reply
    },
  })
  app.route({
    method: 'POST',
    url: '/waitlist/:id/leave',
    config: { access: 'signed-in', area: 'booking' },
    schema: { summary: 'Wait no longer, or turn an offer down', params, response: { 200: Entry } },
    handler: async (request, reply) => {
      const { id } = request.params
      const { slotId } = await requireOwnEntry(app.db, callerOf(request), id)
      await again(app.db, () =>
        answerOnce(app.db, reply, async (db) => {
          await leaveWaitlist(db, id)
          return { status: 200, body: (await findEntries(db, { id }))[0] }
        }),
      )
      await ripple(app.db, [slotId])
      return reply
    },
  })
}
