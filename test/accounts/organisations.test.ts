import { beforeEach, expect, test } from 'vitest'
import { givenHangzhou } from '../support/given.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
let ofWest: Record<string, string>
beforeEach(async () => {
  await givenHangzhou(world.db)
  ofWest = await world.as({ role: 'steward', divisionCode: '330106' })
})
const wish = { name: '西湖实验小学', kind: 'school', divisionCode: '330106' }
const add = (body: object, headers = ofWest) => world.post('/api/v1/organisations', body, headers)
async function change(id: string, payload: object, headers = ofWest) {
  const answer = await world.app.inject({ method: 'PATCH', url: `/api/v1/organisations/${id}`, headers, payload })
  return { status: answer.statusCode, body: answer.payload ? JSON.parse(answer.payload) : undefined }
}

test('a steward adds and changes organisations of the division; both are on the record', async () => {
  const { status, body } = await add(wish)
  expect(status).toBe(201)
  expect((await add(wish)).status).toBe(409)
  expect((await change(body.id, { name: '西湖实验学校' })).status).toBe(204)
  const { items } = (await world.get('/api/v1/organisations?q=西湖', ofWest)).body
  expect(items).toMatchObject([{ name: '西湖实验学校', kind: 'school', division: '西湖区', people: 0, venues: 0 }])
  const rows = await world.db.selectFrom('audit').selectAll().where('subject', '=', 'organisation').execute()
  expect(rows.map(({ action }) => action)).toEqual(['create', 'change'])
})

test('a county’s steward neither sees, adds nor moves organisations of another', async () => {
  const far = await add({ ...wish, divisionCode: '330102' }, world.steward)
  expect((await add({ ...wish, divisionCode: '330102' })).status).toBe(403)
  expect((await add({ ...wish, divisionCode: null })).status).toBe(403)
  expect((await change(far.body.id, { divisionCode: '330106' })).status).toBe(404)
  const own = await add(wish)
  expect((await change(own.body.id, { divisionCode: '330102' })).status).toBe(403)
  expect((await world.get('/api/v1/organisations', ofWest)).body.items).toHaveLength(1)
  expect((await world.get('/api/v1/organisations', world.steward)).body.items).toHaveLength(2)
})

test.each([
  ['a name like a formula', { ...wish, name: '=1+1' }, '/name'],
  ['a name with markup', { ...wish, name: '<b>西湖</b>' }, '/name'],
  ['a kind that isn’t one', { ...wish, kind: 'club' }, '/kind'],
  ['a division that isn’t there', { ...wish, divisionCode: '330199' }, '/divisionCode'],
])('%s is refused by the field', async (_, body, pointer) => {
  expect((await add(body, world.steward)).body.errors[0].pointer).toBe(pointer)
})

test('keepers, guides, regulators and families have no business here', async () => {
  for (const role of ['keeper', 'guide', 'regulator', undefined] as const)
    expect((await add(wish, await world.as(role ? { role } : {}))).status).toBe(403)
})
