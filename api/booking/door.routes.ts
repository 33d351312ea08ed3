import { Type } from 'typebox'
import type { App } from '../app.ts'
import { publish } from '../db/publish.ts'
import { callerOf } from '../http/caller.ts'
import { Day, Id } from '../http/schema.ts'
import { getOwnBooking } from './contact.queries.ts'
import { getDoorList, takeArrivals } from './door.queries.ts'
import { ArrivalResults, Arrivals, DoorList } from './door.ts'
import { localDay } from './judge.ts'
import { KEEPERS, requireKeeper } from './right.queries.ts'
import { publicKeys, signingKey } from './ticket.queries.ts'
import { writeTicket } from './ticket.ts'

const params = Type.Object({ id: Id })
const Keys = Type.Object({
  keys: Type.Array(Type.Object({ id: Type.String(), kty: Type.String(), crv: Type.String(), x: Type.String() })),
})

export async function doorRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/booking-keys',
    config: { access: 'anyone' },
    schema: { summary: 'Public keys that tickets are verified with (Ed25519, JWK)', response: { 200: Keys } },
    handler: async () => {
      await signingKey(app.db)
      return { keys: [...(await publicKeys(app.db))].map(([id, x]) => ({ id, kty: 'OKP', crv: 'Ed25519', x })) }
    },
  })
  app.route({
    method: 'GET',
    url: '/bookings/:id/ticket',
    config: { access: 'signed-in', area: 'booking' },
    schema: {
      summary: 'The signed ticket of a visit, to be shown as a QR code, and its code to say',
      params,
      response: { 200: Type.Object({ ticket: Type.String(), code: Type.String(), state: Type.String() }) },
    },
    handler: async (request) => {
      const { id, slot, places, code, state } = await getOwnBooking(app.db, callerOf(request), request.params.id)
      const [startsAt, endsAt] = [new Date(slot.startsAt), new Date(slot.endsAt)]
      const ticket = writeTicket({ bookingId: id, slotId: slot.id, places, startsAt, endsAt }, await signingKey(app.db))
      return { ticket, code, state }
    },
  })
  app.route({
    method: 'GET',
    url: '/venues/:id/door-list',
    config: { access: KEEPERS, area: 'booking' },
    schema: {
      summary: 'All that the door needs for a day, also without the network',
      params,
      querystring: Type.Object({ day: Type.Optional(Day) }),
      response: { 200: DoorList },
    },
    handler: async (request) => {
      const { id } = request.params
      await requireKeeper(app.db, callerOf(request), id)
      await signingKey(app.db)
      return (await getDoorList(app.db, id, request.query.day ?? localDay(new Date()))) as never
    },
  })
  app.route({
    method: 'POST',
    url: '/venues/:id/arrivals',
    config: { access: KEEPERS, area: 'booking' },
    schema: {
      summary: 'Who came, as the door saw it; sent again it changes nothing, a second scan is told as a duplicate',
      params,
      body: Arrivals,
      response: { 200: ArrivalResults },
    },
    handler: async ({ params: { id }, body, caller }) => {
      await requireKeeper(app.db, callerOf({ caller }), id)
      const taken = await takeArrivals(app.db, id, body, callerOf({ caller }).actor)
      // The other doors of the venue, and its desk.
      await publish(app.db, [{ topic: `door:${id}`, data: { arrivals: taken.items.length } }])
      return taken
    },
  })
}
