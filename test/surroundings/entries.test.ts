import { describe, expect, test } from 'vitest'
import { api, get, post, put, swept, useDesk } from './desk.ts'
import { at, block } from './given.ts'

const desk = useDesk()
const { world } = desk

describe('editing', () => {
  const input = (changes = {}) => ({
    name: '学军小学',
    schoolType: 'school',
    stages: ['primary'],
    ground: block(0, 0, 120, 100),
    ...changes,
  })

  test('a campus is drawn, changed from the version that was read, and closed', async () => {
    const drawn = await post(desk, '/campuses', input({ name: '新校区', ground: block(500, 0, 600, 100) }))
    expect(drawn).toMatchObject({
      status: 201,
      body: { divisionCode: '330106', isPoint: false, source: 'entered' },
      headers: { etag: '"1"' },
    })
    const url = `${api}/campuses/${drawn.body.id}`
    expect(await put(desk, url, input(), { ...desk.regulator, 'if-match': '"1"' })).toMatchObject({
      status: 200,
      body: { name: '学军小学', version: 2 },
    })
    expect(await put(desk, url, input(), { ...desk.regulator, 'if-match': '"1"' })).toMatchObject({
      status: 412,
      body: { currentVersion: 2 },
    })
    expect(await put(desk, url, input(), desk.regulator)).toMatchObject({ status: 428 })
  })

  test('a ground that crosses itself or is not closed is refused, naming the field', async () => {
    const [ring = []] = block(0, 0, 100, 100).coordinates as number[][][]
    const bow = { type: 'Polygon', coordinates: [[ring[0], ring[2], ring[1], ring[3], ring[0]]] }
    expect((await post(desk, '/campuses', input({ ground: bow }))).body.errors).toMatchObject([
      { pointer: '/ground', code: 'ground-ring-crosses' },
    ])
    const open = { type: 'Polygon', coordinates: [ring.slice(0, 4)] }
    expect((await post(desk, '/campuses', input({ ground: open }))).body.errors).toMatchObject([
      { pointer: '/ground', code: 'ground-ring-open' },
    ])
    const holeOutside = block(0, 0, 100, 100, [200, 0, 300, 50])
    expect((await post(desk, '/campuses', input({ ground: holeOutside }))).body.errors).toMatchObject([
      { pointer: '/ground', code: 'ground-invalid' },
    ])
  })

  test('a campus in another division is refused', async () => {
    expect((await post(desk, '/campuses', input(), desk.elsewhere)).status).toBe(403)
    expect(await world.db.selectFrom('campus').selectAll().execute()).toHaveLength(1)
  })

  test('a gate is put and moved; 5 km from its campus it is refused', async () => {
    const gate = await post(desk, `/campuses/${desk.campus}/gates`, { kind: 'student', location: at(50, 0) })
    expect(gate).toMatchObject({ status: 201, body: { hasStudentAccess: true, metresOff: 0 } })
    const far = await post(desk, `/campuses/${desk.campus}/gates`, { kind: 'student', location: at(5_100, 50) })
    expect(far.body.errors).toMatchObject([
      { pointer: '/location', code: 'gate-far-off', detail: expect.stringContaining('5000') },
    ])
    const moved = await put(
      desk,
      `${api}/gates/${gate.body.id}`,
      { kind: 'fire', location: at(60, 0) },
      { ...desk.regulator, 'if-match': '"1"' },
    )
    expect(moved).toMatchObject({ status: 200, body: { kind: 'fire', hasStudentAccess: false, version: 2 } })
  })

  test('a place is entered with its entrances, and closed', async () => {
    const entered = await post(desk, '/places', {
      name: '演示网吧',
      kind: 'internet_cafe',
      location: at(150, 50),
      entrances: [at(155, 50)],
    })
    expect(entered).toMatchObject({ status: 201, body: { hasEntrances: true, divisionCode: '330106' } })
    const closed = await put(
      desk,
      `${api}/places/${entered.body.id}`,
      { name: '演示网吧', kind: 'internet_cafe', location: at(150, 50), status: 'closed' },
      { ...desk.regulator, 'if-match': '"1"' },
    )
    expect(closed).toMatchObject({ status: 200, body: { status: 'closed', hasEntrances: false } })
  })
})

describe('rules', () => {
  const rule = {
    jurisdiction: '西湖区',
    kinds: ['bar'],
    kindsZh: '酒吧',
    schoolTypes: ['primary'],
    metres: 150,
    method: 'gate_walk',
    legalSource: '区规定',
  }

  test('without a method, or with -1 metres, are refused', async () => {
    const { method: _, ...without } = rule
    const own = { code: 'XH-1', divisionCode: '330106' }
    expect((await post(desk, '/rules', { ...without, ...own }, world.steward)).body.errors).toMatchObject([
      { pointer: '/method', code: 'missing-field' },
    ])
    expect((await post(desk, '/rules', { ...rule, ...own, metres: -1 }, world.steward)).body.errors).toMatchObject([
      { pointer: '/metres' },
    ])
    expect((await post(desk, '/rules', { ...rule, ...own, method: 'crow' }, world.steward)).body.errors).toMatchObject([
      { pointer: '/method', code: 'not-one-of' },
    ])
  })

  test('changed for a division are a new version there; the row, and findings made with it, stay', async () => {
    const { finding } = await swept(desk)
    const { body } = await get(desk, '/rules?division=330106', world.steward)
    const standing = body.items.find(({ code }: { code: string }) => code === 'ZJ-37')
    const url = `${api}/rules/${standing.id}?division=330106`
    const changed = await put(desk, url, { ...rule, kinds: ['internet_cafe'] }, { ...world.steward, 'if-match': '"1"' })
    expect(changed).toMatchObject({ status: 200, body: { code: 'ZJ-37', version: 2, copyFor: '330106', metres: 150 } })
    expect(await put(desk, url, rule, { ...world.steward, 'if-match': '"1"' })).toMatchObject({ status: 412 })
    const codes = async (division: string) =>
      (await get(desk, `/rules?division=${division}`, world.steward)).body.items.filter(
        ({ code }: { code: string }) => code === 'ZJ-37',
      )
    expect((await codes('330102')).map(({ metres }: { metres: number }) => metres)).toEqual([200])
    expect((await get(desk, `/rules/${standing.id}`, world.steward)).body.history).toHaveLength(2)
    expect((await get(desk, `/findings/${finding.id}`)).body.rule).toMatchObject({ code: 'TEST', version: 1 })
    expect((await put(desk, url, rule, { ...desk.regulator, 'if-match': '"1"' })).status).toBe(403)
  })
})
