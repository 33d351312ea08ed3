import { Type } from 'typebox'
import type { App } from '../app.ts'
import { callerOf, requireDivision } from '../http/caller.ts'
import { sendVersion, staleVersion, versionOf } from '../http/if-match.ts'
import { readCursor, writeCursor } from '../http/paging.ts'
import { Id, Nullable } from '../http/schema.ts'
import { divisionAsked, KEEPERS } from './access.ts'
import { listPlaces } from './list.queries.ts'
import { PlaceItemBody, PlaceListQuerySchema } from './list.ts'
import { getPlace, putPlace } from './place.queries.ts'
import { PlaceBody, PlaceInput } from './place.ts'

const params = Type.Object({ id: Id })

/** Regulated places: read and edited by regulators and stewards in their division. */
export async function placeRoutes(app: App): Promise<void> {
  readingRoutes(app)
  writingRoutes(app)
}

function readingRoutes(app: App): void {
  app.route({
    method: 'GET',
    url: '/surroundings/places',
    config: { access: KEEPERS, area: 'surroundings' },
    schema: {
      summary: 'Regulated places of a division',
      querystring: PlaceListQuerySchema,
      response: { 200: Type.Object({ items: Type.Array(PlaceItemBody), next: Nullable(Type.String()) }) },
    },
    handler: async (request) => {
      const { limit, cursor } = request.query
      const division = divisionAsked(request.caller, KEEPERS, request.query.division)
      const after = cursor ? { after: String(readCursor(request.query, cursor)[0]) } : {}
      const items = await listPlaces(app.db, { ...request.query, division, ...after, limit: limit + 1 })
      const page = items.slice(0, limit)
      return { items: page, next: items.length > limit ? writeCursor(request.query, [page.at(-1)?.id]) : null }
    },
  })
  app.route({
    method: 'GET',
    url: '/surroundings/places/:id',
    config: { access: KEEPERS, area: 'surroundings' },
    schema: { summary: 'One regulated place', params, response: { 200: PlaceBody } },
    handler: async (request, reply) => {
      const place = await getPlace(app.db, request.params.id)
      requireDivision(request.caller, KEEPERS, place.divisionCode)
      sendVersion(reply, place.version)
      return place
    },
  })
}

function writingRoutes(app: App): void {
  app.route({
    method: 'POST',
    url: '/surroundings/places',
    config: { access: KEEPERS, area: 'surroundings' },
    schema: { summary: 'Enter a regulated place', body: PlaceInput, response: { 201: PlaceBody } },
    handler: async (request, reply) => {
      const write = { ...request.body, source: 'entered' }
      const place = await putPlace(app.db, write, callerOf(request).actor, (code) =>
        requireDivision(request.caller, KEEPERS, code),
      )
      sendVersion(reply, place.version)
      return reply.code(201).header('location', `/api/v1/surroundings/places/${place.id}`).send(place)
    },
  })
  app.route({
    method: 'PUT',
    url: '/surroundings/places/:id',
    config: { access: KEEPERS, area: 'surroundings' },
    schema: {
      summary: 'Change a regulated place (If-Match); closing it is a status',
      params,
      body: PlaceInput,
      response: { 200: PlaceBody },
    },
    handler: async (request, reply) => {
      const current = await getPlace(app.db, request.params.id)
      requireDivision(request.caller, KEEPERS, current.divisionCode)
      if (versionOf(request) !== current.version)
        throw staleVersion({ version: current.version, current, yours: request.body })
      const { id, source, sourceRef, sourceLicence, isDemo } = current
      const write = { ...request.body, id, source, sourceRef, sourceLicence, isDemo }
      const place = await putPlace(app.db, write, callerOf(request).actor, (code) =>
        requireDivision(request.caller, KEEPERS, code),
      )
      sendVersion(reply, place.version)
      return place
    },
  })
}
