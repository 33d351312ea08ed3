import { AUDIENCES, type Audience, type OfferInput } from './offer.ts'

/** What a venue's offers come to, as bits, so that a search reads no offer. Bit order: AUDIENCES; bit n = age n, 0 to 17. */
export type OfferMasks = {
  freeAudiences: number
  reducedAudiences: number
  freeAges: number
  reducedAges: number
  hasFreeDay: boolean
}

/** First and last age, in full years, at which children are in an audience, and the ages at which all of them are. */
const AGES: Partial<Record<Audience, { reach: [number, number]; core: [number, number] }>> = {
  preschool: { reach: [0, 6], core: [0, 5] },
  primary: { reach: [6, 12], core: [6, 11] },
  junior: { reach: [12, 15], core: [12, 14] },
  senior: { reach: [15, 17], core: [15, 17] },
  vocational: { reach: [15, 17], core: [15, 17] },
}

/** Every age under 18, and the five audiences that are children and pupils. */
export const ALL_AGES = (1 << 18) - 1
export const MINORS = bitsOf(['preschool', 'primary', 'junior', 'senior', 'vocational'])
/** 中小学生 */
export const PUPILS = bitsOf(['primary', 'junior', 'senior'])

/**
 * The masks of a venue's offers. Only offers that hold every day count, also those with a condition (a pupil's card, a
 * booking), which the page shows beside them. Discounts and free entry are separate masks and may both name an audience.
 *
 * An audience's bit says that the whole audience gets it: an offer up to age 6 is not "free for primary pupils", though it is
 * for age 6. A bound on age narrows the ages of the audiences; height bounds add nobody, for nobody's height follows from
 * their age: an offer by height alone sets no bit, one by age or height those of the age.
 *
 * `hasFreeDay`: something is free on a monthly free day, an open day or in a season; an open day before `today` (YYYY-MM-DD)
 * is over, and a nightly job takes it back (free-day.queries.ts).
 */
export function offerMasks(offers: readonly OfferInput[], today = ''): OfferMasks {
  const daily = offers.filter(({ days }) => days === 'daily')
  const free = daily.filter(({ kind }) => kind === 'free')
  const reduced = daily.filter(({ kind }) => kind !== 'free')
  return {
    freeAudiences: union(free.map(audienceBits)),
    reducedAudiences: union(reduced.map(audienceBits)),
    freeAges: union(free.map(ageBits)),
    reducedAges: union(reduced.map(ageBits)),
    hasFreeDay: offers.some((offer) => offer.kind === 'free' && isStillToCome(offer, today)),
  }
}

function isStillToCome({ days, dates = [] }: OfferInput, today: string): boolean {
  return days === 'open_day' ? dates.some((date) => date >= today) : days !== 'daily'
}

/** The audiences of a mask, in the order of AUDIENCES. */
export function audiencesIn(mask: number): Audience[] {
  return AUDIENCES.filter((_, bit) => mask & (1 << bit))
}

/** The mask of some audiences. */
export function bitsOf(audiences: readonly Audience[]): number {
  return union(audiences.map((audience) => 1 << AUDIENCES.indexOf(audience)))
}

/** The audiences that an offer covers whole, as bits. */
export function audienceBits(offer: OfferInput): number {
  return bitsOf(offer.audiences.filter((audience) => coversAll(offer, audience)))
}

function coversAll({ minAge, maxAge, maxHeightCm }: OfferInput, audience: Audience): boolean {
  if (minAge === undefined && maxAge === undefined) return maxHeightCm === undefined
  const ages = AGES[audience]
  return ages !== undefined && (minAge ?? 0) <= ages.core[0] && ages.core[1] <= (maxAge ?? 120)
}

function ageBits({ audiences, minAge, maxAge, maxHeightCm }: OfferInput): number {
  if (minAge === undefined && maxAge === undefined && maxHeightCm !== undefined) return 0
  return union(
    audiences.map((audience) => {
      const [first, last] = AGES[audience]?.reach ?? [1, 0]
      return agesFrom(Math.max(first, minAge ?? 0), Math.min(last, maxAge ?? 120))
    }),
  )
}

function agesFrom(first: number, last: number): number {
  return last < first ? 0 : ((1 << (last + 1)) - 1) & ~((1 << first) - 1)
}

function union(masks: readonly number[]): number {
  return masks.reduce((all, mask) => all | mask, 0)
}
