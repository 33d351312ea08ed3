import type { App } from '../app.ts'
import { asBuilt } from '../http/as-built.ts'
import { findNearbyVenues, findVenues } from './venue-list.queries.ts'
import { NearbyQuery, VenueListQuery, VenuePage } from './venue-list.ts'

export async function venueListRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/venues',
    config: { access: 'anyone' },
    schema: { summary: 'Venues that match, in pages', querystring: VenueListQuery, response: { 200: VenuePage } },
    serializerCompiler: asBuilt,
    handler: (request) => findVenues(app.db, request.query),
  })
  app.route({
    method: 'GET',
    url: '/venues/nearby',
    config: { access: 'anyone' },
    schema: { summary: 'Venues around a place, nearest first', querystring: NearbyQuery, response: { 200: VenuePage } },
    serializerCompiler: asBuilt,
    handler: (request) => findNearbyVenues(app.db, request.query),
  })
}
