import type { FastifyReply } from 'fastify'
import type { App } from '../app.ts'
import { type FoundVenues, findNearbyVenues, findVenues } from './venue-list.queries.ts'
import { NearbyQuery, pageText, VenueListQuery, VenuePage } from './venue-list.ts'

export async function venueListRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/venues',
    config: { access: 'anyone' },
    schema: { summary: 'Venues that match, in pages', querystring: VenueListQuery, response: { 200: VenuePage } },
    handler: async (request, reply) => send(reply, await findVenues(app.db, request.query)),
  })
  app.route({
    method: 'GET',
    url: '/venues/nearby',
    config: { access: 'anyone' },
    schema: { summary: 'Venues around a place, nearest first', querystring: NearbyQuery, response: { 200: VenuePage } },
    handler: async (request, reply) => send(reply, await findNearbyVenues(app.db, request.query)),
  })
}

/** The text is a VenuePage already; as bytes it is encoded once, not for its tag, its length and its way out each. */
function send(reply: unknown, found: FoundVenues): never {
  return (reply as FastifyReply).type('application/json; charset=utf-8').send(Buffer.from(pageText(found))) as never
}
