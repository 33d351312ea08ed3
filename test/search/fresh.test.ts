import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
const count = async (query: string) => (await world.get(`/api/v1/venues?limit=1&${query}`)).body.numberMatched

it('what was worked out before a change is not told after it', async () => {
  await givenCategories(world.db)
  await givenVenue(world.db, { name: '甲馆' })
  await givenVenue(world.db, { name: '乙馆' })
  expect([await count(''), await count('category=museum'), await count('q=馆')]).toEqual([2, 0, 2])
  const id = await givenVenue(world.db, { name: '丙馆', categoryCode: 'museum' })
  expect([await count(''), await count('category=museum'), await count('q=馆')]).toEqual([3, 1, 3])
  await sql`update venue set status = 'closed' where id = ${id}`.execute(world.db)
  expect([await count(''), await count('category=museum'), await count('q=馆')]).toEqual([2, 0, 2])
})

it('a category that is new is known at once', async () => {
  await givenCategories(world.db)
  await givenVenue(world.db)
  expect(await count('category=library')).toBe(1)
  expect((await world.get('/api/v1/venues?category=zoo')).status).toBe(400)
  await sql`insert into category (code, name_zh, name_en, family, sort) values ('zoo', '动物园', 'Zoo', 'nature', 99)`.execute(
    world.db,
  )
  expect((await world.get('/api/v1/venues?category=zoo')).status).toBe(200)
})

it('cards name their division as it is called now, and none where there is none', async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
  await givenVenue(world.db, { name: '甲馆', location: { lon: 120.1, lat: 30.25 } })
  await givenVenue(world.db, { name: '乙馆', location: { lon: 100, lat: 40 } })
  const divisions = async () => {
    const { items } = (await world.get('/api/v1/venues?sort=name')).body
    return items.map(({ name, division }: { name: string; division: unknown }) => [name, division])
  }
  const named = (name: string) => [
    ['甲馆', { code: '330106', name, nameEn: 'Xihu District' }],
    ['乙馆', null],
  ]
  expect(await divisions()).toEqual(named('西湖区'))
  await sql`update division set name = '西子区' where code = '330106'`.execute(world.db)
  expect(await divisions()).toEqual(named('西子区'))
})
