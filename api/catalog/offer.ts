import { type Static, Type } from 'typebox'
import { Choice, Day } from '../http/schema.ts'

/** For whom an offer is. The order is that of the bits in venue.free_audiences and venue.reduced_audiences. */
export const AUDIENCES = [
  'preschool',
  'primary',
  'junior',
  'senior',
  'vocational',
  'family',
  'school_group',
  'kindergarten_group',
  'teacher',
] as const
export type Audience = (typeof AUDIENCES)[number]

const MONTH_DAY = Type.String({
  pattern: '^(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$',
  description: 'MM-DD',
  examples: ['07-01'],
})
const age = Type.Integer({ minimum: 0, maximum: 120 })

/** Free or discounted opening: for whom, how much, on which days. */
export const OfferInput = Type.Object(
  {
    audiences: Type.Array(Choice(AUDIENCES), { minItems: 1, maxItems: AUDIENCES.length, uniqueItems: true }),
    kind: Choice(['free', 'percent', 'price']),
    percent: Type.Optional(
      Type.Integer({ minimum: 1, maximum: 99, description: 'What is paid of the full price; 50 = half price' }),
    ),
    priceFen: Type.Optional(Type.Integer({ minimum: 1, maximum: 10_000_000, description: 'Price in fen' })),
    minAge: Type.Optional(age),
    maxAge: Type.Optional(Type.Integer({ minimum: 0, maximum: 120, description: 'Inclusive, in full years' })),
    maxHeightCm: Type.Optional(
      Type.Integer({ minimum: 50, maximum: 220, description: 'Fitting either the age or the height is enough' }),
    ),
    days: Choice(['daily', 'monthly', 'open_day', 'season']),
    monthlyNth: Type.Optional(
      Type.Unsafe<-1 | 1 | 2 | 3 | 4 | 5>({ type: 'integer', enum: [-1, 1, 2, 3, 4, 5], description: '-1 = last' }),
    ),
    monthlyWeekday: Type.Optional(Type.Integer({ minimum: 1, maximum: 7, description: '1 = Monday … 7 = Sunday' })),
    monthlyDay: Type.Optional(Type.Integer({ minimum: 1, maximum: 31 })),
    dates: Type.Optional(Type.Array(Day, { minItems: 1, maxItems: 366 })),
    seasonFrom: Type.Optional(MONTH_DAY),
    seasonTo: Type.Optional(MONTH_DAY),
    condition: Type.Optional(Type.String({ maxLength: 200, description: 'What a visitor must bring or do' })),
    basis: Type.Optional(Type.String({ maxLength: 200, description: 'The article the offer follows from' })),
    isDemo: Type.Optional(Type.Boolean()),
  },
  { additionalProperties: false },
)
export type OfferInput = Static<typeof OfferInput>

/** What the schema can't say: which fields belong together. Pointers are relative to the list (/0/percent). */
export function findOfferFaults(offers: readonly OfferInput[]): { pointer: string; code: string }[] {
  return offers.flatMap((offer, index) =>
    faultsOf(offer).map(({ pointer, code }) => ({ pointer: `/${index}${pointer}`, code })),
  )
}

function faultsOf(offer: OfferInput): { pointer: string; code: string }[] {
  const { kind, days, percent, priceFen, minAge, maxAge, monthlyNth, monthlyWeekday, monthlyDay, dates } = offer
  const isMonthly = monthlyDay !== undefined || (monthlyNth !== undefined && monthlyWeekday !== undefined)
  const faults: [boolean, string, string][] = [
    [(kind === 'percent') !== (percent !== undefined), '/percent', 'belongs-to-percent'],
    [(kind === 'price') !== (priceFen !== undefined), '/priceFen', 'belongs-to-price'],
    [minAge !== undefined && maxAge !== undefined && minAge > maxAge, '/maxAge', 'ends-before-it-begins'],
    [(days === 'monthly') !== isMonthly, '/monthlyDay', 'belongs-to-monthly'],
    [(days === 'open_day') !== (dates !== undefined), '/dates', 'belongs-to-open-day'],
    [(days === 'season') !== Boolean(offer.seasonFrom && offer.seasonTo), '/seasonFrom', 'belongs-to-season'],
  ]
  return faults.filter(([holds]) => holds).map(([, pointer, code]) => ({ pointer, code }))
}
