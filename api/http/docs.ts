import swagger from '@fastify/swagger'
import swaggerUi from '@fastify/swagger-ui'
import type { FastifyInstance, FastifySchema, RouteOptions } from 'fastify'

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
      components: { securitySchemes: SECURITY },
    },
    transform: ({ schema, url, route }) => ({ schema: described(schema, route), url }),
    transformObject: (document) =>
      ('openapiObject' in document ? withRefusals(document.openapiObject as Document) : {}) as never,
  })
  await app.register(swaggerUi, { routePrefix: '/api/docs', staticCSP: true, uiConfig: { docExpansion: 'list' } })
  app.get('/api/openapi.json', { config: { access: 'anyone' }, schema: { hide: true } }, () => app.swagger())
}

const SECURITY = {
  key: {
    type: 'http',
    scheme: 'bearer',
    description: 'An API key, made at /account; its scopes name parts of the API',
  },
  session: { type: 'apiKey', in: 'cookie', name: 'gongyu.session_token', description: 'Given by POST /session' },
} as const

/** A route's description with who may call it (x-access), how one says who one is, and the file of an upload. */
function described(schema: FastifySchema | undefined, { config }: Pick<RouteOptions, 'config'>): FastifySchema {
  const { access = 'anyone', area } = config ?? {}
  const scopes = area ? [{ key: [] }] : []
  const security = access === 'anyone' ? [] : [...scopes, { session: [] }]
  const isUpload = schema?.consumes?.includes('multipart/form-data')
  return { ...schema, security, 'x-access': access, ...(isUpload && { body: UPLOAD }) } as FastifySchema
}

const UPLOAD = {
  type: 'object',
  required: ['file'],
  properties: { file: { type: 'string', format: 'binary' } },
}

type Document = {
  paths?: Record<string, Record<string, { responses?: Record<string, unknown> }>>
  components?: { schemas?: Record<string, unknown> }
}

/** What every operation may answer instead: a refusal. Said once, and referred to. */
function withRefusals(document: Document): Document {
  for (const path of Object.values(document.paths ?? {}))
    for (const operation of Object.values(path))
      operation.responses = { ...operation.responses, '4XX': REFUSAL, '5XX': REFUSAL }
  return { ...document, components: { ...document.components, schemas: { ...document.components?.schemas, Problem } } }
}

const REFUSAL = {
  description: 'A refusal, in the language of Accept-Language',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
}

const Problem = {
  type: 'object',
  description: 'RFC 9457; a refusal may have further members',
  required: ['type', 'title', 'status'],
  properties: {
    type: { type: 'string', description: 'urn:gongyu:problem: and a code, the same in every language' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string', description: 'What to do about it' },
    errors: {
      type: 'array',
      description: 'One entry for each field that can’t be accepted',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'detail'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer to the parameter or field: /bbox' },
          code: { type: 'string' },
          detail: { type: 'string', description: 'What would be right' },
        },
      },
    },
  },
}
