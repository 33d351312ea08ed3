import { type Static, Type } from 'typebox'
import type { Crs } from '../catalog/coordinates.ts'
import { Choice, Day, Id, Nullable, Position } from '../http/schema.ts'
import { originFields } from './origin.ts'
import { PLACE_KINDS } from './place-kind.ts'

export const PLACE_STATUSES = ['open', 'planned', 'closed'] as const
export const PlaceKindSchema = Choice(PLACE_KINDS, { description: 'Kind of regulated place' })

const Text = (maxLength: number) => Type.Optional(Nullable(Type.String({ minLength: 1, maxLength })))

export const PlaceInput = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  kind: PlaceKindSchema,
  location: Position,
  entrances: Type.Array(Position, { maxItems: 20, default: [], description: 'Empty: the place itself' }),
  floor: Text(20),
  address: Text(300),
  licenceNumber: Text(100),
  licensedOn: Type.Optional(Nullable(Day)),
  status: Choice(PLACE_STATUSES, { default: 'open' }),
  dataOn: Type.Optional(Nullable(Day)),
})
export type PlaceFields = Static<typeof PlaceInput>

/** A place as it is written; without an id it is new. */
export type PlaceWrite = PlaceFields & {
  id?: string
  divisionCode?: string | null
  received?: { x: number; y: number; crs: Crs }
  source: string
  sourceRef?: string | null
  sourceLicence?: string | null
  isDemo?: boolean
}

export const PlaceBody = Type.Object({
  id: Id,
  name: Type.String(),
  kind: Type.String(),
  divisionCode: Nullable(Type.String()),
  divisionName: Nullable(Type.String()),
  divisionNameEn: Nullable(Type.String()),
  location: Position,
  entrances: Type.Array(Position),
  hasEntrances: Type.Boolean({ description: 'False: no entrance is known and the place itself is taken' }),
  floor: Nullable(Type.String()),
  address: Nullable(Type.String()),
  licenceNumber: Nullable(Type.String()),
  licensedOn: Nullable(Day),
  status: Choice(PLACE_STATUSES),
  ...originFields,
})
export type Place = Static<typeof PlaceBody>
