import { Type } from 'typebox'
import type { App } from '../app.ts'
import { divisionsOf, requireDivision } from '../http/caller.ts'
import { badField } from '../http/problems.ts'
import { Id } from '../http/schema.ts'
import { KEEPERS, REGULATORS } from './access.ts'
import { checkCampus, checkSpot } from './check.queries.ts'
import { CampusCheck, SpotCheck } from './check.ts'
import { divisionOfSpot } from './division.queries.ts'
import { findMap } from './list.queries.ts'
import { MapBodySchema } from './list.ts'
import { PlaceKindSchema } from './place.ts'

const Degrees = (most: number) => Type.Number({ minimum: -most, maximum: most })

/** The three questions' first two, for regulators; and the map they are asked on. */
export async function checkRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/surroundings/campuses/:id/check',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: {
      summary: 'This campus: its ring, what stands in it, metres by each method, every rule’s word',
      params: Type.Object({ id: Id }),
      response: { 200: CampusCheck },
    },
    handler: async (request) => {
      const check = await checkCampus(app.db, request.params.id, new Date())
      requireDivision(request.caller, REGULATORS, check.campus.divisionCode)
      return check
    },
  })
  app.route({
    method: 'GET',
    url: '/surroundings/spot',
    config: { access: REGULATORS, area: 'surroundings' },
    schema: {
      summary: 'This spot: may a place of this kind open here? Campuses, rules, and the walking route',
      querystring: Type.Object({ lon: Degrees(180), lat: Degrees(90), kind: PlaceKindSchema }),
      response: { 200: SpotCheck },
    },
    handler: async (request) => {
      const { lon, lat, kind } = request.query
      requireDivision(request.caller, REGULATORS, await divisionOfSpot(app.db, { lon, lat }))
      return checkSpot(app.db, { location: { lon, lat }, kind, today: new Date() })
    },
  })
  app.route({
    method: 'GET',
    url: '/surroundings/map',
    config: { access: KEEPERS, area: 'surroundings' },
    schema: {
      summary: 'Campuses, gates and regulated places in a box, as GeoJSON',
      querystring: Type.Object({
        bbox: Type.String({
          pattern: '^-?[0-9.]+(,-?[0-9.]+){3}$',
          description: 'minLon,minLat,maxLon,maxLat',
          examples: ['120.0,30.1,120.3,30.4'],
        }),
      }),
      response: { 200: MapBodySchema },
    },
    handler: async (request) => {
      const [minLon = 0, minLat = 0, maxLon = 0, maxLat = 0] = request.query.bbox.split(',').map(Number)
      if (![minLon, minLat, maxLon, maxLat].every(Number.isFinite) || minLat > maxLat)
        throw badField('/bbox', 'bad-bbox')
      const divisions = divisionsOf(request.caller, KEEPERS)
      return findMap(app.db, { box: { minLon, minLat, maxLon, maxLat }, divisions })
    },
  })
}
