import type { FastifyRequest } from 'fastify'
import type { Db } from '../db/atomic.ts'
import { callerOf } from '../http/caller.ts'
import type { BookingInput, Wish } from './booking.ts'
import { sealContact } from './contact.ts'
import { requireGuide, requireKeeper } from './right.queries.ts'
import { getSlotContext } from './slot.queries.ts'

/** The wish of a request. Only a venue's keepers may enter one that came by telephone or at the desk; only guides book for a school. */
export async function wishFrom(
  db: Db,
  request: FastifyRequest,
  { slotId, channel = 'web', ...party }: BookingInput,
): Promise<Wish> {
  const caller = callerOf(request)
  if (channel === 'web') requireGuide(caller, party.organisationId)
  else await requireKeeper(db, caller, (await getSlotContext(db, slotId)).slot.venueId)
  const key = request.headers['idempotency-key']
  return {
    ...{ slotId, channel, party, bookedBy: caller.id, actor: caller.actor, byVenue: channel !== 'web' },
    requestKey: typeof key === 'string' ? key : null,
    contactSealed: sealContact(party.contact),
  }
}
