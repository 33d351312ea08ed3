import { Type } from 'typebox'
import type { App } from '../app.ts'
import { Id, OutputCrs } from '../http/schema.ts'
import { getVenueDetail } from './venue-detail.queries.ts'
import { VenueDetail } from './venue-detail.ts'

export async function venueRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/venues/:id',
    config: { access: 'anyone' },
    schema: {
      summary: 'One venue with everything a visitor needs; 410 when it closed for good',
      params: Type.Object({ id: Id }),
      querystring: Type.Object({ crs: OutputCrs }),
      response: { 200: VenueDetail },
    },
    handler: ({ params: { id }, query: { crs } }) => getVenueDetail(app.db, id, { crs }),
  })
}
