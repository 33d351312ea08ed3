/** Which changes of a keeper are public at once, and which wait for a steward. */
import type { OfferInput } from '../offer.ts'
import type { ProgrammeInput } from './entry.ts'
import { type Field, type FieldChange, type FieldChanges, isSame } from './entry-changes.ts'

/** waits: a steward decides first. at once: public with the save. price: waits when what a visitor pays changes. */
type Way = 'waits' | 'at once' | 'price'

/** The table. What visitors would be led astray by, and what laws are checked against, waits. */
export const CHANGE_TABLE: Record<Field, Way> = {
  name: 'waits',
  nameEn: 'at once',
  aliases: 'at once',
  category: 'waits',
  location: 'waits',
  address: 'at once',
  phone: 'at once',
  website: 'at once',
  description: 'at once',
  directions: 'at once',
  wheelchair: 'at once',
  accessibilityNote: 'at once',
  groupMin: 'at once',
  groupMax: 'at once',
  groupNoticeDays: 'at once',
  capacity: 'at once',
  bookingUrl: 'at once',
  status: 'waits',
  offers: 'price',
  openingRules: 'at once',
  programmes: 'price',
}

/** The changes apart: what a keeper's save publishes, and what waits. */
export function apart(changes: FieldChanges): { atOnce: FieldChanges; waiting: FieldChanges } {
  const [atOnce, waiting]: [FieldChanges, FieldChanges] = [{}, {}]
  for (const [name, change] of Object.entries(changes)) {
    const field = name as Field
    if (waits(field, change)) waiting[field] = change
    else atOnce[field] = change
  }
  return { atOnce, waiting }
}

/** Whether a change matters enough to wait. */
export function waits(field: Field, { before, after }: FieldChange): boolean {
  const way = CHANGE_TABLE[field]
  if (way !== 'price') return way === 'waits'
  return !isSame(prices(field, before), prices(field, after))
}

/** What of a list says who pays what. */
function prices(field: Field, list: unknown): unknown[] {
  if (field === 'offers')
    return (list as OfferInput[]).map(({ condition: _condition, basis: _basis, isDemo: _demo, ...price }) => price)
  return (list as ProgrammeInput[])
    .filter(({ priceFen }) => priceFen > 0)
    .map(({ name, priceFen }) => ({ name, priceFen }))
}
