import { Type } from 'typebox'
import type { App } from '../app.ts'
import { Problem } from '../http/problems.ts'
import { Id, OutputCrs } from '../http/schema.ts'
import { findRedirect } from './review/merge.queries.ts'
import { getVenueDetail } from './venue-detail.queries.ts'
import { VenueDetail } from './venue-detail.ts'

export async function venueRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/venues/:id',
    config: { access: 'anyone' },
    schema: {
      summary:
        'One venue with everything a visitor needs; 301 when it was merged into another, 410 when it closed for good',
      params: Type.Object({ id: Id }),
      querystring: Type.Object({ crs: OutputCrs }),
      response: { 200: VenueDetail },
    },
    handler: async ({ params: { id }, query: { crs } }, reply) => {
      try {
        return await getVenueDetail(app.db, id, { crs })
      } catch (error) {
        const isGone = error instanceof Problem && error.refusal.status === 410
        const target = isGone ? await findRedirect(app.db, id) : undefined
        if (!target) throw error
        return reply.redirect(`/api/v1/venues/${target}${crs === 'wgs84' ? '' : `?crs=${crs}`}`, 301)
      }
    },
  })
}
