import { expect, test } from 'vitest'
import { type LawFacts, lawFindings } from '../../api/catalog/law.ts'
import { offerMasks } from '../../api/catalog/offer.masks.ts'
import type { Audience, OfferInput } from '../../api/catalog/offer.ts'

const minors: Audience[] = ['preschool', 'primary', 'junior', 'senior', 'vocational']
const pupils: Audience[] = ['primary', 'junior', 'senior']

function found(duties: Partial<LawFacts>, offers: OfferInput[]): string[] {
  const facts: LawFacts = {
    minorsDuty: null,
    isPatriotismBase: false,
    isPublicCulture: false,
    isInPolicy: true,
    ...offerMasks(offers),
    hasOffers: offers.length > 0,
    charges: offers.some(({ kind }) => kind !== 'free'),
    hasMonthlyDayForPupils: offers.some(({ days, kind }) => days === 'monthly' && kind === 'free'),
    ...duties,
  }
  return lawFindings(facts).map(({ check, status }) => `${check} ${status}`)
}

const free: OfferInput = { audiences: minors, kind: 'free', days: 'daily' }
const half: OfferInput = { audiences: minors, kind: 'percent', percent: 50, days: 'daily' }

test('a library without offers is a question, one that charges minors breaks the Minors Act', () => {
  expect(found({ minorsDuty: 'free' }, [])).toEqual(['free_for_minors unrecorded'])
  expect(found({ minorsDuty: 'free' }, [half])).toEqual(['free_for_minors breaks'])
  expect(found({ minorsDuty: 'free' }, [free])).toEqual([])
})
test('a height limit does not free a library of its duty', () => {
  expect(found({ minorsDuty: 'free' }, [{ ...free, maxHeightCm: 120 }])).toEqual(['free_for_minors breaks'])
  expect(found({ minorsDuty: 'free' }, [{ ...free, maxAge: 14 }])).toEqual(['free_for_minors breaks'])
  expect(found({ minorsDuty: 'free' }, [{ ...free, maxAge: 18 }])).toEqual([])
})
test('a museum named patriotism base must be free, not only discounted', () => {
  expect(found({ minorsDuty: 'reduced' }, [half])).toEqual([])
  expect(found({ minorsDuty: 'reduced', isPatriotismBase: true }, [half])).toEqual(['free_for_minors breaks'])
})
test('free for some and half price for the others is enough where a discount is', () => {
  const offers: OfferInput[] = [
    { ...free, maxAge: 6 },
    { ...half, minAge: 7, maxAge: 17 },
  ]
  expect(found({ minorsDuty: 'reduced' }, offers)).toEqual([])
  expect(found({ minorsDuty: 'reduced' }, offers.slice(0, 1))).toEqual(['reduced_for_minors breaks'])
})
test('public culture that charges needs a monthly free day for pupils', () => {
  const culture: Partial<LawFacts> = { minorsDuty: 'reduced', isPublicCulture: true }
  expect(found(culture, [half])).toEqual(['monthly_free_day breaks'])
  expect(found(culture, [half, { audiences: pupils, kind: 'free', days: 'monthly', monthlyDay: 1 }])).toEqual([])
  expect(found(culture, [free, { audiences: ['family'], kind: 'price', priceFen: 1000, days: 'daily' }])).toEqual([])
  expect(found(culture, [])).toEqual(['reduced_for_minors unrecorded'])
})
test('an intangible-heritage hall answers to the policy alone', () => {
  expect(found({}, [])).toEqual(['policy_free_or_reduced unrecorded'])
  expect(found({}, [{ ...free, audiences: ['family'] }])).toEqual(['policy_free_or_reduced breaks'])
  expect(found({}, [{ ...half, audiences: ['preschool', ...pupils] }])).toEqual([])
  expect(found({ isInPolicy: false }, [])).toEqual([])
})
