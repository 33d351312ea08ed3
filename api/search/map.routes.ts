import { Type } from 'typebox'
import type { App } from '../app.ts'
import { findMap } from './map.queries.ts'
import { MapPlaces, MapPlacesQuery, MapQuery } from './map.ts'
import { findMapPlaces } from './map-places.queries.ts'

const COLUMNS = 'application/vnd.gongyu.columns'

export async function mapRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/map',
    config: { access: 'anyone' },
    schema: {
      summary: 'Places that match, or clusters of them, as binary columns (api/search/columns.ts)',
      querystring: MapQuery,
      response: {
        304: Type.Null({ description: 'As before' }),
        200: { content: { [COLUMNS]: { schema: Type.Unsafe<Uint8Array>({ type: 'string', format: 'binary' }) } } },
      },
    },
    handler: async (request, reply) => {
      const { etag, body } = await findMap(app.db, request.query)
      reply.header('etag', etag).header('cache-control', 'no-cache')
      if (request.headers['if-none-match'] === etag) return reply.code(304).send(null)
      return reply.type(COLUMNS).send(await body())
    },
  })
  app.route({
    method: 'GET',
    url: '/map/places',
    config: { access: 'anyone' },
    schema: { summary: 'Names of the places in a box', querystring: MapPlacesQuery, response: { 200: MapPlaces } },
    handler: (request) => findMapPlaces(app.db, request.query),
  })
}
