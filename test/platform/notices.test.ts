import { beforeEach, describe, expect, test } from 'vitest'
import { grantMembership } from '../../api/accounts/person.queries.ts'
import type { Role } from '../../api/http/caller.ts'
import { notify, notifyAll } from '../../api/notices/notice.queries.ts'
import { givenHangzhou } from '../support/given.ts'
import { givenOrganisation, givenPerson } from '../support/people.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()

async function person(name: string, role?: Role, where: { organisationId?: string; divisionCode?: string } = {}) {
  const id = await givenPerson(world.db, name)
  const { organisationId = null, divisionCode = null } = where
  if (role) await grantMembership(world.db, id, { role, organisationId, divisionCode }, 'test')
  return id
}

const told = async () =>
  (
    await world.db
      .selectFrom('notice')
      .innerJoin('person', 'person.id', 'notice.person_id')
      .select('person.name')
      .orderBy('person.name')
      .execute()
  ).map(({ name }) => name)
const tell = (to: Parameters<typeof notify>[1]['to']) => notify(world.db, { to, kind: 'notice.test' })

beforeEach(() => givenHangzhou(world.db))

describe('a notice goes', () => {
  test('to persons, once each, and not to accounts that are closed', async () => {
    const [a, b, c] = [await person('a'), await person('b'), await person('c')]
    await world.db.updateTable('person').set({ disabled_at: new Date() }).where('id', '=', c).execute()
    expect(await tell({ personIds: [a, b, c, a] })).toBe(2)
    expect(await told()).toEqual(['a', 'b'])
  })

  test('to those who have a role for an organisation', async () => {
    const organisationId = await givenOrganisation(world.db, 'guide')
    await person('guide', 'guide', { organisationId })
    await person('keeper', 'keeper', { organisationId })
    await person('guide elsewhere', 'guide', { organisationId: await givenOrganisation(world.db, 'guide') })
    await tell({ organisationId, roles: ['guide'] })
    expect(await told()).toEqual(['guide'])
  })

  test('to those in a division whose reach is the nearest', async () => {
    await person('city', 'steward', { divisionCode: '3301' })
    await person('county', 'steward', { divisionCode: '330106' })
    await person('county regulator', 'regulator', { divisionCode: '330106' })
    await tell({ divisionCode: '330106', roles: ['steward'] })
    expect(await told()).toEqual(['county'])
    await tell({ divisionCode: '330102', roles: ['steward'] })
    expect(await told()).toEqual(['city', 'county'])
    await tell({ divisionCode: '32', roles: ['steward'] })
    // The world's own steward, whose reach is the country.
    expect(await told()).toEqual(['city', 'county', 'steward'])
  })

  test('to nobody where nobody is', async () => {
    expect(await tell({ divisionCode: '330106', roles: ['regulator'] })).toBe(0)
    expect(await notifyAll(world.db, [])).toBe(0)
  })

  test('only when it has words', async () => {
    await expect(notify(world.db, { to: {}, kind: 'booking.forgotten' })).rejects.toThrow(
      'no words for the notice booking.forgotten',
    )
  })
})
