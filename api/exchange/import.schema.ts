import { Type } from 'typebox'
import { Choice, CRS, Id, Instant, Nullable } from '../http/schema.ts'

/** What an import is asked for, beside its file. */
export const ImportQuery = Type.Object({
  kind: Choice(['venues', 'divisions', 'outlines', 'campuses', 'gates', 'regulated-places', 'walk-network'], {
    description: 'What the rows become',
  }),
  crs: Type.Optional(
    Choice(CRS, { description: 'Coordinate system of the file; left out, known places must tell it' }),
  ),
  force: Type.Optional(
    Type.Boolean({ description: 'Import although known places contradict the coordinate system; kept on record' }),
  ),
  source: Type.Optional(
    Type.String({
      minLength: 1,
      maxLength: 200,
      description: 'Where the list comes from; default: the name of the file',
    }),
  ),
  licence: Type.Optional(Type.String({ minLength: 1, maxLength: 200 })),
})

const Count = Type.Optional(Type.Integer())
const Metres = Type.Object({ wgs84: Type.Number(), gcj02: Type.Number(), bd09: Type.Number() })
const Remark = Type.Object({ code: Type.String(), column: Type.Optional(Type.String()), text: Type.String() })
export const Outcome = Choice(['new', 'changed', 'same', 'duplicate', 'refused'])
export const Remarked = Type.Boolean({ description: 'Only rows that are taken and have a remark to look at' })

const Evidence = Type.Object(
  {
    matched: Type.Integer({ description: 'Known places that were compared' }),
    metres: Type.Unsafe<{ wgs84: number; gcj02: number; bd09: number }>({
      ...Metres,
      description: 'Median distance from them under each system',
    }),
    best: Type.String(),
    agreeing: Type.Number({ description: 'Share of the places that are nearest under the best system' }),
    examples: Type.Array(Type.Object({ row: Type.Integer(), name: Type.String(), metres: Metres })),
  },
  { description: 'What known places say about the coordinates' },
)

export const ImportBody = Type.Object({
  id: Id,
  kind: Type.String(),
  fileName: Type.String(),
  format: Type.String(),
  crs: Nullable(Type.String()),
  crsBy: Nullable(Type.String({ description: 'declared, format or known_places' })),
  isForced: Type.Boolean(),
  source: Type.String(),
  state: Choice(['reading', 'previewed', 'refused', 'applied', 'undone']),
  refusal: Nullable(Remark),
  evidence: Nullable(Evidence),
  counts: Type.Object({
    new: Count,
    changed: Count,
    same: Count,
    duplicate: Count,
    refused: Count,
    passed: Count,
    remarked: Count,
  }),
  notes: Type.Array(Remark),
  createdBy: Type.String(),
  createdAt: Instant,
  appliedAt: Nullable(Instant),
  undoneAt: Nullable(Instant),
  progress: Nullable(Type.String({ description: 'While it is read: how far' })),
})

export const ImportList = Type.Object({ items: Type.Array(ImportBody), next: Nullable(Type.String()) })

export const ImportRows = Type.Object({
  items: Type.Array(
    Type.Object({
      row: Type.Integer({ description: 'Line, row, feature or element of the file' }),
      outcome: Outcome,
      name: Nullable(Type.String()),
      target: Nullable(Type.String({ description: 'The venue or division it is about' })),
      reasons: Type.Array(Remark),
      changes: Nullable(Type.Record(Type.String(), Type.Object({ before: Type.Unknown(), after: Type.Unknown() }))),
    }),
  ),
  next: Nullable(Type.String()),
})

export const Page = {
  limit: Type.Integer({ minimum: 1, maximum: 500, default: 100 }),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
}
