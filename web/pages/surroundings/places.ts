/** Regulated places: what these pages ask the server. */
import { type Answered, type Place as At, type Query, type Read, read } from '../../api.ts'
import { send } from '../../send.ts'

export type PlacePage = Answered<Read<'/api/v1/surroundings/places'>>
export type PlaceItem = PlacePage['items'][number]
export type Place = Answered<Read<'/api/v1/surroundings/places/{id}'>>
export type PlaceInput = Pick<
  Place,
  'name' | 'kind' | 'status' | 'floor' | 'address' | 'licenceNumber' | 'licensedOn' | 'dataOn'
> & {
  location: At
  entrances: At[]
}

export const listPlaces = async (query: Query) => (await read('/api/v1/surroundings/places', query as never)).body
export const getPlace = async (id: string) =>
  (await read('/api/v1/surroundings/places/{id}', {}, { names: { id } })).body
export const addPlace = (body: PlaceInput) => send('post', '/api/v1/surroundings/places', body as never)
export const changePlace = ({ id, version }: Place, body: PlaceInput) =>
  send('put', '/api/v1/surroundings/places/{id}', body as never, { names: { id }, version: `"${version}"` })
