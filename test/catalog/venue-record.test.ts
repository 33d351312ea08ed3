import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { saveVenues } from '../../api/catalog/venue.queries.ts'
import { givenCategories, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()

test('the audit trail keeps a venue just as it stands, when it is made and when it changes', async () => {
  await givenCategories(world.db)
  const location = { lon: 120.1 + 1e-13, lat: 30.250000000000004 }
  const full = { aliases: ['杭图', "O'Brien's"], groupMin: 5, verifiedOn: '2026-03-01', capacity: 300, location }
  const id = await givenVenue(world.db, {
    ...full,
    received: { x: 120.104567, y: 1e-7, crs: 'gcj02' },
    wheelchair: 'yes',
  })
  await expectRecord(id, 'create')
  const changed = { id, name: '杭州图书馆', categoryCode: 'library', source: 'test', location }
  await saveVenues(world.db, [changed], { actor: 'test' })
  await expectRecord(id, 'change')
  const { rows } = await sql<{ before: object; after: object }>`
    select before, after from audit where subject_id = ${id} order by id`.execute(world.db)
  expect(new Set(rows.map(({ before, after }) => JSON.stringify(before ?? after)))).toHaveLength(1)
})

/** Every field that is kept is there, and is what the row's own would be. */
async function expectRecord(id: string, action: string): Promise<void> {
  const { rows } = await sql<{ after: Record<string, unknown>; row: Record<string, unknown> }>`
    select after, to_jsonb(venue) as row from audit join venue on venue.id::text = subject_id
    where subject_id = ${id} and action = ${action}`.execute(world.db)
  const { after = {}, row = {} } = rows[0] ?? {}
  const kept = Object.keys(after)
  expect(kept).toHaveLength(31)
  expect(after).toEqual(Object.fromEntries(kept.map((name) => [name, row[name]])))
}
