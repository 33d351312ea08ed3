import { type Static, Type } from 'typebox'
import { DivisionCode } from '../catalog/division.ts'
import { Choice, Day, Id, Nullable, Position } from '../http/schema.ts'
import { PLACE_STATUSES, PlaceKindSchema } from './place.ts'
import { SCHOOL_TYPES, STAGES } from './school.ts'

const Page = {
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
}
const Below = Type.Optional(DivisionCode)
const Words = Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'Part of the name' }))

export const CampusListQuerySchema = Type.Object({
  division: Below,
  q: Words,
  schoolType: Type.Optional(Choice(SCHOOL_TYPES)),
  gap: Type.Optional(
    Choice(['point', 'no-gates', 'no-student-gate'], { description: 'What is missing for measuring' }),
  ),
  ...Page,
})
export type CampusListQuery = Static<typeof CampusListQuerySchema>

export const CampusItemBody = Type.Object({
  id: Id,
  name: Type.String(),
  schoolType: Choice(SCHOOL_TYPES),
  stages: Type.Array(Choice(STAGES)),
  divisionCode: Nullable(Type.String()),
  divisionName: Nullable(Type.String()),
  divisionNameEn: Nullable(Type.String()),
  isPoint: Type.Boolean(),
  gates: Type.Integer(),
  studentGates: Type.Integer(),
  dataOn: Nullable(Day),
  isDemo: Type.Boolean(),
  source: Type.String(),
})
export type CampusItem = Static<typeof CampusItemBody>

export const PlaceListQuerySchema = Type.Object({
  division: Below,
  q: Words,
  kind: Type.Optional(PlaceKindSchema),
  status: Type.Optional(Choice(PLACE_STATUSES)),
  ...Page,
})
export type PlaceListQuery = Static<typeof PlaceListQuerySchema>

export const PlaceItemBody = Type.Object({
  id: Id,
  name: Type.String(),
  kind: Type.String(),
  status: Choice(PLACE_STATUSES),
  divisionCode: Nullable(Type.String()),
  divisionName: Nullable(Type.String()),
  divisionNameEn: Nullable(Type.String()),
  location: Position,
  hasEntrances: Type.Boolean(),
  address: Nullable(Type.String()),
  licenceNumber: Nullable(Type.String()),
  licensedOn: Nullable(Day),
  dataOn: Nullable(Day),
  isDemo: Type.Boolean(),
  source: Type.String(),
})
export type PlaceItem = Static<typeof PlaceItemBody>

const Feature = (properties: Record<string, ReturnType<typeof Type.String>>) =>
  Type.Object({
    type: Type.Literal('FeatureCollection'),
    features: Type.Array(
      Type.Object({
        type: Type.Literal('Feature'),
        id: Id,
        geometry: Type.Object({ type: Type.String(), coordinates: Type.Unknown() }),
        properties: Type.Object(properties),
      }),
    ),
  })
const Flag = Type.Boolean() as never

/** What a map shows: three GeoJSON collections, WGS-84. */
export const MapBodySchema = Type.Object({
  campuses: Feature({ name: Type.String(), schoolType: Type.String(), isPoint: Flag, isDemo: Flag }),
  gates: Feature({
    campusId: Type.String(),
    name: Nullable(Type.String()) as never,
    kind: Type.String(),
    hasStudentAccess: Flag,
  }),
  places: Feature({ name: Type.String(), kind: Type.String(), status: Type.String(), isDemo: Flag }),
  isComplete: Type.Boolean({ description: 'False: there is more than a map can show; zoom in' }),
})
export type MapBody = Static<typeof MapBodySchema>
