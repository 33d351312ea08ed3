/** A venue as its keeper edits it: everything that can be said about it, in one piece. */
import { type Static, type TSchema, Type } from 'typebox'
import { Choice, Day, Id, NamedDivision, Nullable } from '../../http/schema.ts'
import { OfferInput } from '../offer.ts'
import { OpeningRule } from '../opening-rule.ts'
import { PROGRAMME_TYPES } from '../programme.ts'

/** A value or null, as one type: of alternatives the validator would try to make the first one out of null. */
function orNull<Schema extends TSchema>(schema: Schema) {
  const { type, enum: words, ...limits } = schema as unknown as { type: string; enum?: unknown[] }
  return Type.Unsafe<Static<Schema> | null>({
    ...limits,
    type: [type, 'null'],
    ...(words && { enum: [...words, null] }),
  })
}

const text = (maxLength: number) => orNull(Type.String({ minLength: 1, maxLength }))
const people = orNull(Type.Integer({ minimum: 1, maximum: 1_000_000 }))
const grade = Type.Integer({ minimum: 0, maximum: 12, description: '0 = before school, 1–6, 7–9, 10–12' })

export const ProgrammeInput = Type.Object(
  {
    id: Type.Optional(Id),
    name: Type.String({ minLength: 1, maxLength: 100 }),
    types: Type.Array(Choice(PROGRAMME_TYPES.map(({ code }) => code)), { minItems: 1, maxItems: 8, uniqueItems: true }),
    gradeFrom: grade,
    gradeTo: grade,
    minutes: orNull(Type.Integer({ minimum: 1, maximum: 10_000 })),
    groupMin: people,
    groupMax: people,
    priceFen: Type.Integer({ minimum: 0, maximum: 10_000_000 }),
    comesToSchool: Type.Boolean({ description: '进校园' }),
    lessonUrl: text(500),
    description: text(2_000),
  },
  { additionalProperties: false },
)
export type ProgrammeInput = Static<typeof ProgrammeInput>

const FIELDS = {
  name: Type.String({ minLength: 1, maxLength: 200 }),
  nameEn: text(200),
  aliases: Type.Array(Type.String({ minLength: 1, maxLength: 200 }), { maxItems: 20, uniqueItems: true }),
  category: Type.String({ pattern: '^[a-z][a-z_]*$', maxLength: 60, examples: ['museum'] }),
  location: Type.Object(
    { lon: Type.Number({ minimum: -180, maximum: 180 }), lat: Type.Number({ minimum: -90, maximum: 90 }) },
    { additionalProperties: false, description: 'WGS-84' },
  ),
  address: text(500),
  phone: text(200),
  website: text(500),
  description: text(5_000),
  directions: text(1_000),
  wheelchair: orNull(Choice(['yes', 'limited', 'no'])),
  accessibilityNote: text(1_000),
  groupMin: people,
  groupMax: people,
  groupNoticeDays: orNull(Type.Integer({ minimum: 0, maximum: 365 })),
  capacity: people,
  bookingUrl: text(500),
  status: Choice(['published', 'held', 'closed'], { description: 'held only comes from a review' }),
  offers: Type.Array(OfferInput, { maxItems: 50 }),
  openingRules: Type.Array(OpeningRule, { maxItems: 100 }),
  programmes: Type.Array(ProgrammeInput, { maxItems: 100 }),
}
export const Entry = Type.Object(FIELDS)
export type Entry = Static<typeof Entry>

const { status: _status, ...editable } = FIELDS
/** Any of the fields; lists are replaced as a whole. Closing for good is a field like others, holding is not. */
export const EntryPatch = Type.Object(
  {
    ...(Object.fromEntries(Object.entries(editable).map(([name, schema]) => [name, Type.Optional(schema)])) as {
      [Name in keyof typeof editable]: ReturnType<typeof Type.Optional<(typeof editable)[Name]>>
    }),
    status: Type.Optional(Choice(['published', 'closed'])),
  },
  { additionalProperties: false },
)
export type EntryPatch = Partial<Entry>

export const FieldChangesBody = Type.Record(
  Type.String(),
  Type.Object({ before: Type.Unknown(), after: Type.Unknown() }),
  { description: 'By field: what it was, and what it becomes' },
)

/** An entry with what an editor needs to know about it. */
export const StoredEntry = Type.Object({
  id: Id,
  version: Type.Integer(),
  verifiedOn: Nullable(Day),
  division: Nullable(NamedDivision),
  organisation: Nullable(Type.Object({ id: Id, name: Type.String() })),
  source: Type.String(),
  demoFields: Type.Array(Type.String()),
  entry: Entry,
})
export type StoredEntry = Static<typeof StoredEntry>
