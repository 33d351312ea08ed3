import { flag } from '../../api/search/columns.ts'
import type { MapColumns, MapFilter } from './handle.ts'

/** A filter made ready for one test per point: masks that must be wholly or partly present. */
export type Sieve = {
  /** Per category index: 1 where it is let through. */
  allowed: Uint8Array
  allFlags: number
  anyFlags: number
  freeAges: number
  anyAges: number
  group: number
}

export function compileFilter(filter: MapFilter, categories: readonly string[]): Sieve {
  const { age, free, reduced } = filter
  const chosen = filter.categories ?? []
  const bit = age === undefined ? 0 : 1 << age
  const allowed = new Uint8Array(256)
  if (chosen.length === 0) allowed.fill(1)
  else allowed.set(categories.map((code) => (chosen.includes(code) ? 1 : 0)))
  return {
    allowed,
    allFlags:
      (free && !bit ? flag.free : 0) | (filter.wheelchair ? flag.wheelchair : 0) | (filter.openNow ? flag.open : 0),
    anyFlags: reduced && !bit ? flag.free | flag.reduced : 0,
    freeAges: free ? bit : 0,
    anyAges: free ? 0 : bit,
    group: filter.group ?? 0,
  }
}

/** Whether the point at this index passes. */
export function passes(points: MapColumns, index: number, sieve: Sieve): boolean {
  const flags = points.flags[index] as number
  if (sieve.allowed[points.category[index] as number] === 0) return false
  if ((flags & sieve.allFlags) !== sieve.allFlags) return false
  if (sieve.anyFlags !== 0 && (flags & sieve.anyFlags) === 0) return false
  if (sieve.group > 0 && (points.groupMax[index] as number) < sieve.group) return false
  const free = points.freeAges[index] as number
  if (sieve.freeAges !== 0 && (free & sieve.freeAges) === 0) return false
  return sieve.anyAges === 0 || ((free | (points.reducedAges[index] as number)) & sieve.anyAges) !== 0
}

/** How many free venues the entry stands for; with an age asked, free at that age. */
export function freeAt(points: MapColumns, index: number, sieve: Sieve): number {
  if (points.freeMembers) return points.freeMembers[index] as number
  const ages = sieve.freeAges | sieve.anyAges
  if (ages) return (points.freeAges[index] as number) & ages ? 1 : 0
  return (points.flags[index] as number) & flag.free
}
