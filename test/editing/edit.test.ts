import { beforeEach, describe, expect, test } from 'vitest'
import { findPending } from '../../api/catalog/editing/change.queries.ts'
import { approveChange, declineChange, editVenue } from '../../api/catalog/editing/edit.queries.ts'
import { getEntry } from '../../api/catalog/editing/entry.queries.ts'
import type { EntryPatch } from '../../api/catalog/editing/entry.ts'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'
import { keeper, programme, steward } from './given.ts'

const world = useWorld()
let id: string
beforeEach(async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
  id = await givenVenue(world.db, { name: '浙江省博物馆', categoryCode: 'museum', phone: '0571-87960000' })
})

const edit = (patch: EntryPatch, editor = keeper, version = 1) => editVenue(world.db, id, { version, patch }, editor)
const shown = async () => (await world.get(`/api/v1/venues/${id}`)).body
const refusal = (work: Promise<unknown>) => work.then(() => undefined).catch((error) => error.refusal)

describe('what a keeper saves', () => {
  test('telephone, hours and words are public at once', async () => {
    const edited = await edit({
      phone: '0571-12345678',
      description: '青瓷与越剑',
      openingRules: [{ kind: 'hours', opens: '09:00', closes: '17:00' }],
    })
    expect(edited).toMatchObject({ version: 2, published: ['phone', 'description', 'openingRules'], waiting: null })
    expect(await shown()).toMatchObject({ phone: '0571-12345678', description: '青瓷与越剑', version: 2 })
    expect((await shown()).week[0]).toMatchObject({ state: 'open', ranges: [{ opens: '09:00', closes: '17:00' }] })
  })

  test('name, position, category, price and closing wait for a steward', async () => {
    const patch: EntryPatch = {
      name: '浙江博物馆',
      location: { lon: 120.2, lat: 30.25 },
      category: 'library',
      status: 'closed',
      offers: [{ audiences: ['primary'], kind: 'free', days: 'daily' }],
      programmes: [programme({ priceFen: 3_000 })],
    }
    const edited = await edit(patch)
    expect(edited.published).toEqual([])
    expect(edited.waiting?.fields.toSorted()).toEqual(Object.keys(patch).toSorted())
    expect(await shown()).toMatchObject({ name: '浙江省博物馆', category: 'museum', version: 1, offers: [] })
  })

  test('one save may do both; a programme without a price is public at once', async () => {
    const edited = await edit({ phone: '0571-1234567', name: '浙江博物馆', programmes: [programme()] })
    expect(edited).toMatchObject({ published: ['phone', 'programmes'], waiting: { fields: ['name'] } })
    expect((await shown()).programmes).toMatchObject([{ name: '拓印体验', priceFen: 0 }])
  })

  test('only the conditions of an offer are public at once', async () => {
    const offer = { audiences: ['primary' as const], kind: 'free' as const, days: 'daily' as const }
    await edit({ offers: [offer] }, steward)
    expect(await edit({ offers: [{ ...offer, condition: '凭学生证' }] }, keeper, 2)).toMatchObject({ waiting: null })
    expect(await edit({ offers: [] }, keeper, 3)).toMatchObject({ published: [], waiting: { fields: ['offers'] } })
  })

  test('a second proposal for a field takes the place of the first', async () => {
    await edit({ name: '甲馆' })
    await edit({ name: '乙馆', category: 'library' })
    const pending = await findPending(world.db, id)
    expect(pending).toHaveLength(1)
    expect(pending[0]?.fields).toMatchObject({
      name: { before: '浙江省博物馆', after: '乙馆' },
      category: { after: 'library' },
    })
  })

  test('nothing changed makes no version', async () => {
    expect(await edit({ phone: '0571-87960000' })).toMatchObject({ version: 1, published: [], waiting: null })
  })

  test('a demonstration mark goes when the field is filled in', async () => {
    const demo = await givenVenue(world.db, { name: '示范馆', demoFields: ['phone', 'address'] })
    await editVenue(world.db, demo, { version: 1, patch: { phone: '0571-1234567' } }, keeper)
    expect((await getEntry(world.db, demo)).demoFields).toEqual(['address'])
  })
})

describe('what a steward does', () => {
  test('a steward’s own edit is public at once, whatever it is; the division follows the position', async () => {
    const edited = await edit({ location: { lon: 120.2, lat: 30.25 }, name: '新馆' }, steward)
    expect(edited).toMatchObject({ version: 2, waiting: null })
    expect(await shown()).toMatchObject({ name: '新馆', division: { name: '上城区' }, location: { lon: 120.2 } })
  })

  test('approving publishes all of a change, or the fields chosen', async () => {
    const { waiting } = await edit({ name: '甲馆', category: 'library' })
    const approved = await approveChange(world.db, waiting?.id ?? '', { version: 1, only: ['name'] }, steward)
    expect(approved).toMatchObject({ venueId: id, version: 2, published: ['name'] })
    expect(await shown()).toMatchObject({ name: '甲馆', category: 'museum' })
    expect(await findPending(world.db, id)).toEqual([])
  })

  test('approving is bound to the version that was compared', async () => {
    const { waiting } = await edit({ name: '甲馆' })
    await edit({ phone: '0571-1234567' }, steward, 1)
    const refused = await refusal(approveChange(world.db, waiting?.id ?? '', { version: 1 }, steward))
    expect(refused).toMatchObject({ status: 412, more: { currentVersion: 2 } })
    expect(await findPending(world.db, id)).toHaveLength(1)
  })

  test('declining needs a reason, and leaves the venue as it is', async () => {
    const { waiting } = await edit({ name: '甲馆' })
    expect(await refusal(declineChange(world.db, waiting?.id ?? '', { reason: null }, steward))).toMatchObject({
      status: 400,
      errors: [{ pointer: '/reason' }],
    })
    await declineChange(world.db, waiting?.id ?? '', { reason: '名称以批复为准' }, steward)
    expect(await shown()).toMatchObject({ name: '浙江省博物馆', version: 1 })
    expect(await refusal(approveChange(world.db, waiting?.id ?? '', { version: 1 }, steward))).toMatchObject({
      status: 409,
      code: 'change-declined',
    })
  })

  test('a keeper takes back their own proposal, nobody else’s', async () => {
    const { waiting } = await edit({ name: '甲馆' })
    const other = () => ({ ...keeper(), id: 'k2' })
    expect(await refusal(declineChange(world.db, waiting?.id ?? '', { reason: 'x' }, other))).toMatchObject({
      status: 403,
    })
    await declineChange(world.db, waiting?.id ?? '', { reason: null }, keeper)
    expect(await findPending(world.db, id)).toEqual([])
  })

  test('the queue lists what waits, with what stands there now', async () => {
    await edit({ name: '甲馆' })
    const { body } = await world.get('/api/v1/changes?division=3301', world.steward)
    expect(body.items).toMatchObject([
      {
        venue: { id, name: '浙江省博物馆', version: 1, division: { code: '330106' } },
        fields: { name: { before: '浙江省博物馆', after: '甲馆' } },
        current: { name: '浙江省博物馆' },
      },
    ])
    expect((await world.get('/api/v1/changes?division=32', world.steward)).body.items).toEqual([])
  })
})
