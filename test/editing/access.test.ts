import { beforeEach, expect, test } from 'vitest'
import { givenSlot, inDays } from '../booking/given.ts'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'
import { givenOrganisation } from './given.ts'

const world = useWorld()
let [id, organisationId] = ['', '']
beforeEach(async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
  organisationId = await givenOrganisation(world.db)
  id = await givenVenue(world.db, { name: '浙江省博物馆', organisationId })
})

const patch = async (changes: object, caller: Record<string, string>, version = 1) =>
  (
    await world.app.inject({
      method: 'PATCH',
      url: `/api/v1/venues/${id}/entry`,
      headers: { 'if-match': `"${version}"`, ...caller },
      payload: { changes },
    })
  ).json()

test('a keeper edits the venues of the own organisation, and no others', async () => {
  const own = await world.as({ role: 'keeper', organisationId, name: '王馆长' })
  expect(await patch({ phone: '0571-1', name: '新名' }, own)).toMatchObject({
    published: ['phone'],
    waiting: { fields: ['name'] },
  })
  expect((await world.get('/api/v1/my/venues', own)).body.items).toMatchObject([{ id, waiting: 1 }])
  const other = await world.as({ role: 'keeper' })
  expect(await patch({ phone: '0571-2' }, other, 2)).toMatchObject({ status: 403 })
  expect((await world.get('/api/v1/my/venues', other)).body.items).toEqual([])
  for (const path of ['entry', 'history', 'versions/1'])
    expect((await world.get(`/api/v1/venues/${id}/${path}`, other)).status).toBe(403)
})

test('the steward sees who proposed it, by name, and decides in the own division only', async () => {
  await patch({ name: '新名' }, await world.as({ role: 'keeper', organisationId, name: '王馆长' }))
  const county = await world.as({ role: 'steward', divisionCode: '330102' })
  expect((await world.get('/api/v1/changes', county)).body.items).toEqual([])
  expect((await world.get('/api/v1/changes?division=330106', county)).status).toBe(403)
  const own = await world.as({ role: 'steward', divisionCode: '330106', name: '李老师' })
  const [change] = (await world.get('/api/v1/changes', own)).body.items
  expect(change.proposedBy).toBe('王馆长')
  const approve = (caller: Record<string, string>) =>
    world.post(`/api/v1/changes/${change.id}/approve`, {}, { ...caller, 'if-match': '"1"' })
  expect((await approve(county)).status).toBe(403)
  expect((await approve(own)).body).toMatchObject({ version: 2, published: ['name'] })
  const history = await world.get(`/api/v1/venues/${id}/history`, own)
  expect(history.body.items[0]).toMatchObject({ version: 2, actor: '李老师' })
})

test('regulators, guides and administrators don’t edit', async () => {
  for (const role of ['regulator', 'guide', 'administrator'] as const)
    expect(await patch({ phone: '1' }, await world.as({ role }))).toMatchObject({ status: 403 })
})

test('every change stands in the audit trail, with what was before and after', async () => {
  await patch({ phone: '0571-1' }, await world.as({ role: 'keeper', organisationId }))
  const rows = await world.db
    .selectFrom('audit')
    .selectAll()
    .where('subject_id', '=', id)
    .orderBy('id', 'desc')
    .execute()
  expect(rows.some(({ after }) => (after as { phone?: string }).phone === '0571-1')).toBe(true)
})

test('stewards hear of what waits, and whoever proposed it of what became of it', async () => {
  const steward = await world.as({ role: 'steward', divisionCode: '330106' })
  const keeper = await world.as({ role: 'keeper', organisationId, name: '王馆长' })
  await patch({ name: '新名' }, keeper)
  const bell = async (caller: Record<string, string>) =>
    (await world.get('/api/v1/notices', caller)).body.items.map(({ title }: { title: string }) => title)
  expect(await bell(steward)).toEqual(['有修改待审核：浙江省博物馆'])
  const [change] = (await world.get('/api/v1/changes', steward)).body.items
  await world.post(`/api/v1/changes/${change.id}/decline`, { reason: '以批复为准' }, steward)
  expect(await bell(keeper)).toEqual(['修改被退回：浙江省博物馆'])
})

test('new hours name the booked visits that they leave outside', async () => {
  const day = inDays(7)
  await givenSlot(world.db, id, { startsAt: day })
  const rules = (closes: string) => ({ openingRules: [{ kind: 'hours', opens: '08:00', closes }] })
  const effects = async (closes: string) =>
    (await world.post(`/api/v1/venues/${id}/effects`, rules(closes), world.steward)).body.effects
  expect(await effects('18:00')).toEqual([])
  expect(await effects('09:30')).toMatchObject([{ kind: 'slot', name: '10:00–11:00' }])
})
