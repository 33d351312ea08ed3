/** What differs between two states of an entry. Knows no schema, so that the web can use it, too. */
import type { Entry, EntryPatch } from './entry.ts'

/** In the order in which they are shown. */
export const ENTRY_FIELDS = [
  'name', 'nameEn', 'aliases', 'category', 'location', 'address', 'phone', 'website', 'description', 'directions', 'wheelchair',
  'accessibilityNote', 'groupMin', 'groupMax', 'groupNoticeDays', 'capacity', 'bookingUrl', 'status', 'openingRules', 'offers',
  'programmes',
] as const satisfies (keyof Entry)[] // biome-ignore format: read as one list
export type Field = keyof Entry

export type FieldChange = { before: unknown; after: unknown }
export type FieldChanges = Partial<Record<Field, FieldChange>>

/** What differs, field by field; a field that the second one lacks is taken as unchanged. */
export function entryChanges(before: Entry, after: EntryPatch): FieldChanges {
  const changes: FieldChanges = {}
  for (const field of ENTRY_FIELDS) {
    const value = after[field]
    if (value !== undefined && !isSame(before[field], value)) changes[field] = { before: before[field], after: value }
  }
  return changes
}

/** Equal as JSON, whatever the order of the members; what is absent, null or false is the same nothing. Lists keep their order. */
export function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (value === null || typeof value !== 'object') return value
  const members = Object.entries(value).filter(([, member]) => member != null && member !== false)
  return Object.fromEntries(
    members.sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, sorted(member)]),
  )
}

/** The entry after the changes. */
export function changed(entry: Entry, changes: FieldChanges): Entry {
  const after = Object.entries(changes).map(([field, change]) => [field, change.after])
  return { ...entry, ...Object.fromEntries(after) }
}
