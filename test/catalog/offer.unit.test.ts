import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { offersOn } from '../../api/catalog/offer.days.ts'
import { ALL_AGES, audiencesIn, bitsOf, offerMasks } from '../../api/catalog/offer.masks.ts'
import { type Audience, findOfferFaults, OfferInput } from '../../api/catalog/offer.ts'
import { describeOffer } from '../../api/catalog/offer.words.ts'

const minors: Audience[] = ['preschool', 'primary', 'junior', 'senior', 'vocational']
const free = (changes: Partial<OfferInput> = {}): OfferInput => ({
  audiences: minors,
  kind: 'free',
  days: 'daily',
  ...changes,
})
const ages = (mask: number) => Array.from({ length: 18 }, (_, age) => age).filter((age) => mask & (1 << age))

describe('masks', () => {
  test('free for all minors every day sets every child audience and every age', () => {
    expect(offerMasks([free()])).toEqual({
      freeAudiences: bitsOf(minors),
      reducedAudiences: 0,
      freeAges: ALL_AGES,
      reducedAges: 0,
      hasFreeDay: false,
    })
  })
  test('an age bound narrows the ages, and leaves out audiences it does not cover whole', () => {
    const masks = offerMasks([free({ audiences: ['preschool', 'primary'], maxAge: 6, maxHeightCm: 120 })])
    expect(audiencesIn(masks.freeAudiences)).toEqual(['preschool'])
    expect(ages(masks.freeAges)).toEqual([0, 1, 2, 3, 4, 5, 6])
  })
  test('a height alone widens nothing', () => {
    expect(offerMasks([free({ maxHeightCm: 120 })])).toMatchObject({ freeAudiences: 0, freeAges: 0 })
  })
  test('free up to six and half price up to seventeen', () => {
    const half: OfferInput = { audiences: minors, kind: 'percent', percent: 50, minAge: 7, maxAge: 17, days: 'daily' }
    const masks = offerMasks([free({ maxAge: 6 }), half])
    expect(ages(masks.freeAges)).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(ages(masks.reducedAges)).toEqual([7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17])
    expect(audiencesIn(masks.reducedAudiences)).toEqual(['junior', 'senior', 'vocational'])
  })
  test('each audience reaches its ages', () => {
    const of = (audience: Audience) => ages(offerMasks([free({ audiences: [audience] })]).freeAges)
    expect(of('preschool')).toEqual([0, 1, 2, 3, 4, 5, 6])
    expect(of('primary')).toEqual([6, 7, 8, 9, 10, 11, 12])
    expect(of('junior')).toEqual([12, 13, 14, 15])
    expect(of('vocational')).toEqual([15, 16, 17])
    expect(of('teacher')).toEqual([])
  })
  test('monthly days, open days and seasons only make a free day', () => {
    for (const days of [
      { days: 'monthly' as const, monthlyDay: 1 },
      { days: 'open_day' as const, dates: ['2026-05-18'] },
      { days: 'season' as const, seasonFrom: '07-01', seasonTo: '08-31' },
    ])
      expect(offerMasks([free(days)])).toEqual({
        freeAudiences: 0, reducedAudiences: 0, freeAges: 0, reducedAges: 0, hasFreeDay: true,
      }) // biome-ignore format: one answer
  })
})

