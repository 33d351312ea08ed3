import { givenCategories, givenVenue } from '../support/given.ts'
import { givenOrganisation } from '../support/people.ts'
import type { World } from '../support/world.ts'

/** A venue with its keeper, a school with its guide, and a family. */
export async function givenCast(world: World) {
  await givenCategories(world.db)
  const operator = await givenOrganisation(world.db, 'keeper')
  const school = await givenOrganisation(world.db, 'guide', '演示小学')
  const venue = await givenVenue(world.db)
  await world.db.updateTable('venue').set({ organisation_id: operator }).where('id', '=', venue).execute()
  const keeper = await world.as({ role: 'keeper', organisationId: operator })
  const guide = await world.as({ role: 'guide', organisationId: school })
  const contact = { name: '张老师', phone: '13800000000' }
  const group = { audience: 'school_group', organisationId: school, grade: 3, minors: 30, adults: 2, contact }
  const family = { audience: 'family', adults: 2, children: { '7-13': 1 } }
  return { venue, school, operator, keeper, guide, group, family, contact, parent: await world.as() }
}
