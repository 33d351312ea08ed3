import { expect, test } from 'vitest'
import { saveVenues } from '../../api/catalog/venue.queries.ts'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
const inXihu = { lon: 120.1, lat: 30.25 }
const inShangcheng = { lon: 120.2, lat: 30.25 }

async function divisionOf(id: string): Promise<string | null> {
  const row = await world.db.selectFrom('venue').select('division_code').where('id', '=', id).executeTakeFirstOrThrow()
  return row.division_code
}

function venueAt(location: { lon: number; lat: number }, more: { id: string; divisionCode?: string }) {
  return [{ name: '浙江美术馆', categoryCode: 'museum', source: 'test', location, ...more }]
}

test('a venue gets the district whose outline contains it', async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
  expect(await divisionOf(await givenVenue(world.db, { location: inXihu }))).toBe('330106')
})

test('a division that is given beats a coarse outline, and stays while the venue does', async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
  const id = await givenVenue(world.db, { location: inXihu, divisionCode: '330102' })
  expect(await divisionOf(id)).toBe('330102')
  await saveVenues(world.db, venueAt(inXihu, { id }), { actor: 'test' })
  expect(await divisionOf(id)).toBe('330102')
})

test('a venue that moves is looked up again', async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
  const id = await givenVenue(world.db, { location: inShangcheng })
  await saveVenues(world.db, venueAt(inXihu, { id }), { actor: 'test' })
  expect(await divisionOf(id)).toBe('330106')
})