describe('offers on a day', () => {
  const on = (offer: Partial<OfferInput>, day: string) => offersOn([free(offer)], day).length === 1
  test('the second and the last Sunday of a month', () => {
    const second: Partial<OfferInput> = { days: 'monthly', monthlyNth: 2, monthlyWeekday: 7 }
    expect([on(second, '2026-03-08'), on(second, '2026-03-01'), on(second, '2026-03-15')]).toEqual([true, false, false])
    const last: Partial<OfferInput> = { days: 'monthly', monthlyNth: -1, monthlyWeekday: 7 }
    expect([on(last, '2026-03-29'), on(last, '2026-03-22'), on(last, '2026-02-22')]).toEqual([true, false, true])
  })
  test('a fifth Sunday and the 31st skip months without one', () => {
    expect(on({ days: 'monthly', monthlyNth: 5, monthlyWeekday: 7 }, '2026-03-29')).toBe(true)
    expect(on({ days: 'monthly', monthlyNth: 5, monthlyWeekday: 7 }, '2026-04-26')).toBe(false)
    expect(on({ days: 'monthly', monthlyDay: 31 }, '2026-04-30')).toBe(false)
  })
  test('open days and a season over New Year', () => {
    expect(on({ days: 'open_day', dates: ['2026-05-18'] }, '2026-05-18')).toBe(true)
    const winter: Partial<OfferInput> = { days: 'season', seasonFrom: '11-15', seasonTo: '02-29' }
    expect([on(winter, '2024-02-29'), on(winter, '2025-12-31'), on(winter, '2026-03-01')]).toEqual([true, true, false])
  })
})

describe('words', () => {
  test.each<[Partial<OfferInput>, string, string]>([
    [{}, '未成年人免费', 'Free for minors'],
    [
      { maxAge: 6, maxHeightCm: 120 },
      '6 岁（含）以下或 1.2 米以下儿童免费',
      'Free for children up to age 6 or up to 1.2 m tall',
    ],
    [
      { audiences: ['primary', 'junior', 'senior'], kind: 'percent', percent: 50 },
      '中小学生半价',
      'Half price for school pupils',
    ],
    [{ audiences: ['school_group'], kind: 'price', priceFen: 1550 }, '学校团体 15.50 元', '¥15.50 for school groups'],
    [
      { audiences: ['teacher'], kind: 'percent', percent: 75, condition: '凭教师证' },
      '教师享 7.5 折（凭教师证）',
      '75% of the full price for teachers (凭教师证)',
    ],
    [
      { audiences: ['primary', 'junior', 'senior'], days: 'monthly', monthlyNth: -1, monthlyWeekday: 7 },
      '每月最后一个周日：中小学生免费',
      'Free for school pupils on the last Sunday of each month',
    ],
    [
      { days: 'open_day', dates: ['2026-05-18'] },
      '开放日（2026-05-18）：未成年人免费',
      'Free for minors on open days (2026-05-18)',
    ],
    [
      { days: 'season', seasonFrom: '07-01', seasonTo: '08-31', audiences: ['family'] },
      '每年7月1日至8月31日：亲子家庭免费',
      'Free for families with children from 1 Jul to 31 Aug',
    ],
  ])('%j', (changes, zh, en) => {
    expect(describeOffer(free(changes), 'zh')).toBe(zh)
    expect(describeOffer(free(changes), 'en')).toBe(en)
  })
})

describe('offers that cannot be', () => {
  test('the schema bounds every field', () => {
    for (const wrong of [
      { percent: 0 },
      { percent: 100 },
      { priceFen: -1 },
      { maxAge: 200 },
      { maxHeightCm: 20 },
      { audiences: [] },
      { audiences: ['dogs'] },
      { seasonFrom: '13-01' },
      { surprise: 1 },
    ])
      expect(Value.Check(OfferInput, { ...free(), ...wrong })).toBe(false)
    expect(Value.Check(OfferInput, free())).toBe(true)
  })
  test('fields that do not belong together are named', () => {
    const faults = (changes: Partial<OfferInput>) => findOfferFaults([free(changes)]).map(({ pointer }) => pointer)
    expect(faults({ kind: 'percent' })).toEqual(['/0/percent'])
    expect(faults({ priceFen: 100 })).toEqual(['/0/priceFen'])
    expect(faults({ minAge: 7, maxAge: 6 })).toEqual(['/0/maxAge'])
    expect(faults({ days: 'monthly', monthlyNth: 2 })).toEqual(['/0/monthlyDay'])
    expect(faults({ days: 'season', seasonFrom: '01-01' })).toEqual(['/0/seasonFrom'])
    expect(faults({})).toEqual([])
  })
})
