import { findOpenNow, findPatternsOpen } from '../catalog/opening.queries.ts'
import type { OpenNow } from '../catalog/opening.ts'
import type { Db } from '../db/atomic.ts'
import type { Filter } from './filter.ts'
import type { Memory } from './memory.queries.ts'

/** Ids of the opening patterns that are open when the filter asks; sorted, so that the same answer is equal. */
export async function openPatterns(db: Db, open: NonNullable<Filter['open']>): Promise<string[]> {
  return (await findPatternsOpen(db, open)).open.toSorted()
}

type Minute = { minute: number; known: Map<string, OpenNow> }
const minutes = new WeakMap<Memory, Minute>()

/** Whether each pattern is open now and until when; worked out once a minute, for many venues share a pattern. */
export async function openNow(
  db: Db,
  memory: Memory,
  patternIds: readonly (string | null)[],
): Promise<(patternId: string | null) => OpenNow> {
  const { known } = thisMinute(memory)
  const missing = patternIds.filter((id) => id !== null && !known.has(id))
  if (missing.length > 0) {
    const found = await findOpenNow(db, missing)
    for (const id of missing) if (id !== null) known.set(id, found(id))
  }
  return (id) => (id !== null && known.get(id)) || { state: 'unknown' }
}

function thisMinute(memory: Memory): Minute {
  const minute = Math.floor(Date.now() / 60_000)
  const last = minutes.get(memory)
  if (last?.minute === minute) return last
  const fresh = { minute, known: new Map<string, OpenNow>() }
  minutes.set(memory, fresh)
  return fresh
}
