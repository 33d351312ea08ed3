import { type Static, Type } from 'typebox'
import type { App } from '../app.ts'
import type { Db } from '../db/atomic.ts'
import { callerOf, organisationsOf } from '../http/caller.ts'
import { REPLAYED } from '../http/idempotency.ts'
import { type Language, preferredLanguage } from '../http/language.ts'
import { problemWords } from '../http/problem.words.ts'
import { Choice, Id, Instant, Nullable } from '../http/schema.ts'
import { BookingBody, BookingInput, needsApproval, STATES, type Wish } from './booking.ts'
import { listBookings } from './booking-list.queries.ts'
import { BookingList, Page } from './booking-list.ts'
import { readBooking } from './contact.queries.ts'
import { findEvents } from './event.queries.ts'
import { bookInLine } from './line.queries.ts'
import { eraseBookings, gatherBookings } from './own-bookings.queries.ts'
import { PriceLine } from './price.ts'
import { getSlotContext } from './slot.queries.ts'
import { priceFor, refusalOf } from './slot-wish.ts'
import { wishFrom } from './wish.queries.ts'

const params = Type.Object({ id: Id })
const Made = Type.Object({ id: Id, code: Type.String(), state: Choice(STATES) })
const Quote = Type.Object({
  price: Type.Array(PriceLine),
  totalFen: Nullable(Type.Integer()),
  needsApproval: Type.Boolean(),
  refusals: Type.Array(
    Type.Object({
      pointer: Nullable(Type.String()),
      code: Type.String(),
      params: Type.Record(Type.String(), Type.Unknown()),
      detail: Type.String({ description: 'In the caller’s language' }),
    }),
    {
      description: 'Why the venue’s rules would refuse it; empty: they would not',
    },
  ),
})
const Event = Type.Object({
  at: Instant,
  actor: Type.String(),
  kind: Type.String(),
  params: Type.Record(Type.String(), Type.Unknown()),
})
const State = Type.Optional(
  Type.String({
    pattern: `^(${STATES.join('|')})(,(${STATES.join('|')}))*$`,
    description: 'One or several with commas',
    examples: [STATES.slice(0, 2).join(',')],
  }),
)

export async function bookingRoutes(app: App): Promise<void> {
  app.personalData.push({ name: 'bookings', gather: gatherBookings, erase: eraseBookings })
  app.route({
    method: 'POST',
    url: '/bookings',
    // The booking itself carries the key, in the statement that writes it.
    config: { access: 'signed-in', area: 'booking', idempotency: 'own' },
    schema: {
      summary: 'Book a visit; places are held from the moment this answers',
      description: 'Sent again with the same Idempotency-Key it gives the same booking, also after a crash.',
      body: BookingInput,
      response: { 201: Made },
    },
    handler: async (request, reply) => {
      const { id, code, state, isRepeat } = await bookInLine(app.db, await wishFrom(app.db, request, request.body))
      if (isRepeat) reply.header(REPLAYED, 'true')
      return reply.code(201).send({ id, code, state: state as 'confirmed' })
    },
  })
  app.route({
    method: 'POST',
    url: '/bookings/quote',
    config: { access: 'signed-in', area: 'booking', idempotency: 'none' },
    schema: {
      summary: 'What a visit would cost, and whether the venue’s rules allow it',
      body: BookingInput,
      response: { 200: Quote },
    },
    handler: async (request) => {
      const language = preferredLanguage(request.headers['accept-language'])
      return quote(app.db, await wishFrom(app.db, request, request.body), language) as never
    },
  })
  readingRoutes(app)
}

function readingRoutes(app: App): void {
  app.route({
    method: 'GET',
    url: '/bookings',
    config: { access: 'signed-in', area: 'booking' },
    schema: {
      summary: 'My visits and those of my school, the newest first',
      querystring: Type.Object({ state: State, ...Page }),
      response: { 200: BookingList },
    },
    handler: async (request) => {
      const caller = callerOf(request)
      return listBookings(app.db, request.query, {
        bookedBy: caller.id,
        organisationIds: organisationsOf(caller, ['guide']),
      })
    },
  })
  app.route({
    method: 'GET',
    url: '/bookings/:id',
    config: { access: 'signed-in', area: 'booking' },
    schema: { summary: 'One visit, for who booked it and for its venue', params, response: { 200: BookingBody } },
    handler: async (request) => readBooking(app.db, callerOf(request), request.params.id),
  })
  app.route({
    method: 'GET',
    url: '/bookings/:id/events',
    config: { access: 'signed-in', area: 'booking' },
    schema: {
      summary: 'What happened to a visit, by whom',
      params,
      response: { 200: Type.Object({ items: Type.Array(Event) }) },
    },
    handler: async (request) => {
      const { id } = await readBooking(app.db, callerOf(request), request.params.id)
      return { items: await findEvents(app.db, id) } as never
    },
  })
}

async function quote(db: Db, wish: Wish, language: Language): Promise<Static<typeof Quote>> {
  const context = await getSlotContext(db, wish.slotId)
  const { lines, totalFen } = priceFor(context, wish)
  const refusal = refusalOf(context, wish, { pausedUntil: null, accountVisits: 0, organisationVisits: 0 }, new Date())
  const refusals = refusal?.errors ?? (refusal ? [{ pointer: null, code: refusal.code, params: refusal.params }] : [])
  return {
    price: lines,
    totalFen,
    needsApproval: needsApproval(context.policy, wish),
    refusals: refusals.map(({ pointer, code, params = {} }) => {
      const { title, detail } = problemWords(language, code, { field: pointer?.slice(1), ...params })
      return { pointer, code, params, detail: pointer === null ? title : (detail ?? title) }
    }),
  }
}
