/** Campuses, what stands around them, and the rules: what these pages ask the server. */
import type { Geometry } from 'geojson'
import { type Answered, type Query, type Read, read } from '../../api.ts'
import { send } from '../../send.ts'

export type CampusCheck = Answered<Read<'/api/v1/surroundings/campuses/{id}/check'>>
export type SpotCheck = Answered<Read<'/api/v1/surroundings/spot'>>
export type Campus = Answered<Read<'/api/v1/surroundings/campuses/{id}'>>
export type CampusItem = Answered<Read<'/api/v1/surroundings/campuses'>>['items'][number]
export type Gate = Campus['gates'][number]
export type Rule = Answered<Read<'/api/v1/surroundings/rules'>>['items'][number]
export type Ruling = CampusCheck['places'][number]['rulings'][number]
export type Verdict = Ruling['verdict']
/** What a campus and a place, or a spot and a campus, have in common: metres, lines, rulings. */
export type Pair = Pick<
  CampusCheck['places'][number],
  'verdict' | 'straightMetres' | 'radiusMetres' | 'walkMetres' | 'isDemoWalk' | 'lines' | 'rulings' | 'silentRuleIds'
>
export type GroundShape = { type: 'Point' | 'Polygon' | 'MultiPolygon'; coordinates: unknown[] }
export type CampusInput = {
  name: string
  schoolType: Campus['schoolType']
  stages: Campus['stages']
  ground: GroundShape
  status: Campus['status']
  organisationId?: string | null
  foundedOn?: string | null
  dataOn?: string | null
}
export type GateInput = { name?: string | null; kind: Gate['kind']; location: Gate['location']; dataOn?: string | null }

export const checkCampus = async (id: string) =>
  (await read('/api/v1/surroundings/campuses/{id}/check', {}, { names: { id } })).body
export const getCampus = async (id: string) =>
  (await read('/api/v1/surroundings/campuses/{id}', {}, { names: { id } })).body
export const listCampuses = async (query: Query, signal?: AbortSignal) =>
  (await read('/api/v1/surroundings/campuses', query as never, { signal })).body
export const checkSpot = async (query: Query, signal?: AbortSignal) =>
  (await read('/api/v1/surroundings/spot', query as never, { signal })).body
export const listRules = async (query: Query) => (await read('/api/v1/surroundings/rules', query as never)).body.items
export const getRule = async (id: string) => (await read('/api/v1/surroundings/rules/{id}', {}, { names: { id } })).body

/** Campuses, gates and places in a box. */
export async function findAround(bbox: { minLon: number; minLat: number; maxLon: number; maxLat: number }) {
  const box = [bbox.minLon, bbox.minLat, bbox.maxLon, bbox.maxLat].map((degrees) => degrees.toFixed(6)).join()
  return (await read('/api/v1/surroundings/map', { bbox: box })).body
}

const tag = (version: number) => `"${version}"`

export const addCampus = (body: CampusInput) => send('post', '/api/v1/surroundings/campuses', body as never)
export const changeCampus = ({ id, version }: Campus, body: CampusInput) =>
  send('put', '/api/v1/surroundings/campuses/{id}', body as never, { names: { id }, version: tag(version) })
export const addGate = (id: string, body: GateInput) =>
  send('post', '/api/v1/surroundings/campuses/{id}/gates', body as never, { names: { id } })
export const changeGate = ({ id, version }: Gate, body: GateInput) =>
  send('put', '/api/v1/surroundings/gates/{id}', body as never, { names: { id }, version: tag(version) })
export const removeGate = (id: string) =>
  send('delete', '/api/v1/surroundings/gates/{id}', undefined as never, { names: { id } })
export const addRule = (body: object) => send('post', '/api/v1/surroundings/rules', body as never)
export const changeRule = ({ id, version }: Rule, division: string, body: object) =>
  send('put', '/api/v1/surroundings/rules/{id}', body as never, {
    names: { id },
    query: { division },
    version: tag(version),
  })

/** What a campus is written as, with nothing changed. */
export function inputOf({
  name,
  schoolType,
  stages,
  ground,
  status,
  organisationId,
  foundedOn,
  dataOn,
}: Campus): CampusInput {
  return { name, schoolType, stages, ground: ground as GroundShape, status, organisationId, foundedOn, dataOn }
}

/** GeoJSON of the server, which its description leaves open. */
export function geometryOf(shape: object): Geometry {
  return shape as Geometry
}
