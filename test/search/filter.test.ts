import { sql } from 'kysely'
import { beforeEach, describe, expect, it } from 'vitest'
import { saveOffers } from '../../api/catalog/offer.queries.ts'
import { saveOpeningRules } from '../../api/catalog/opening.queries.ts'
import { newId } from '../../api/db/id.ts'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()

/** Names of what a filter finds in the list; the map and the numbers must agree. */
async function found(filter: string): Promise<string[]> {
  const { status, body } = await world.get(`/api/v1/venues?sort=name&${filter}`)
  expect([status, body.numberMatched]).toEqual([200, body.items.length])
  return body.items.map((item: { name: string }) => item.name)
}

beforeEach(async () => {
  const { db } = world
  await givenCategories(db)
  await givenHangzhou(db)
  const library = await givenVenue(db, { name: '图书馆', wheelchair: 'yes', groupMin: 10, groupMax: 60 })
  await saveOffers(db, library, [{ audiences: ['primary', 'junior'], kind: 'free', days: 'daily' }])
  await saveOpeningRules(db, library, [{ kind: 'hours', weekdays: [2, 3, 4, 5, 6], opens: '09:00', closes: '17:00' }])
  const inShangcheng = { location: { lon: 120.2, lat: 30.25 } }
  const museum = await givenVenue(db, {
    name: '博物馆',
    categoryCode: 'museum',
    wheelchair: 'limited',
    ...inShangcheng,
  })
  await saveOffers(db, museum, [{ audiences: ['primary'], kind: 'percent', percent: 50, days: 'daily' }])
  await saveOpeningRules(db, museum, [{ kind: 'hours', opens: '10:00', closes: '21:00' }])
  await sql`insert into designation (id, venue_id, category_code, level, source)
    values (${newId()}, ${museum}, 'patriotism_base', 'national', 'test')`.execute(db)
  await sql`insert into programme (id, venue_id, name, types, grade_from, grade_to)
    values (${newId()}, ${museum}, '考古', array['heritage'], 3, 6)`.execute(db)
  const pool = await givenVenue(db, {
    name: '游泳馆',
    categoryCode: 'swimming_pool',
    location: { lon: 179.9, lat: -16 },
  })
  await saveOffers(db, pool, [{ audiences: ['teacher'], kind: 'free', days: 'daily' }])
  await givenVenue(db, { name: '草稿', status: 'held', heldReason: 'test' })
})

describe('a list is narrowed by', () => {
  it.each([
    ['nothing', '', ['博物馆', '图书馆', '游泳馆']],
    ['category', 'category=museum', ['博物馆']],
    ['several categories', 'category=museum,library', ['博物馆', '图书馆']],
    ['designation', 'designation=patriotism_base', ['博物馆']],
    ['level of designation', 'designation=patriotism_base&designationLevel=city', []],
    ['level alone', 'designationLevel=national', ['博物馆']],
    ['free for somebody under 18', 'free=true', ['图书馆']],
    ['free or discounted', 'reduced=true', ['博物馆', '图书馆']],
    ['audience', 'audience=primary', ['博物馆', '图书馆']],
    ['free for an audience', 'audience=primary&free=true', ['图书馆']],
    ['free for teachers', 'audience=teacher&free=true', ['游泳馆']],
    ['age', 'age=10', ['博物馆', '图书馆']],
    ['free at an age', 'age=14&free=true', ['图书馆']],
    ['an age without an offer', 'age=3', []],
    ['an instant', 'openAt=2026-03-04T16:00:00%2B08:00', ['博物馆', '图书馆']],
    ['an instant in the evening', 'openAt=2026-03-04T20:00:00%2B08:00', ['博物馆']],
    ['a Monday', 'openOn=2026-03-02', ['博物馆']],
    ['programme', 'programmeType=heritage', ['博物馆']],
    ['grade', 'grade=6', ['博物馆']],
    ['a grade without a programme', 'grade=7', []],
    ['city', 'division=3301', ['博物馆', '图书馆']],
    ['county', 'division=330102', ['博物馆']],
    ['province', 'division=33', ['博物馆', '图书馆']],
    ['box', 'bbox=120.19,30.2,120.3,30.3', ['博物馆']],
    ['a box across the 180th meridian', 'bbox=179,-20,-179,-10', ['游泳馆']],
    ['radius', 'near=120.1,30.25&radius=1000', ['图书馆']],
    ['group', 'group=45', ['图书馆']],
    ['a group too large', 'group=61', []],
    ['a group too small', 'group=5', []],
    ['wheelchair', 'wheelchair=true', ['图书馆']],
    ['several at once', 'category=library,museum&free=true&division=33&group=30&q=馆', ['图书馆']],
    ['what contradicts', 'category=library&designation=patriotism_base', []],
  ])('%s: %s', async (_, filter, names) => {
    await sql`insert into calendar_year (year, published_on, source) values (2026, '2025-11-04', 'test')`.execute(
      world.db,
    )
    expect(await found(filter)).toEqual(names)
  })
})

it('facets say what choosing another value would give, all other filters kept', async () => {
  const { body } = await world.get('/api/v1/venues?category=library&division=33&facets=true')
  expect(body.numberMatched).toBe(1)
  expect(body.facets).toMatchObject({
    isEstimate: false,
    category: { library: 1, museum: 1 },
    free: 1,
    reduced: 1,
    wheelchair: 1,
    group: 1,
  })
  const free = await world.get('/api/v1/venues?free=true&facets=true')
  expect(free.body.facets).toMatchObject({ category: { library: 1 }, free: 1, reduced: 2 })
})

it('a card says what is free for whom, where it lies and when it is open', async () => {
  const { body } = await world.get('/api/v1/venues?category=library')
  expect(body.items[0]).toMatchObject({
    name: '图书馆',
    nameEn: null,
    category: 'library',
    location: { lon: 120.1, lat: 30.25 },
    division: { code: '330106', name: '西湖区' },
    freeFor: ['primary', 'junior'],
    reducedFor: [],
    hasFreeDay: false,
    wheelchair: 'yes',
    groupMax: 60,
    source: 'test',
    demoFields: [],
  })
  expect(['open', 'closed', 'not-yet-published']).toContain(body.items[0].open.state)
  const { items } = (await world.get('/api/v1/venues?category=library&crs=gcj02')).body
  expect(items[0].location.lon).toBeGreaterThan(120.104)
})
