import type { FastifyInstance } from 'fastify'
import { type FieldError, Problem } from './problems.ts'

/** Unknown query parameters are refused: every query schema is closed, and a route without one takes none. */
export function strictQueries(app: FastifyInstance): void {
  app.addHook('onRoute', (route) => {
    if (!route.url.startsWith('/api/v1')) return
    route.schema ??= {}
    const query = (route.schema.querystring ?? { type: 'object', properties: {} }) as Record<string, unknown>
    route.schema.querystring = { ...query, additionalProperties: false }
  })
  app.addHook('preValidation', (request, _reply, done) => {
    const inQuery = request.raw.url?.includes('%00') ? [...nulsIn(request.query), ...nulsIn(request.params)] : []
    const errors = [...inQuery, ...nulsIn(request.body)]
    done(errors.length > 0 ? new Problem({ status: 400, code: 'bad-request', errors }) : undefined)
  })
}

/** Where texts hold a NUL, which no database keeps: refused by name, whatever the field. */
function nulsIn(value: unknown, pointer = ''): FieldError[] {
  if (typeof value === 'string')
    return value.includes('\0') ? [{ pointer, code: 'unreadable-sign', params: { field: pointer.slice(1) } }] : []
  if (value === null || typeof value !== 'object' || Buffer.isBuffer(value)) return []
  return Object.entries(value).flatMap(([name, part]) => nulsIn(part, `${pointer}/${name.replaceAll('\0', '')}`))
}
