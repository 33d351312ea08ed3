import { findOpenNow, findPatternsOpen } from '../catalog/opening.queries.ts'
import type { OpenNow } from '../catalog/opening.ts'
import type { Db } from '../db/atomic.ts'
import type { Filter } from './filter.ts'
import type { Memory } from './memory.queries.ts'

/** Ids of the opening patterns that are open when the filter asks; sorted, so that the same answer is equal. */
export async function openPatterns(db: Db, open: NonNullable<Filter['open']>): Promise<string[]> {
  return (await findPatternsOpen(db, open)).open.toSorted()
}

/** What is known of a pattern, as the JSON text of an OpenNow, and until when (milliseconds since 1970) it holds. */
type Known = { text: string; until: number }
const UNKNOWN = JSON.stringify({ state: 'unknown' } satisfies OpenNow)
const kept = new WeakMap<Memory, Map<string, Known>>()

/**
 * Whether each pattern is open now and until when, as the JSON text of an OpenNow (an empty id is no pattern); worked out once for many venues, and again
 * only when it changes.
 */
export async function openNow(
  db: Db,
  memory: Memory,
  patternIds: readonly string[],
): Promise<(patternId: string) => string> {
  const known = kept.get(memory) ?? new Map<string, Known>()
  kept.set(memory, known)
  const now = Date.now()
  const missing = patternIds.filter((id) => id && (known.get(id)?.until ?? 0) <= now)
  if (missing.length > 0) {
    const found = await findOpenNow(db, missing)
    for (const id of missing) known.set(id, { text: JSON.stringify(found(id)), until: holdsUntil(found(id), now) })
  }
  return (id) => known.get(id)?.text ?? UNKNOWN
}

/** Until it changes; a minute where nobody can say when that is. */
function holdsUntil({ until, opensNext }: OpenNow, now: number): number {
  const change = until ?? opensNext
  return change ? Date.parse(change) : now + 60_000
}
