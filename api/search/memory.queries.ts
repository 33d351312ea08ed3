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
