/** The parameters and the answer of lists of venues. */
import { type Static, Type } from 'typebox'
import { VenueCard } from '../catalog/venue-card.ts'
import { badField } from '../http/problems.ts'
import { Choice, Nullable, OutputCrs } from '../http/schema.ts'
import { FilterQuery } from './filter.ts'

const limit = Type.Integer({ minimum: 1, maximum: 100, default: 20 })
const cursor = Type.Optional(Type.String({ maxLength: 1_000, description: '`next` of the page before' }))
const crs = Type.Optional(OutputCrs)
const radius = { minimum: 1, maximum: 50_000, description: 'True metres' }

export const VenueListQuery = Type.Object({
  ...FilterQuery.properties,
  near: Type.Optional(Type.String({ maxLength: 100, description: 'lon,lat: what distances are measured from' })),
  radius: Type.Optional(Type.Number(radius)),
  sort: Type.Optional(
    Choice(['distance', 'name', 'relevance'], {
      description:
        'Default: relevance with q (then distance with near), distance with near alone, else no particular order',
    }),
  ),
  limit,
  cursor,
  facets: Type.Optional(Type.Boolean({ description: 'Also count what choosing each filter would give' })),
  crs,
})
export type VenueListQuery = Static<typeof VenueListQuery>

export const NearbyQuery = Type.Object({
  ...FilterQuery.properties,
  lon: Type.Number(),
  lat: Type.Number(),
  radius: Type.Number({ ...radius, default: 3_000 }),
  limit,
  cursor,
  crs,
})

export type NearbyQuery = Static<typeof NearbyQuery>

export const Facets = Type.Object(
  {
    isEstimate: Type.Boolean(),
    category: Type.Record(Type.String(), Type.Integer()),
    free: Type.Integer(),
    reduced: Type.Integer(),
    openNow: Type.Integer(),
    openWeekend: Type.Integer(),
    wheelchair: Type.Integer(),
    group: Type.Integer({ description: 'Take the group asked about; without one, say which groups they take' }),
  },
  { description: 'How many match if this filter is chosen instead of what it is now, all other filters kept' },
)
export type Facets = Static<typeof Facets>

export const VenuePage = Type.Object({
  items: Type.Array(VenueCard),
  numberMatched: Type.Integer(),
  numberMatchedIsEstimate: Type.Boolean(),
  corrected: Type.Boolean({ description: 'Nothing is called what was typed; these are but for one mistake' }),
  next: Nullable(Type.String()),
  facets: Type.Optional(Facets),
})
export type VenuePage = Static<typeof VenuePage>

/** The JSON text of a page, from the texts of its cards. */
export function pageText({ cards, page }: { cards: string[]; page: Omit<VenuePage, 'items'> }): string {
  return `{"items":[${cards.join(',')}],${JSON.stringify(page).slice(1)}`
}

/** How a list is sorted. ranked: by how well the text matches, then by distance where one is asked for. */
export type Order = 'distance' | 'name' | 'ranked' | 'random'

/** Throws a Problem where the wish needs a place to measure from. */
export function chooseOrder({ sort, near, radius: metres, q }: VenueListQuery): Order {
  if (near === undefined && sort === 'distance') throw badField('/near', 'near-missing')
  if (near === undefined && metres !== undefined) throw badField('/near', 'near-missing')
  if (sort === 'distance' || sort === 'name') return sort
  if (q?.trim()) return 'ranked'
  return near !== undefined && sort === undefined ? 'distance' : 'random'
}

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Throws a Problem unless a cursor's key is one of this order. */
export function checkKey(order: Order, near: unknown, key: unknown[]): unknown[] {
  const kinds = {
    distance: [isNumber, isId],
    name: [isText, isId],
    ranked: [isWhole, near ? isNumber : isWhole, isId],
    random: [isWhole, isId],
  }[order]
  if (key.length !== kinds.length || !kinds.every((fits, index) => fits(key[index])))
    throw badField('/cursor', 'bad-cursor')
  return key
}

const isNumber = (part: unknown) => typeof part === 'number'
const isWhole = (part: unknown) => Number.isInteger(part) && Math.abs(part as number) < 2 ** 31
const isText = (part: unknown) => typeof part === 'string' && !part.includes('\0')
const isId = (part: unknown) => typeof part === 'string' && ID.test(part)
