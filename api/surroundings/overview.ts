import { type Static, Type } from 'typebox'
import { Nullable } from '../http/schema.ts'
import { SweepBody } from './sweep.ts'

/** A division in numbers; no names, so stewards may see it too. */
export const Overview = Type.Object({
  divisionCode: Type.String(),
  divisionName: Nullable(Type.String()),
  divisionNameEn: Nullable(Type.String()),
  campuses: Type.Object({
    total: Type.Integer(),
    onlyPoint: Type.Integer(),
    withoutGates: Type.Integer(),
    oldData: Type.Integer({ description: 'Older than three years, or of no known day' }),
    byType: Type.Record(Type.String(), Type.Integer()),
  }),
  places: Type.Object({ total: Type.Integer(), byKind: Type.Record(Type.String(), Type.Integer()) }),
  streets: Type.Integer({ description: 'Pieces of the walking network that are stored at all' }),
  lastSweep: Nullable(SweepBody),
  districts: Type.Array(
    Type.Object({
      divisionCode: Type.String(),
      divisionName: Nullable(Type.String()),
      divisionNameEn: Nullable(Type.String()),
      campuses: Type.Integer(),
      inside: Type.Integer({ description: 'Findings of the last sweep' }),
      onSite: Type.Integer(),
      openCases: Type.Integer(),
    }),
  ),
})
export type OverviewBody = Static<typeof Overview>
