import { expect, test } from 'vitest'
import { refreshFreeDays } from '../../api/catalog/free-day.queries.ts'
import { findOffers, saveOffers, saveOffersOf } from '../../api/catalog/offer.queries.ts'
import type { OfferInput } from '../../api/catalog/offer.ts'
import { givenCategories, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()

const offers: OfferInput[] = [
  { audiences: ['preschool', 'primary'], kind: 'free', maxAge: 6, maxHeightCm: 120, days: 'daily', isDemo: false },
  {
    audiences: ['primary', 'junior', 'senior'],
    kind: 'percent',
    percent: 50,
    days: 'daily',
    condition: '凭学生证',
    isDemo: true,
  },
  {
    audiences: ['school_group'],
    kind: 'price',
    priceFen: 500,
    days: 'season',
    seasonFrom: '11-01',
    seasonTo: '02-29',
    isDemo: false,
  },
  {
    audiences: ['family'],
    kind: 'free',
    days: 'open_day',
    dates: ['2999-05-18', '2999-06-01'],
    basis: '演示',
    isDemo: false,
  },
  { audiences: ['junior'], kind: 'free', days: 'monthly', monthlyNth: -1, monthlyWeekday: 7, isDemo: false },
]

test('offers are kept as given and summed up in the masks of the venue', async () => {
  await givenCategories(world.db)
  const [one, two] = [await givenVenue(world.db), await givenVenue(world.db)]
  await saveOffersOf(world.db, new Map([[one, offers], [two, []]])) // biome-ignore format: a list
  expect(await findOffers(world.db, one)).toEqual(offers)
  const masks = (id: string) =>
    world.db
      .selectFrom('venue')
      .select(['free_audiences', 'reduced_audiences', 'free_ages', 'reduced_ages', 'has_free_day'])
      .where('id', '=', id)
      .executeTakeFirst()
  expect(await masks(one)).toEqual({
    free_audiences: 0b1,
    reduced_audiences: 0b1110,
    free_ages: 0b1111111,
    reduced_ages: 0b111111111111000000,
    has_free_day: true,
  })
  await saveOffers(world.db, one, [])
  expect(await masks(one)).toEqual(await masks(two))
  expect(await findOffers(world.db, one)).toEqual([])
})

test('a free open day is announced until it has passed, monthly free days always', async () => {
  await givenCategories(world.db)
  const openDay = (...dates: string[]): OfferInput => ({
    ...{ audiences: ['family'], kind: 'free', days: 'open_day', dates, isDemo: false },
  })
  const [past, coming, monthly, gone] = [
    await givenVenue(world.db),
    await givenVenue(world.db),
    await givenVenue(world.db),
    await givenVenue(world.db),
  ]
  await saveOffers(world.db, past, [openDay('2999-05-18', '2999-06-01')])
  await saveOffers(world.db, coming, [openDay('2999-06-01', '2999-06-02')])
  await saveOffers(world.db, monthly, [openDay('2999-05-18'), offers[4] as OfferInput])
  await saveOffers(world.db, gone, [openDay('2001-06-01')])
  const announced = async () =>
    (await world.db.selectFrom('venue').select('id').where('has_free_day', '=', true).execute())
      .map(({ id }) => id)
      .sort()
  expect(await announced()).toEqual([past, coming, monthly].sort())
  expect(await refreshFreeDays(world.db, '2999-06-01')).toBe(0)
  expect(await refreshFreeDays(world.db, '2999-06-02')).toBe(1)
  expect(await announced()).toEqual([coming, monthly].sort())
  expect(await refreshFreeDays(world.db, '2999-06-02')).toBe(0)
})

test('an offer that cannot be is refused by name, or by the database, and the old ones stay', async () => {
  await givenCategories(world.db)
  const venue = await givenVenue(world.db)
  await saveOffers(world.db, venue, offers)
  const wrong: OfferInput = { audiences: ['primary'], kind: 'percent', days: 'daily' }
  await expect(saveOffers(world.db, venue, [wrong])).rejects.toMatchObject({
    refusal: { status: 400, errors: [{ pointer: '/offers/0/percent', code: 'belongs-to-percent' }] },
  })
  const unbounded = { ...wrong, kind: 'free', minAge: -1 } as OfferInput
  await expect(saveOffers(world.db, venue, [unbounded])).rejects.toThrow()
  expect(await findOffers(world.db, venue)).toEqual(offers)
})
