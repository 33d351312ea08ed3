/** Schema words that several routes use. */
import { type Static, type TSchema, Type } from 'typebox'

/** One of some words; in OpenAPI an enum. */
export function Choice<const Words extends readonly string[]>(words: Words, options: Record<string, unknown> = {}) {
  return Type.Unsafe<Words[number]>({ type: 'string', enum: [...words], ...options })
}

/** The schema, or null where nothing is known. */
export function Nullable<Schema extends TSchema>(schema: Schema) {
  return Type.Unsafe<Static<Schema> | null>({ anyOf: [schema, { type: 'null' }] })
}

export const Position = Type.Object(
  { lon: Type.Number(), lat: Type.Number() },
  { description: 'Degrees, longitude first' },
)
/** A division as answers name it: where a page is English, by `nameEn` where that is known. */
export const NamedDivision = Type.Object({ code: Type.String(), name: Type.String(), nameEn: Nullable(Type.String()) })
export type NamedDivision = Static<typeof NamedDivision>
export const Day = Type.String({
  pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$',
  description: 'YYYY-MM-DD',
  examples: ['2026-10-01'],
})
export const Instant = Type.String({ format: 'date-time', description: 'RFC 3339 with offset' })
export const Id = Type.String({ format: 'uuid' })
export const CRS = ['wgs84', 'cgcs2000', 'gcj02', 'bd09'] as const
export const OutputCrs = Choice(CRS, { default: 'wgs84', description: 'Coordinate system of the answer' })
