import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance } from 'fastify'

/** OpenAPI 3.1 at /api/openapi.json, made from the routes' schemas, and a browsable page at /api/docs. */
export async function serveDocs(app: FastifyInstance): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'Gongyu 共育',
        version: '1',
        description:
          'The directory of places that raise children together. Coordinates are WGS-84 lon/lat unless `crs` says otherwise, distances true metres, ' +
          'money fen, instants RFC 3339. Refusals are application/problem+json (RFC 9457) in zh-CN or en by Accept-Language.',
      },
    },
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true, uiConfig: { docExpansion: 'list' } })
  app.get('/api/openapi.json', { config: { access: 'anyone' }, schema: { hide: true } }, () => app.swagger())
}
