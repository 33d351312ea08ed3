import { expect, test } from 'vitest'
import { createDemoReview } from '../../api/catalog/review/demo.queries.ts'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { givenOrganisation, givenSession } from '../support/people.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()

test('a demonstration’s steward finds a change and a correction waiting; nothing public is changed by them', async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
  expect(await createDemoReview(world.db)).toBe(false)
  const organisationId = await givenOrganisation(world.db, 'keeper')
  const { personId } = await givenSession(world.db, { role: 'keeper', organisationId })
  await world.db.updateTable('person').set({ username: 'keeper', is_demo: true }).where('id', '=', personId).execute()
  const id = await givenVenue(world.db, { name: '丝绸博物馆', categoryCode: 'museum' })
  await world.db.updateTable('venue').set({ organisation_id: organisationId }).where('id', '=', id).execute()
  const before = (await world.get(`/api/v1/venues/${id}`)).body
  expect(await createDemoReview(world.db)).toBe(true)
  expect((await world.get(`/api/v1/venues/${id}`)).body.location).toEqual(before.location)
  const [change] = (await world.get('/api/v1/changes', world.steward)).body.items
  expect([change.note, Object.keys(change.fields)]).toEqual([expect.stringContaining('演示'), ['location']])
  const [correction] = (await world.get('/api/v1/corrections', world.steward)).body.items
  expect([correction.topic, correction.message]).toEqual(['hours', expect.stringContaining('演示')])
})
