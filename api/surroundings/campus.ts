import { type Static, Type } from 'typebox'
import type { Crs } from '../catalog/coordinates.ts'
import { flawOf } from '../catalog/geometry.ts'
import { badField } from '../http/problems.ts'
import { Choice, Day, Id, Nullable, Position } from '../http/schema.ts'
import { originFields } from './origin.ts'
import { SCHOOL_TYPES, type SchoolType, STAGES, type Stage } from './school.ts'

const Coordinates = Type.Array(Type.Unknown(), { maxItems: 100_000 })
/** WGS-84. A point is taken for a campus whose ground nobody has drawn yet. */
export const Ground = Type.Object(
  { type: Choice(['Point', 'Polygon', 'MultiPolygon']), coordinates: Coordinates },
  { description: 'GeoJSON, WGS-84; a Point where the ground is not drawn yet' },
)
export type GroundShape = Static<typeof Ground>

export const CampusInput = Type.Object({
  name: Type.String({ minLength: 1, maxLength: 200 }),
  organisationId: Type.Optional(Nullable(Id)),
  schoolType: Choice(SCHOOL_TYPES),
  stages: Type.Array(Choice(STAGES), { maxItems: 3, uniqueItems: true, default: [] }),
  ground: Ground,
  status: Choice(['open', 'closed'], { default: 'open' }),
  foundedOn: Type.Optional(Nullable(Day)),
  dataOn: Type.Optional(Nullable(Day)),
})
export type CampusFields = Static<typeof CampusInput>

/** A campus as it is written; without an id it is new. */
export type CampusWrite = Omit<CampusFields, 'organisationId'> & {
  id?: string
  organisationId?: string | null
  divisionCode?: string | null
  received?: { x: number; y: number; crs: Crs }
  source: string
  sourceRef?: string | null
  sourceLicence?: string | null
  isDemo?: boolean
}

export const GATE_KINDS = ['student', 'fire', 'closed'] as const
export const GateInput = Type.Object({
  name: Type.Optional(Nullable(Type.String({ minLength: 1, maxLength: 100 }))),
  kind: Choice(GATE_KINDS, { description: 'student 学生出入口, fire 消防门, closed 常闭' }),
  hasStudentAccess: Type.Optional(Type.Boolean({ description: 'Left out: what its kind says' })),
  location: Position,
  dataOn: Type.Optional(Nullable(Day)),
})
export type GateFields = Static<typeof GateInput>

export const GateBody = Type.Object({
  id: Id,
  campusId: Id,
  name: Nullable(Type.String()),
  kind: Choice(GATE_KINDS),
  hasStudentAccess: Type.Boolean(),
  location: Position,
  metresOff: Type.Number({ description: 'How far it lies off the ground' }),
  source: Type.String(),
  dataOn: Nullable(Day),
  isDemo: Type.Boolean(),
  version: Type.Integer(),
})
export type Gate = Static<typeof GateBody>

export const CampusBody = Type.Object({
  id: Id,
  name: Type.String(),
  organisationId: Nullable(Id),
  divisionCode: Nullable(Type.String()),
  divisionName: Nullable(Type.String()),
  divisionNameEn: Nullable(Type.String()),
  schoolType: Choice(SCHOOL_TYPES),
  stages: Type.Array(Choice(STAGES)),
  ground: Ground,
  isPoint: Type.Boolean({ description: 'Only a point is known: distances to the edge are not' }),
  status: Choice(['open', 'closed']),
  foundedOn: Nullable(Day),
  ...originFields,
  gates: Type.Array(GateBody),
})
export type Campus = Static<typeof CampusBody>
export type { SchoolType, Stage }

/** A gate farther than this from a drawn ground is a mistake; of a campus that is only a point, farther than the second. */
export const GATE_OFF_METRES = 50
export const GATE_OFF_POINT_METRES = 300

/** Refuses a ground that can't be one: open or crossing rings, broken coordinates. */
export function checkGround(ground: GroundShape): void {
  const flaw = flawOf(ground as never)
  if (!flaw) return
  throw badField('/ground', `ground-${flaw.code}`, flaw.at ? { lon: flaw.at.lon, lat: flaw.at.lat } : {})
}
