// Opening hours and free admission that rows state: kept beside the venue, so compared and written beside it.
import { sql } from 'kysely'
import type { ListsChange } from '../../catalog/editing/lists-record.queries.ts'
import { offerMasks } from '../../catalog/offer.masks.ts'
import { addOffersOf, findOffers, saveOffersOf } from '../../catalog/offer.queries.ts'
import { AUDIENCES, type OfferInput } from '../../catalog/offer.ts'
import { addOpeningRulesOf, openingPatternIds, saveOpeningRulesOf } from '../../catalog/opening.queries.ts'
import { findOpeningRules } from '../../catalog/opening-rule.queries.ts'
import { canonicalRules, type OpeningRule } from '../../catalog/opening-rule.ts'
import type { VenueDerived } from '../../catalog/venue.ts'
import type { Db } from '../../db/atomic.ts'
import type { Change } from './merge.ts'
import type { VenueEntry } from './venues.ts'

/** What stood there before, of what a row changes. */
export type Extras = { openingRules?: OpeningRule[]; offers?: OfferInput[] }
export type Stating = { id: string; entry: VenueEntry }
type ExtraChanges = Partial<Record<keyof Extras, Change>>

const FREE: OfferInput = { audiences: [...AUDIENCES], kind: 'free', days: 'daily', condition: '免费开放' }

/** What rows would change of hours and offers, by venue: the changes for the preview, and what stands there now. */
export async function findExtraChanges(
  db: Db,
  rows: readonly Stating[],
): Promise<Map<string, { changes: ExtraChanges; before: Extras }>> {
  const found = new Map<string, { changes: ExtraChanges; before: Extras }>()
  for (const { id, entry } of await differing(db, rows)) {
    const [changes, before]: [ExtraChanges, Extras] = [{}, {}]
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

/** Writes the hours and offers that new venues state; what these make of the venues is written (deriveExtras). */
export async function addExtras(db: Db, rows: readonly Stating[]): Promise<void> {
  const rules = rows.flatMap(({ id, entry }) => (entry.opening ? [[id, entry.opening] as const] : []))
  const offers = rows.flatMap(({ id, entry }) => (entry.isFree ? [[id, [FREE]] as const] : []))
  if (rules.length > 0) await addOpeningRulesOf(db, new Map(rules))
  if (offers.length > 0) await addOffersOf(db, new Map(offers))
}

/** Writes what rows change of the hours and offers of venues that exist. `found` is what findExtraChanges gave for them. */
export async function changeExtras(
  db: Db,
  rows: readonly Stating[],
  found: ReadonlyMap<string, { before: Extras }>,
): Promise<void> {
  const rules = rows.flatMap(({ id, entry }) =>
    entry.opening && found.get(id)?.before.openingRules ? [[id, entry.opening] as const] : [],
  )
  const offers = rows.flatMap(({ id, entry }) => {
    const before = found.get(id)?.before.offers
    return entry.isFree && before ? [[id, [...before, FREE]] as const] : []
  })
  if (rules.length > 0) await saveOpeningRulesOf(db, new Map(rules))
  if (offers.length > 0) await saveOffersOf(db, new Map(offers))
}

/** What rows change of hours and offers, for the audit trail. `changed`: by venue, the version before and what `findExtraChanges` gave. */
export function extrasOnRecord(
  changed: Iterable<{ id: string; version: number; changes: ExtraChanges | undefined }>,
): ListsChange[] {
  return [...changed].flatMap(({ id, version, changes }) => {
    const lists = Object.entries(changes ?? {}).filter(([name]) => name === 'openingRules' || name === 'offers')
    if (lists.length === 0) return []
    const side = (which: keyof Change) => Object.fromEntries(lists.map(([name, change]) => [name, change[which]]))
    return [{ id, before: { version, ...side('before') }, after: { version: version + 1, ...side('after') } }]
  })
}

/** What new venues state, as changes from nothing. */
export function extrasOfNew({ opening, isFree }: VenueEntry): ExtraChanges {
  return {
    ...(opening && { openingRules: { before: [], after: opening } }),
    ...(isFree && { offers: { before: [], after: [FREE] } }),
  }
}

/** Restores hours and offers as they stood before. */
export async function restoreExtras(db: Db, rows: readonly { id: string; before: Extras }[]): Promise<void> {
  const rules = rows.flatMap(({ id, before }) => (before.openingRules ? [[id, before.openingRules] as const] : []))
  const offers = rows.flatMap(({ id, before }) => (before.offers ? [[id, before.offers] as const] : []))
  if (rules.length > 0) await saveOpeningRulesOf(db, new Map(rules))
  if (offers.length > 0) await saveOffersOf(db, new Map(offers))
}
