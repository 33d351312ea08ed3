// Opening hours and free admission that rows state: kept beside the venue, so compared and written beside it.
import { sql } from 'kysely'
import { offerMasks } from '../../catalog/offer.masks.ts'
import { findOffers, saveOffersOf } from '../../catalog/offer.queries.ts'
import { AUDIENCES, type OfferInput } from '../../catalog/offer.ts'
import { openingPatternIds, saveOpeningRulesOf } from '../../catalog/opening.queries.ts'
import { findOpeningRules } from '../../catalog/opening-rule.queries.ts'
import { canonicalRules, type OpeningRule } from '../../catalog/opening-rule.ts'
import type { VenueDerived } from '../../catalog/venue.ts'
import type { Db } from '../../db/atomic.ts'
import type { Change } from './merge.ts'
import type { VenueEntry } from './venues.ts'

/** What stood there before, of what a row changes. */
export type Extras = { openingRules?: OpeningRule[]; offers?: OfferInput[] }
export type Stating = { id: string; entry: VenueEntry }

const FREE: OfferInput = { audiences: [...AUDIENCES], kind: 'free', days: 'daily', condition: '免费开放' }

/** What rows would change of hours and offers, by venue: the changes for the preview, and what stands there now. */
export async function findExtraChanges(
  db: Db,
  rows: readonly Stating[],
): Promise<Map<string, { changes: Record<string, Change>; before: Extras }>> {
  const found = new Map<string, { changes: Record<string, Change>; before: Extras }>()
  for (const { id, entry } of await differing(db, rows)) {
    const [changes, before]: [Record<string, Change>, Extras] = [{}, {}]
    if (entry.opening) {
      before.openingRules = await findOpeningRules(db, id)
      if (digest(before.openingRules) !== digest(entry.opening))
        changes.openingRules = { before: before.openingRules, after: entry.opening }
      else delete before.openingRules
    }
    if (entry.isFree) {
      before.offers = await findOffers(db, id)
      if (before.offers.some(isFreeForAll)) delete before.offers
      else changes.offers = { before: before.offers, after: [...before.offers, FREE] }
    }
    if (Object.keys(changes).length > 0) found.set(id, { changes, before })
  }
  return found
}

/** Only the venues whose hours or offers are surely not the same already, so that a second run asks little. */
async function differing(db: Db, rows: readonly Stating[]): Promise<Stating[]> {
  const stating = rows.filter(({ entry }) => entry.opening || entry.isFree)
  if (stating.length === 0) return []
  const { rows: known } = await sql<{ id: string; rules: OpeningRule[] | null; free: boolean }>`
    select venue.id, pattern.rules, free_audiences = ${2 ** AUDIENCES.length - 1} as free
    from venue left join opening_pattern as pattern on pattern.id = opening_pattern_id
    where venue.id = any(${stating.map(({ id }) => id)}::uuid[])`.execute(db)
  const stands = new Map(known.map((venue) => [venue.id, venue]))
  return stating.filter(({ id, entry }) => {
    const now = stands.get(id)
    return now && ((entry.opening && digest(now.rules ?? []) !== digest(entry.opening)) || (entry.isFree && !now.free))
  })
}

function digest(rules: readonly OpeningRule[]): string {
  return JSON.stringify(canonicalRules(rules))
}

function isFreeForAll({ kind, days, audiences, minAge, maxAge, maxHeightCm }: OfferInput): boolean {
  return (
    kind === 'free' &&
    days === 'daily' &&
    audiences.length === AUDIENCES.length &&
    minAge === undefined &&
    maxAge === undefined &&
    maxHeightCm === undefined
  )
}

/** What the hours and offers of new venues will make of them, in the order of the rows. */
export async function deriveExtras(db: Db, rows: readonly Stating[]): Promise<VenueDerived[]> {
  const patterns = await openingPatternIds(
    db,
    rows.map(({ entry }) => entry.opening ?? []),
  )
  return rows.map(({ entry }, index) => ({
    openingPatternId: patterns[index] ?? null,
    ...(entry.isFree && offerMasks([FREE])),
  }))
}

/** Writes the hours and offers that rows state. `found` is what findExtraChanges gave for the venues that exist. */
export async function saveExtras(
  db: Db,
  rows: readonly Stating[],
  found: ReadonlyMap<string, { before: Extras }>,
  isNew: (id: string) => boolean,
): Promise<void> {
  const rules = rows.flatMap(({ id, entry }) =>
    entry.opening && (isNew(id) || found.get(id)?.before.openingRules) ? [[id, entry.opening] as const] : [],
  )
  const offers = rows.flatMap(({ id, entry }) => {
    const before = isNew(id) ? [] : found.get(id)?.before.offers
    return entry.isFree && before ? [[id, [...before, FREE]] as const] : []
  })
  if (rules.length > 0) await saveOpeningRulesOf(db, new Map(rules))
  if (offers.length > 0) await saveOffersOf(db, new Map(offers))
}

/** Restores hours and offers as they stood before. */
export async function restoreExtras(db: Db, rows: readonly { id: string; before: Extras }[]): Promise<void> {
  const rules = rows.flatMap(({ id, before }) => (before.openingRules ? [[id, before.openingRules] as const] : []))
  const offers = rows.flatMap(({ id, before }) => (before.offers ? [[id, before.offers] as const] : []))
  if (rules.length > 0) await saveOpeningRulesOf(db, new Map(rules))
  if (offers.length > 0) await saveOffersOf(db, new Map(offers))
}
