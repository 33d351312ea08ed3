import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Value } from 'typebox/value'
import { describe, expect, test } from 'vitest'
import { lawFindings } from '../../api/catalog/law.ts'
import { offerMasks } from '../../api/catalog/offer.masks.ts'
import { findOfferFaults, OfferInput } from '../../api/catalog/offer.ts'
import { findRuleFaults, OpeningRule } from '../../api/catalog/opening-rule.ts'
import { PROGRAMME_TYPES } from '../../api/catalog/programme.ts'
import { type SeedRow, type SeedTable, seedKey, seedOffer, seedOpeningRule } from '../../api/exchange/seed.ts'
import { seedFiles } from '../../api/exchange/seed-files.reader.ts'

const kept = new Map<SeedTable, SeedRow[]>()
/** Each file is read once. */
function table(name: SeedTable): SeedRow[] {
  const rows = kept.get(name) ?? seedFiles.table(name)
  kept.set(name, rows)
  return rows
}
const venues = table('venues')
const categories = new Map(table('categories').map((row) => [row.code, row]))

function ofVenue(name: SeedTable, venue: SeedRow): SeedRow[] {
  return table(name).filter((row) => seedKey(row) === seedKey(venue))
}

describe('the seeded places', () => {
  test('are 150 to 300, each once, with a name, a category and a source', () => {
    expect(venues.length).toBeGreaterThan(150)
    expect(venues.length).toBeLessThan(300)
    expect(new Set(venues.map(seedKey)).size).toBe(venues.length)
    expect(new Set(venues.map((row) => row.name)).size).toBe(venues.length)
    expect(venues.filter((row) => !categories.has(row.category_code))).toEqual([])
    expect(venues.filter((row) => !row.source_licence || !row.verified_on)).toEqual([])
  })

  test('have no invented contacts, and name every field that is invented for a demonstration', () => {
    const columns = {
      groupMin: 'group_min',
      groupMax: 'group_max',
      groupNoticeDays: 'group_notice_days',
      wheelchair: 'wheelchair',
    }
    const tables = { openingRules: 'opening_rules', offers: 'offers', programmes: 'programmes' } as const
    for (const venue of venues) {
      const invented = [
        ...Object.entries(columns).flatMap(([field, column]) => (venue[column] ? [field] : [])),
        ...Object.entries(tables).flatMap(([field, name]) =>
          ofVenue(name, venue).some((row) => row.is_demo === 'true') ? [field] : [],
        ),
      ]
      expect(venue.demo_fields?.split(';').filter(Boolean), venue.name).toEqual(invented)
      expect(venue.phone).toBeUndefined()
    }
  })

  test.each(['offers', 'opening_rules', 'designations', 'programmes'] as const)(
    '%s belong to a seeded place',
    (name) => {
      const known = new Set(venues.map(seedKey))
      expect(table(name).filter((row) => !known.has(seedKey(row)))).toEqual([])
    },
  )
})

test('every offer is well formed, and follows from an article or is marked as a demonstration', () => {
  for (const row of table('offers')) {
    const offer = seedOffer(row)
    expect([...Value.Errors(OfferInput, offer), ...findOfferFaults([offer])], seedKey(row)).toEqual([])
    expect(Boolean(offer.basis), seedKey(row)).toBe(!offer.isDemo)
  }
})

test('every opening rule is well formed, and names who published it or is marked as a demonstration', () => {
  for (const row of table('opening_rules')) {
    const rule = seedOpeningRule(row)
    expect([...Value.Errors(OpeningRule, rule), ...findRuleFaults([rule])], seedKey(row)).toEqual([])
    const isPublished = /^(OpenStreetMap opening_hours|唐山博物馆网站|唐山市人民政府网站)/.test(rule.note ?? '')
    expect(isPublished, seedKey(row)).toBe(!rule.isDemo)
  }
})

test('every programme has known types and is marked as a demonstration', () => {
  const known = new Set<string>(PROGRAMME_TYPES.map(({ code }) => code))
  for (const row of table('programmes')) {
    expect(
      row.types?.split(';').filter((type) => !known.has(type)),
      row.name,
    ).toEqual([])
    expect(row.is_demo, row.name).toBe('true')
  }
})

test('no invented offer makes a real place look as if it broke the law', () => {
  for (const venue of venues) {
    const category = categories.get(venue.category_code) as SeedRow
    const offers = ofVenue('offers', venue).map(seedOffer)
    const pupils = offers
      .filter(({ days, kind }) => days === 'monthly' && kind === 'free')
      .flatMap((offer) => offer.audiences)
    const findings = lawFindings({
      minorsDuty: (category.minors_duty || null) as 'free' | 'reduced' | null,
      isPatriotismBase: ofVenue('designations', venue).some((row) => row.category_code === 'patriotism_base'),
      isPublicCulture: category.is_public_culture === 'true',
      isInPolicy: true,
      ...offerMasks(offers),
      hasOffers: offers.length > 0,
      charges: offers.some(({ kind }) => kind !== 'free'),
      hasMonthlyDayForPupils: (['primary', 'junior', 'senior'] as const).every((pupil) => pupils.includes(pupil)),
    })
    expect(
      findings.filter(({ status }) => status === 'breaks'),
      venue.name,
    ).toEqual([])
  }
})

test('the calendar has whole years, each with its notice, working days only on weekends', () => {
  const years = table('calendar_years').map((row) => row.year)
  expect(years).toEqual(['2023', '2024', '2025', '2026'])
  for (const { day, kind, year } of table('calendar')) {
    expect(day?.slice(0, 4)).toBe(year)
    if (kind === 'workday') expect([0, 6]).toContain(new Date(`${day}T00:00:00Z`).getUTCDay())
  }
  const holidays = (year: string) =>
    table('calendar').filter((row) => row.year === year && row.kind === 'holiday').length
  expect(years.map((year) => holidays(year as string))).toEqual([26, 28, 28, 33])
})

const policies = {
  NAT: 'national-2022-7',
  NX: 'ningxia-2023-189',
  YJ: 'yongjing-2024-5',
  TS: 'tangshan-2023-2',
  GZ: 'guangzhou-2024-2026',
}
const policyFolder = join(import.meta.dirname, '../../../shared/policy')

test.for(Object.entries(policies))('every quotation of %s is in the text', ([document, file], { skip }) => {
  if (!existsSync(policyFolder)) skip('the folder shared/policy is not beside the project')
  const bare = (text: string) => text.replace(/\s/g, '')
  const text = bare(readFileSync(join(policyFolder, `${file}.txt`), 'utf8'))
  const rows = table('category_clauses').filter((row) => row.document === document)
  expect(rows.length).toBeGreaterThan(9)
  expect(rows.filter((row) => !text.includes(bare(row.quotation as string)))).toEqual([])
})

test('every category is named by a document or by the Minors Act', () => {
  const named = new Set(table('category_clauses').map((row) => row.category_code))
  expect([...categories.keys()].filter((code) => !named.has(code))).toEqual([])
})
