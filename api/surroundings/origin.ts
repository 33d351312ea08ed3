import { Type } from 'typebox'
import { Choice, CRS, Day, Instant, Nullable } from '../http/schema.ts'

/** What a campus and a regulated place tell of where they come from: `received` as it was given, in its own coordinate system. */
export const originFields = {
  received: Type.Object({ x: Nullable(Type.Number()), y: Nullable(Type.Number()), crs: Choice(CRS) }),
  source: Type.String(),
  sourceRef: Nullable(Type.String()),
  sourceLicence: Nullable(Type.String()),
  dataOn: Nullable(Day),
  isDemo: Type.Boolean(),
  version: Type.Integer(),
  updatedAt: Instant,
}
