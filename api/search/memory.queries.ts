import { catalogueVersion } from '../catalog/catalogue.queries.ts'
import type { Db } from '../db/atomic.ts'

/** What this process has worked out from one version of the catalogue. */
export type Memory = {
  /** Changes with everything that a search can see. */
  version: string
  /** Gives what was worked out under this key for this version, or works it out. */
  recall: <Value>(key: string, work: () => Promise<Value>) => Promise<Value>
}

/** One for each database; a test's transaction is a database of its own. */
const memories = new WeakMap<Db, Memory>()

/** Keys are filters, so there may be very many: beyond this all are forgotten. */
const MOST_KEYS = 5_000

/** The memory of the catalogue as it stands; a write, by whichever process, makes a new one. */
export async function remember(db: Db): Promise<Memory> {
  const version = await catalogueVersion(db)
  const known = memories.get(db)
  if (known?.version === version) return known
  const memory = newMemory(version)
  memories.set(db, memory)
  return memory
}

/**
 * Answers from the memory at hand, without asking first whether it still holds: `work` gives the version that its own query
 * saw, undefined where it saw none. Where that is another, or where it refused, it works again with a fresh memory.
 */
export async function answerFrom<Answer>(
  db: Db,
  work: (memory: Memory) => Promise<{ answer: Answer; version: string | undefined }>,
): Promise<Answer> {
  const known = memories.get(db)
  if (!known) return (await work(await remember(db))).answer
  const first = await work(known).then(
    (worked) => ({ ...worked, refused: undefined }),
    (error: unknown) => ({ answer: undefined as Answer, version: undefined, refused: error }),
  )
  if (first.version === known.version) return first.answer
  const current = await remember(db)
  if (current !== known) return (await work(current)).answer
  if (first.refused) throw first.refused
  return first.answer
}

function newMemory(version: string): Memory {
  const known = new Map<string, Promise<unknown>>()
  return {
    version,
    recall: <Value>(key: string, work: () => Promise<Value>) => {
      const found = known.get(key)
      if (found) return found as Promise<Value>
      if (known.size >= MOST_KEYS) known.clear()
      const working = work()
      known.set(key, working)
      working.catch(() => known.delete(key))
      return working
    },
  }
}
