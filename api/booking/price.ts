/** What a visit costs, line by line, each with its reason. Nothing here reads or writes. */
import { type Static, Type } from 'typebox'
import { offersOn } from '../catalog/offer.days.ts'
import type { Audience, OfferInput } from '../catalog/offer.ts'
import { describeOffer } from '../catalog/offer.words.ts'
import { Choice, Nullable } from '../http/schema.ts'
import { AGE_BANDS, isGroup, minorsOf, type Party } from './party.ts'

export const PriceLine = Type.Object({
  what: Choice(['minors', '0-6', '7-13', '14-17', 'adults', 'programme']),
  count: Type.Integer(),
  unitFen: Nullable(Type.Integer({ description: 'null: the venue hasn’t said its price' })),
  sumFen: Nullable(Type.Integer()),
  reason: Choice(['offer', 'law', 'full_price', 'unsaid', 'programme'], {
    description: 'offer: by a recorded offer; law: free by the article in `basis`; unsaid: ask the venue',
  }),
  words: Nullable(Type.Object({ zh: Type.String(), en: Type.String() })),
  basis: Nullable(Type.String({ description: 'The article it follows from' })),
})
export type PriceLine = Static<typeof PriceLine>

export type PriceFacts = {
  offers: readonly OfferInput[]
  fullPriceFen: number | null
  programmePriceFen: number
  /** 未成年人保护法 art. 44 wants the venue free for minors. */
  isFreeByLaw: boolean
}

type Visitors = {
  what: PriceLine['what']
  count: number
  audiences: Audience[]
  ages: [number, number] | null
  isMinor: boolean
}

/** The lines for a day (YYYY-MM-DD), and their sum; null where a line's price isn't known. */
export function priceOf(facts: PriceFacts, party: Party, day: string): { lines: PriceLine[]; totalFen: number | null } {
  const offers = offersOn(facts.offers, day)
  const lines = visitorsOf(party)
    .filter(({ count }) => count > 0)
    .map((visitors) => priceLine(facts, offers, visitors))
  const minors = minorsOf(party)
  if (facts.programmePriceFen > 0 && minors > 0) lines.push(programmeLine(facts.programmePriceFen, minors))
  const totalFen = lines.reduce<number | null>(
    (sum, { sumFen }) => (sum === null || sumFen === null ? null : sum + sumFen),
    0,
  )
  return { lines, totalFen }
}

function visitorsOf(party: Party): Visitors[] {
  const adults: Visitors = { what: 'adults', count: party.adults, audiences: [], ages: null, isMinor: false }
  if (isGroup(party.audience)) {
    const isKindergarten = party.audience === 'kindergarten_group'
    const group: Audience[] = party.audience === 'other_group' ? [] : [party.audience as Audience]
    const stage = stageOf(isKindergarten ? 0 : party.grade)
    const minors: Visitors = {
      ...{ what: 'minors', count: party.minors ?? 0, isMinor: true },
      ...{ audiences: [...group, ...(stage ? [stage.audience] : [])], ages: stage?.ages ?? null },
    }
    return [minors, { ...adults, audiences: group.length > 0 ? ['teacher', ...group] : [] }]
  }
  const bands = AGE_BANDS.map((band): Visitors => {
    const [from = 0, to = 17] = band.split('-').map(Number)
    const audiences: Audience[] = ['family', ...AUDIENCES_OF_BAND[band]]
    return { what: band, count: party.children?.[band] ?? 0, audiences, ages: [from, to], isMinor: true }
  })
  return [...bands, { ...adults, audiences: ['family'] }]
}

/** Only where every child of the band surely belongs. */
const AUDIENCES_OF_BAND: Record<(typeof AGE_BANDS)[number], Audience[]> = {
  '0-6': ['preschool'],
  '7-13': ['primary'],
  '14-17': [],
}

function stageOf(grade: number | undefined): { audience: Audience; ages: [number, number] } | undefined {
  if (grade === undefined) return undefined
  if (grade === 0) return { audience: 'preschool', ages: [3, 6] }
  if (grade <= 6) return { audience: 'primary', ages: [grade + 5, grade + 6] }
  if (grade <= 9) return { audience: 'junior', ages: [grade + 5, grade + 6] }
  return { audience: 'senior', ages: [grade + 5, Math.min(grade + 6, 17)] }
}

function priceLine(facts: PriceFacts, offers: readonly OfferInput[], visitors: Visitors): PriceLine {
  const { what, count, isMinor } = visitors
  const best = offers
    .filter((offer) => holdsFor(offer, visitors))
    .map((offer) => ({ offer, unitFen: unitOf(offer, facts.fullPriceFen) }))
    .filter((found): found is { offer: OfferInput; unitFen: number } => found.unitFen !== null)
    .sort((a, b) => a.unitFen - b.unitFen)[0]
  if (best && (facts.fullPriceFen === null || best.unitFen <= facts.fullPriceFen)) {
    const words = { zh: describeOffer(best.offer, 'zh'), en: describeOffer(best.offer, 'en') }
    return line(what, count, best.unitFen, 'offer', words, best.offer.basis ?? null)
  }
  if (isMinor && facts.isFreeByLaw) return line(what, count, 0, 'law', null, '未成年人保护法 第四十四条')
  return line(what, count, facts.fullPriceFen, facts.fullPriceFen === null ? 'unsaid' : 'full_price', null, null)
}

function holdsFor(offer: OfferInput, { audiences, ages }: Visitors): boolean {
  if (!offer.audiences.some((audience) => audiences.includes(audience))) return false
  const { minAge, maxAge, maxHeightCm } = offer
  if (minAge === undefined && maxAge === undefined) return maxHeightCm === undefined
  if (!ages) return false
  return (minAge ?? 0) <= ages[0] && ages[1] <= (maxAge ?? 200)
}

function unitOf({ kind, percent = 100, priceFen = 0 }: OfferInput, fullPriceFen: number | null): number | null {
  if (kind === 'free') return 0
  if (kind === 'price') return priceFen
  return fullPriceFen === null ? null : Math.round((fullPriceFen * percent) / 100)
}

function programmeLine(priceFen: number, count: number): PriceLine {
  return line('programme', count, priceFen, 'programme', null, null)
}

function line(
  what: PriceLine['what'],
  count: number,
  unitFen: number | null,
  reason: PriceLine['reason'],
  words: PriceLine['words'],
  basis: string | null,
): PriceLine {
  return { what, count, unitFen, sumFen: unitFen === null ? null : unitFen * count, reason, words, basis }
}
