import { expect, test } from 'vitest'
import { lawFindings } from '../../api/catalog/law.ts'
import { offerMasks } from '../../api/catalog/offer.masks.ts'
import { saveOffers, saveOffersOf } from '../../api/catalog/offer.queries.ts'
import { AUDIENCES, type Audience, type OfferInput } from '../../api/catalog/offer.ts'
import { saveVenues } from '../../api/catalog/venue.queries.ts'
import { newId } from '../../api/db/id.ts'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'
import { randomNumbers } from './random-rules.ts'

const world = useWorld()
const minors: Audience[] = ['preschool', 'primary', 'junior', 'senior', 'vocational']
const free: OfferInput = { audiences: minors, kind: 'free', days: 'daily' }
const half: OfferInput = { audiences: minors, kind: 'percent', percent: 50, days: 'daily' }

type Item = {
  venue: { name: string }
  findings: { check: string; status: string; article: string; quotation: string }[]
}
const lines = (items: Item[]) =>
  items.flatMap(({ venue, findings }) => findings.map(({ check, status }) => `${venue.name} ${check} ${status}`)).sort()
const ask = (query = '') => world.get(`/api/v1/law-checks${query}`, world.steward)

async function givenVenues(): Promise<void> {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
  const venues: [string, string, OfferInput[]][] = [
    ['无记录图书馆', 'library', []],
    ['免费图书馆', 'library', [free]],
    ['身高限制图书馆', 'library', [{ ...free, maxHeightCm: 120 }]],
    ['半价博物馆', 'museum', [half]],
    ['有免费日博物馆', 'museum', [half, { ...free, days: 'monthly', monthlyNth: 2, monthlyWeekday: 7 }]],
    ['无记录公园', 'park', []],
  ]
  for (const [name, categoryCode, offers] of venues)
    await saveOffers(world.db, await givenVenue(world.db, { name, categoryCode }), offers)
  await givenVenue(world.db, { name: '已关闭图书馆', status: 'closed' })
  const base = await givenVenue(world.db, {
    name: '基地博物馆',
    categoryCode: 'museum',
    location: { lon: 120.2, lat: 30.2 },
  })
  await saveOffers(world.db, base, [half, { ...free, days: 'monthly', monthlyDay: 1 }])
  await world.db
    .insertInto('designation')
    .values({ id: newId(), venue_id: base, category_code: 'patriotism_base', level: 'city', source: '名单' })
    .execute()
}

test('stewards see who falls short of which article, apart from those of whom nothing is recorded', async () => {
  await givenVenues()
  const { body } = await ask()
  expect(lines(body.items)).toEqual([
    '半价博物馆 monthly_free_day breaks',
    '基地博物馆 free_for_minors breaks',
    '无记录公园 reduced_for_minors unrecorded',
    '无记录图书馆 free_for_minors unrecorded',
    '身高限制图书馆 free_for_minors breaks',
  ])
  const [finding] = body.items.flatMap(({ findings }: Item) => findings)
  expect(finding).toMatchObject({ article: '未成年人保护法 第四十四条' })
  expect(finding.quotation).toContain('应当对未成年人免费开放')
  expect(
    body.counts.map(({ check, breaks, unrecorded }: Record<string, unknown>) => [check, breaks, unrecorded]),
  ).toEqual([
    ['free_for_minors', 2, 1],
    ['reduced_for_minors', 0, 1],
    ['monthly_free_day', 1, 0],
    ['policy_free_or_reduced', 0, 0],
  ])
})

test('findings are filtered by kind, status, category and division', async () => {
  await givenVenues()
  expect(lines((await ask('?kind=monthly_free_day')).body.items)).toEqual(['半价博物馆 monthly_free_day breaks'])
  expect(lines((await ask('?status=unrecorded&category=library,museum')).body.items)).toEqual([
    '无记录图书馆 free_for_minors unrecorded',
  ])
  expect(lines((await ask('?division=330102')).body.items)).toEqual(['基地博物馆 free_for_minors breaks'])
})

test('pages follow each other without gap or repeat', async () => {
  await givenVenues()
  const seen: string[] = []
  let query = '?limit=2'
  for (let page = 0; page < 5 && query; page++) {
    const { body } = await ask(query)
    seen.push(...lines(body.items))
    query = body.next ? `?limit=2&cursor=${body.next}` : ''
  }
  expect(seen.sort()).toEqual(lines((await ask()).body.items))
})

