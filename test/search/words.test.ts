import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { saveVenues } from '../../api/catalog/venue.queries.ts'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()

const termsOf = async (id: string) =>
  (await sql<{ terms: string[] }>`select terms from venue where id = ${id}`.execute(world.db)).rows[0]?.terms ?? []

it('a saved venue is found by its name, its divisions and its category', async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
  const id = await givenVenue(world.db)
  expect(await termsOf(id)).toEqual(expect.arrayContaining(['图书', ':tushu', '@33', '@3301', '@330106', '/library']))
})

it('the words follow the venue when it is renamed, moved or named otherwise', async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
  const id = await givenVenue(world.db)
  const changed = { name: '钱江公园', categoryCode: 'park', location: { lon: 120.2, lat: 30.25 }, source: 'test' }
  await saveVenues(world.db, [{ ...changed, id }], { actor: 'test' })
  const terms = await termsOf(id)
  expect(terms).toEqual(expect.arrayContaining(['公园', '@330102', '/park']))
  expect(terms.filter((term) => ['图书', '@330106', '/library'].includes(term))).toEqual([])
  await sql`update venue set division_code = '330106' where id = ${id}`.execute(world.db)
  expect((await termsOf(id)).filter((term) => term.startsWith('@'))).toEqual(['@33', '@3301', '@330106'])
})

it('the audit trail does not repeat them', async () => {
  await givenCategories(world.db)
  await givenVenue(world.db)
  const { rows } = await sql<{ after: object }>`select after from audit`.execute(world.db)
  expect(rows[0]?.after).not.toHaveProperty('terms')
})
