import type { FastifyInstance } from 'fastify'

/** Unknown query parameters are refused: every query schema is closed, and a route without one takes none. */
export function strictQueries(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/v1')) return
    route.schema ??= {}
    const query = (route.schema.querystring ?? { type: 'object', properties: {} }) as Record<string, unknown>
    route.schema.querystring = { ...query, additionalProperties: false }
  })
}
