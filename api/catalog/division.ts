import { type Static, Type } from 'typebox'
import { Choice, Day, NamedDivision, Nullable, Position } from '../http/schema.ts'

export const LEVELS = ['province', 'city', 'county', 'street'] as const
/** GB/T 2260 code, unpadded: 44, 4401, 440104, 440104001. */
export const DivisionCode = Type.String({
  pattern: '^[1-9][0-9]([0-9]{2}([0-9]{2}([0-9]{3})?)?)?$',
  examples: ['3301'],
})

const Name = Type.Object({ ...NamedDivision.properties, level: Choice(LEVELS) })
export const DivisionShort = Type.Object({
  ...Name.properties,
  parentCode: Nullable(Type.String()),
  bbox: Nullable(
    Type.Object(
      { minLon: Type.Number(), minLat: Type.Number(), maxLon: Type.Number(), maxLat: Type.Number() },
      { description: 'Around its outline, or around those below it; null where none is known' },
    ),
  ),
})
export type DivisionShort = Static<typeof DivisionShort>

export const Division = Type.Object({
  ...DivisionShort.properties,
  centre: Nullable(Position),
  path: Type.Array(Name, { description: 'From the province down to its parent' }),
  children: Type.Array(Name),
  retiredOn: Nullable(Day),
  outlineSource: Nullable(Type.String()),
})
export type Division = Static<typeof Division>

export const Outlines = Type.Object({
  type: Type.Literal('FeatureCollection'),
  features: Type.Array(
    Type.Object({
      type: Type.Literal('Feature'),
      properties: Type.Object({
        ...Name.properties,
        parentCode: Nullable(Type.String()),
        source: Nullable(Type.String()),
      }),
      geometry: Type.Unsafe<{ type: string; coordinates: unknown }>({
        type: 'object',
        properties: { type: { type: 'string' }, coordinates: {} },
        required: ['type', 'coordinates'],
      }),
    }),
  ),
})
export type Outlines = Static<typeof Outlines>

/** The codes of a division's ancestors, the province first: 440104 → 44, 4401. */
export function ancestorCodes(code: string): string[] {
  return [2, 4, 6].filter((digits) => digits < code.length).map((digits) => code.slice(0, digits))
}
