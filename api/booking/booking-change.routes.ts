import { type Static, Type } from 'typebox'
import type { App } from '../app.ts'
import type { Db } from '../db/atomic.ts'
import { type Caller, callerOf } from '../http/caller.ts'
import { answerOnce } from '../http/idempotency.ts'
import { Id } from '../http/schema.ts'
import { type BookingFound, bookingBody, getBooking } from './booking.queries.ts'
import { BookingBody } from './booking.ts'
import { again, approveBooking, declineBooking } from './change.queries.ts'
import { getOwnBooking } from './contact.queries.ts'
import { moveBooking } from './move.queries.ts'
import { AGE_BANDS } from './party.ts'
import { KEEPERS, requireKeeper } from './right.queries.ts'
import { ripple } from './ripple.queries.ts'
import { cancelOwn, movingOf, reduceOwn } from './wishes.queries.ts'

const params = Type.Object({ id: Id })
const Reason = Type.String({ minLength: 1, maxLength: 300, pattern: '\\S' })
const fewer = Type.Integer({ minimum: 0, maximum: 5_000 })
const Fewer = Type.Object(
  {
    minors: Type.Optional(fewer),
    adults: Type.Optional(fewer),
    children: Type.Optional(
      Type.Object(Object.fromEntries(AGE_BANDS.map((band) => [band, Type.Optional(fewer)])), {
        additionalProperties: false,
      }),
    ),
  },
  { additionalProperties: false, minProperties: 1 },
)
export type Fewer = Static<typeof Fewer>

type Act = (db: Db, caller: Caller, booking: BookingFound & { byVenue: boolean }) => Promise<unknown>

export async function bookingChangeRoutes(app: App): Promise<void> {
  app.route({
    method: 'POST',
    url: '/bookings/:id/cancel',
    config: { access: 'signed-in', area: 'booking' },
    schema: {
      summary: 'Cancel a visit: its places are free at once',
      params,
      body: Type.Object({ reason: Type.Optional(Reason) }, { additionalProperties: false }),
      response: { 200: BookingBody },
    },
    handler: (request, reply) =>
      change(app.db, request, reply, (db, caller, booking) => cancelOwn(db, caller, booking, request.body.reason)),
  })
  app.route({
    method: 'POST',
    url: '/bookings/:id/reduce',
    config: { access: 'signed-in', area: 'booking' },
    schema: {
      summary: 'Fewer people come: the other places are free at once',
      params,
      body: Fewer,
      response: { 200: BookingBody },
    },
    handler: (request, reply) =>
      change(app.db, request, reply, (db, caller, booking) => reduceOwn(db, caller, booking, request.body)),
  })
  app.route({
    method: 'POST',
    url: '/bookings/:id/move',
    config: { access: 'signed-in', area: 'booking' },
    schema: {
      summary: 'Move to another visit time of the venue: the place is kept until the new one is sure',
      params,
      body: Type.Object({ slotId: Id }, { additionalProperties: false }),
      response: { 200: BookingBody },
    },
    handler: (request, reply) =>
      change(app.db, request, reply, (db, caller, booking) =>
        moveBooking(db, movingOf(booking, caller), request.body.slotId),
      ),
  })
  answeringRoutes(app)
}

function answeringRoutes(app: App): void {
  app.route({
    method: 'POST',
    url: '/bookings/:id/approve',
    config: { access: KEEPERS, area: 'booking' },
    schema: { summary: 'The venue says yes to a request, or to a move', params, response: { 200: BookingBody } },
    handler: (request, reply) =>
      change(app.db, request, reply, async (db, caller, { id, venue }) => {
        await requireKeeper(db, caller, venue.id)
        await approveBooking(db, id, caller)
      }),
  })
  app.route({
    method: 'POST',
    url: '/bookings/:id/decline',
    config: { access: KEEPERS, area: 'booking' },
    schema: {
      summary: 'The venue says no, with the reason: the places are free at once',
      params,
      body: Type.Object({ reason: Reason }, { additionalProperties: false }),
      response: { 200: BookingBody },
    },
    handler: (request, reply) =>
      change(app.db, request, reply, async (db, caller, { id, venue }) => {
        await requireKeeper(db, caller, venue.id)
        await declineBooking(db, id, { actor: caller.actor, reason: request.body.reason })
      }),
  })
}

type Request = { params: { id: string }; caller: Caller | null }

/** Does the change in one transaction with the note of its answer. */
async function change(db: Db, request: Request, reply: Parameters<typeof answerOnce>[1], act: Act) {
  const caller = callerOf(request)
  const { id } = request.params
  const slotIds = new Set<string>()
  const note = ({ slot, movingTo }: BookingFound) => {
    slotIds.add(slot.id)
    if (movingTo) slotIds.add(movingTo.id)
  }
  await again(db, () =>
    answerOnce(db, reply, async (transaction) => {
      const before = await getOwnBooking(transaction, caller, id)
      await act(transaction, caller, before)
      const after = await getBooking(transaction, id)
      note(before)
      note(after)
      return { status: 200, body: bookingBody(after, { isWhole: false }) }
    }),
  )
  await ripple(db, [...slotIds])
  return reply
}
