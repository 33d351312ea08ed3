import { type Static, Type } from 'typebox'
import { Id } from '../../http/schema.ts'
import type { Entry } from '../editing/entry.ts'
import { ENTRY_FIELDS, type Field, type FieldChanges, isSame } from '../editing/entry-changes.ts'
import { DeskVenue } from './correction.ts'

/** The same name nearer than this is probably one place; names that are only alike must be nearer. */
export const SAME_NAME_METRES = 1_000
export const ALIKE_METRES = 200
/** How alike two names must be (nameLikeness). */
export const ALIKE = 0.75

export const DuplicatePair = Type.Object({
  a: DeskVenue,
  b: DeskVenue,
  metres: Type.Integer(),
  likeness: Type.Number({ description: 'Of the names, 0 to 1' }),
})
export type DuplicatePair = Static<typeof DuplicatePair>

const Side = Type.Object({
  id: Id,
  version: Type.Integer({ minimum: 1, description: 'The version that was compared' }),
})
export const MergeBody = Type.Object(
  {
    keep: Side,
    drop: Side,
    take: Type.Array(Type.Unsafe<Field>({ type: 'string', enum: ENTRY_FIELDS }), {
      maxItems: ENTRY_FIELDS.length,
      uniqueItems: true,
      description: 'Fields in which the entry that goes is right; offers and programmes of both are kept anyway',
    }),
    reason: Type.Optional(Type.String({ minLength: 1, maxLength: 500 })),
  },
  { additionalProperties: false },
)
export type MergeBody = Static<typeof MergeBody>

/** The fields that both sides fill by adding up; the rest is one or the other. */
const LISTS = ['offers', 'programmes', 'aliases'] as const

/** What the entry that stays becomes: gaps filled, chosen fields taken over, lists added up. */
export function mergedChanges(keep: Entry, drop: Entry, take: readonly Field[]): FieldChanges {
  const changes: FieldChanges = {}
  const set = (field: Field, after: unknown) => {
    if (!isSame(keep[field], after)) changes[field] = { before: keep[field], after }
  }
  for (const field of ENTRY_FIELDS) {
    if (field === 'status' || (LISTS as readonly Field[]).includes(field)) continue
    const isGap = keep[field] === null || (Array.isArray(keep[field]) && keep[field].length === 0)
    if (take.includes(field) || isGap) set(field, drop[field])
  }
  set('offers', added(take.includes('offers') ? [] : keep.offers, drop.offers))
  // The programmes of the other entry move with their ids; here they only need a name among the aliases.
  const name = take.includes('name') ? drop.name : keep.name
  set(
    'aliases',
    [...new Set([...keep.aliases, ...drop.aliases, keep.name, drop.name])]
      .filter((alias) => alias !== name)
      .slice(0, 20),
  )
  return changes
}

function added<Item>(list: readonly Item[], more: readonly Item[]): Item[] {
  return [...list, ...more.filter((item) => !list.some((known) => isSame(known, item)))]
}
