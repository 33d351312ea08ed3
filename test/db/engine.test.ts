import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { atomic } from '../../api/db/atomic.ts'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()

it('both engines give days as text, instants as dates, big integers as numbers, arrays as arrays', async () => {
  const { rows } = await sql`select date '2026-02-17' as day, timestamptz '2026-02-17T00:00:00+08' as instant,
    10000000000::int8 as big, array['a', 'b'] as words, array[date '2026-01-01'] as days, '{"a": [1]}'::jsonb as json`.execute(
    world.db,
  )
  expect(rows).toEqual([
    {
      day: '2026-02-17',
      instant: new Date('2026-02-16T16:00:00Z'),
      big: 10_000_000_000,
      words: ['a', 'b'],
      days: ['2026-01-01'],
      json: { a: [1] },
    },
  ])
})

it('a failed part of a transaction is undone without losing the rest', async () => {
  await givenCategories(world.db)
  await givenVenue(world.db, { name: '留下' })
  const failing = atomic(world.db, async (inner) => {
    await givenVenue(inner, { name: '撤销' })
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  const names = await world.db.selectFrom('venue').select('name').execute()
  expect(names).toEqual([{ name: '留下' }])
})

it('a saved venue gets its division by location, and a row in the audit trail', async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
  const id = await givenVenue(world.db, { location: { lon: 120.2, lat: 30.25 } })
  const venue = await world.db
    .selectFrom('venue')
    .select(['division_code', 'version'])
    .where('id', '=', id)
    .executeTakeFirst()
  expect(venue).toEqual({ division_code: '330102', version: 1 })
  await givenVenue(world.db, { id, name: '新名字', location: { lon: 120.1, lat: 30.25 } })
  const changed = await world.db
    .selectFrom('venue')
    .select(['division_code', 'version', 'name'])
    .where('id', '=', id)
    .execute()
  expect(changed).toEqual([{ division_code: '330106', version: 2, name: '新名字' }])
  const trail = await world.db
    .selectFrom('audit')
    .select(['action', 'actor', 'before', 'after'])
    .where('subject_id', '=', id)
    .orderBy('action')
    .execute()
  expect(trail.map(({ action, actor }) => `${action} by ${actor}`)).toEqual(['change by test', 'create by test'])
  expect(trail[0]).toMatchObject({ before: { name: '杭州图书馆' }, after: { name: '新名字' } })
})
