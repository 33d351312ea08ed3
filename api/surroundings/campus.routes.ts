import { Type } from 'typebox'
import type { App } from '../app.ts'
import { callerOf, requireDivision } from '../http/caller.ts'
import { sendVersion, staleVersion, versionOf } from '../http/if-match.ts'
import { readCursor, writeCursor } from '../http/paging.ts'
import { Id, Nullable } from '../http/schema.ts'
import { divisionAsked, KEEPERS } from './access.ts'
import { changeCampus, closeCampus, createCampus, keptCampus } from './campus.queries.ts'
import { CampusBody, CampusInput } from './campus.ts'
import { listCampuses } from './list.queries.ts'
import { CampusItemBody, CampusListQuerySchema } from './list.ts'

const params = Type.Object({ id: Id })

/** Campuses: read and edited by regulators and stewards in their division. */
export async function campusRoutes(app: App): Promise<void> {
  readingRoutes(app)
  writingRoutes(app)
}

function readingRoutes(app: App): void {
  app.route({
    method: 'GET',
    url: '/surroundings/campuses',
    config: { access: KEEPERS, area: 'surroundings' },
    schema: {
      summary: 'Campuses of a division',
      querystring: CampusListQuerySchema,
      response: { 200: Type.Object({ items: Type.Array(CampusItemBody), next: Nullable(Type.String()) }) },
    },
    handler: async (request) => {
      const { limit, cursor } = request.query
      const division = divisionAsked(request.caller, KEEPERS, request.query.division)
      const after = cursor ? { after: String(readCursor(request.query, cursor)[0]) } : {}
      const items = await listCampuses(app.db, { ...request.query, division, ...after, limit: limit + 1 })
      const page = items.slice(0, limit)
      return { items: page, next: items.length > limit ? writeCursor(request.query, [page.at(-1)?.id]) : null }
    },
  })
  app.route({
    method: 'GET',
    url: '/surroundings/campuses/:id',
    config: { access: KEEPERS, area: 'surroundings' },
    schema: { summary: 'One campus with its gates', params, response: { 200: CampusBody } },
    handler: async (request, reply) => {
      const campus = await keptCampus(app.db, request.caller, request.params.id)
      sendVersion(reply, campus.version)
      return campus
    },
  })
}

function writingRoutes(app: App): void {
  app.route({
    method: 'POST',
    url: '/surroundings/campuses',
    config: { access: KEEPERS, area: 'surroundings' },
    schema: { summary: 'Draw a campus', body: CampusInput, response: { 201: CampusBody } },
    handler: async (request, reply) => {
      const { actor } = callerOf(request)
      const campus = await createCampus(app.db, request.body, actor, (code) =>
        requireDivision(request.caller, KEEPERS, code),
      )
      sendVersion(reply, campus.version)
      return reply.code(201).header('location', `/api/v1/surroundings/campuses/${campus.id}`).send(campus)
    },
  })
  app.route({
    method: 'PUT',
    url: '/surroundings/campuses/:id',
    config: { access: KEEPERS, area: 'surroundings' },
    schema: { summary: 'Change a campus (If-Match)', params, body: CampusInput, response: { 200: CampusBody } },
    handler: async (request, reply) => {
      const current = await keptCampus(app.db, request.caller, request.params.id)
      if (versionOf(request) !== current.version)
        throw staleVersion({ version: current.version, current, yours: request.body })
      const { actor } = callerOf(request)
      const campus = await changeCampus(app.db, current, request.body, actor, (code) =>
        requireDivision(request.caller, KEEPERS, code),
      )
      sendVersion(reply, campus.version)
      return campus
    },
  })
  app.route({
    method: 'DELETE',
    url: '/surroundings/campuses/:id',
    config: { access: KEEPERS, area: 'surroundings' },
    schema: { summary: 'Close a campus; its history stays', params, response: { 200: CampusBody } },
    handler: async (request) => {
      const current = await keptCampus(app.db, request.caller, request.params.id)
      return closeCampus(app.db, current, callerOf(request).actor)
    },
  })
}
