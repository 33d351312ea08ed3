import type { KyselyPlugin, RawNode } from 'kysely'
import type { Db } from '../../../api/db/atomic.ts'

const GUARD = 'pool.remaining >= wanted.places and'

/** The same database with the condition taken out of the claim: what a careless read-then-write would do. For the negative control. */
export function withoutGuard(db: Db): Db {
  const plugin: KyselyPlugin = {
    transformQuery: ({ node }) => {
      if (node.kind !== 'RawNode') return node
      const raw = node as RawNode
      return { ...raw, sqlFragments: raw.sqlFragments.map((fragment) => fragment.replace(GUARD, '')) }
    },
    transformResult: async ({ result }) => result,
  }
  return db.withPlugin(plugin)
}
