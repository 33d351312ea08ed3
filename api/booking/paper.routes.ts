import { Type } from 'typebox'
import type { App } from '../app.ts'
import { disposition } from '../files/file.ts'
import { callerOf } from '../http/caller.ts'
import { answerOnce } from '../http/idempotency.ts'
import { Choice, Id } from '../http/schema.ts'
import { sendFile } from '../http/send-file.ts'
import { bookingBody, getBooking } from './booking.queries.ts'
import { BookingBody } from './booking.ts'
import { getOwnBooking } from './contact.queries.ts'
import { addPaper, readPaper, removePaper } from './paper.queries.ts'
import { PAPERS } from './policy.ts'

const params = Type.Object({ id: Id })
const paperParams = Type.Object({ id: Id, paperId: Id })

export async function paperRoutes(app: App): Promise<void> {
  app.route({
    method: 'POST',
    url: '/bookings/:id/papers',
    config: { access: 'signed-in', area: 'booking' },
    schema: {
      summary: 'Add an uploaded file (POST /files) to a group’s visit',
      params,
      body: Type.Object({ kind: Choice(PAPERS), fileId: Id }, { additionalProperties: false }),
      response: { 201: BookingBody },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      const booking = await getOwnBooking(app.db, caller, request.params.id)
      return answerOnce(app.db, reply, async (db) => {
        await addPaper(db, booking, { ...request.body, by: caller.id })
        return { status: 201, body: bookingBody(await getBooking(db, booking.id), { isWhole: false }) }
      })
    },
  })
  app.route({
    method: 'GET',
    url: '/bookings/:id/papers/:paperId',
    config: { access: 'signed-in', area: 'booking' },
    schema: {
      summary: 'A paper of a visit, for its school and its venue',
      params: paperParams,
      response: { 200: Type.Any() },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      const { id: bookingId } = await getOwnBooking(app.db, caller, request.params.id)
      const file = await readPaper(app.db, { bookingId, paperId: request.params.paperId, actor: caller.actor })
      return sendFile(reply, { ...file, disposition: disposition(file.mediaType as never, file.fileName) })
    },
  })
  app.route({
    method: 'DELETE',
    url: '/bookings/:id/papers/:paperId',
    config: { access: 'signed-in', area: 'booking' },
    schema: { summary: 'Take a paper away', params: paperParams, response: { 204: Type.Null() } },
    handler: async (request, reply) => {
      const { id } = await getOwnBooking(app.db, callerOf(request), request.params.id)
      await removePaper(app.db, id, request.params.paperId)
      return reply.code(204).send(null)
    },
  })
}