test('the checks change nothing', async () => {
  await givenVenues()
  const before = await world.db.selectFrom('venue').selectAll().orderBy('id').execute()
  await ask()
  expect(await world.db.selectFrom('venue').selectAll().orderBy('id').execute()).toEqual(before)
})

const law = { minorsDuty: 'reduced' as const, isPatriotismBase: false, isPublicCulture: false, isInPolicy: false }
/** As givenCategories has them, but for the park, to which the policy alone applies here. */
const duties = {
  library: { ...law, minorsDuty: 'free' as const, isPublicCulture: true },
  museum: { ...law, isPublicCulture: true },
  park: { ...law, minorsDuty: null, isInPolicy: true },
  swimming_pool: law,
  patriotism_base: { ...law, minorsDuty: 'free' as const, isPatriotismBase: true },
}

function factsOf(offers: OfferInput[]) {
  const isMonthly = ({ days, kind, maxAge, audiences }: OfferInput) =>
    days === 'monthly' &&
    kind === 'free' &&
    maxAge === undefined &&
    ['primary', 'junior', 'senior'].every((pupil) => audiences.includes(pupil as Audience))
  return {
    ...offerMasks(offers),
    hasOffers: offers.length > 0,
    charges: offers.some(({ kind }) => kind !== 'free'),
    hasMonthlyDayForPupils: offers.some(isMonthly),
  }
}

test('the database finds exactly the venues that have findings, for 200 random sets of offers', async () => {
  await givenCategories(world.db)
  const random = randomNumbers(44)
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)] as T
  const inputs = Array.from({ length: 200 }, (_, index) => ({
    name: `馆${index}`,
    categoryCode: pick(['library', 'museum', 'park', 'swimming_pool', 'patriotism_base']),
    location: { lon: 120.1, lat: 30.25 },
    source: 'test',
  }))
  await world.db
    .insertInto('category_clause')
    .values({ category_code: 'park', document: 'NAT', clause: '11', quotation: '公园' })
    .execute()
  await world.db.updateTable('category').set({ minors_duty: null }).where('code', '=', 'park').execute()
  const venues = await saveVenues(world.db, inputs, { actor: 'test' })
  const randomOffers = () =>
    Array.from({ length: Math.floor(random() * 3) }, (): OfferInput => {
      const audiences = random() < 0.6 ? minors : AUDIENCES.filter(() => random() < 0.5)
      return {
        audiences: audiences.length > 0 ? [...audiences] : ['primary'],
        ...(random() < 0.6 ? { kind: 'free' } : { kind: 'percent', percent: 50 }),
        ...(random() < 0.7 ? { days: 'daily' } : { days: 'monthly', monthlyDay: 1 }),
        ...(random() < 0.3 && { maxAge: Math.floor(random() * 18) }),
      }
    })
  const offersOf = venues.map(randomOffers)
  await saveOffersOf(world.db, new Map(venues.map(({ id }, index) => [id, offersOf[index] as OfferInput[]])))
  const { body } = await ask('?limit=100')
  const rest = await ask(`?limit=100&cursor=${body.next}`)
  const items: Item[] = [...body.items, ...(body.next ? rest.body.items : [])]
  const expected = inputs.map(({ name, categoryCode }, index) => ({
    venue: { name },
    findings: lawFindings({
      ...duties[categoryCode as keyof typeof duties],
      ...factsOf(offersOf[index] as OfferInput[]),
    }),
  }))
  expect(lines(items)).toEqual(lines(expected))
  for (const { check, breaks, unrecorded } of body.counts)
    for (const [status, count] of [['breaks', breaks], ['unrecorded', unrecorded]] as const) // biome-ignore format: a list
      expect(lines(items).filter((line) => line.endsWith(`${check} ${status}`))).toHaveLength(count)
})

test('a category or division that doesn’t exist is refused, not shown as without findings', async () => {
  for (const [query, pointer] of [
    ['category=casino', '/category'],
    ['division=9999', '/division'],
  ])
    expect(await ask(`?${query}`)).toMatchObject({ status: 400, body: { errors: [{ pointer }] } })
})

test('only stewards see them', async () => {
  expect((await world.get('/api/v1/law-checks')).status).toBe(401)
  expect((await ask('?kind=taxes')).status).toBe(400)
})
