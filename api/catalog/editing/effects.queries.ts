import type { Static } from 'typebox'
import type { Db } from '../../db/atomic.ts'
import { refuseFaults } from '../../http/problems.ts'
import { week } from '../opening.ts'
import { loadPatterns } from '../opening-pattern.queries.ts'
import { findRuleFaults, type OpeningRule } from '../opening-rule.ts'
import { today } from './edit.queries.ts'
import { changedDays, type EffectFinder, type Effects } from './effects.ts'
import type { StoredEntry } from './entry.ts'

/** What new opening rules, or closing for good, would change and affect; nothing is written. */
export async function findEffects(
  db: Db,
  { id, entry }: StoredEntry,
  { openingRules, isClosing }: { openingRules?: readonly OpeningRule[]; isClosing: boolean },
  finders: readonly EffectFinder[],
): Promise<Static<typeof Effects>> {
  refuseFaults('/openingRules', findRuleFaults(openingRules ?? []))
  const { calendar } = await loadPatterns(db)
  const now = today()
  const days = changedDays(
    calendar,
    now,
    entry.openingRules,
    isClosing ? 'closed' : (openingRules ?? entry.openingRules),
  )
  const effects = []
  for (const find of finders) effects.push(...(await find(db, { venueId: id, entry, isClosing, today: now, days })))
  return { days, week: week(isClosing ? [] : (openingRules ?? entry.openingRules), calendar, now), effects }
}
