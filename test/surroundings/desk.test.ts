import { sql } from 'kysely'
import { beforeEach, describe, expect, test } from 'vitest'
import { newId } from '../../api/db/id.ts'
import { drawScene } from '../../api/surroundings/picture.ts'
import { givenHangzhou } from '../support/given.ts'
import { givenSession } from '../support/people.ts'
import { useWorld } from '../support/world.ts'
import { at, block, givenCampus, givenGate, givenPlace, givenRule, givenRules } from './given.ts'

const world = useWorld()
const api = '/api/v1/surroundings'
let regulator: Record<string, string>
let elsewhere: Record<string, string>
let campus: string
let place: string

beforeEach(async () => {
  await givenHangzhou(world.db)
  await givenRules(world.db)
  await givenRule(world.db)
  campus = await givenCampus(world.db)
  place = await givenPlace(world.db, at(150, 50))
  regulator = await world.as({ role: 'regulator', divisionCode: '330106' })
  elsewhere = await world.as({ role: 'regulator', divisionCode: '330102' })
})

const put = async (url: string, body: object, headers: Record<string, string>) => {
  const { statusCode, body: text } = await world.app.inject({ method: 'PUT', url, payload: body, headers })
  return { status: statusCode, body: JSON.parse(text) }
}
const post = (path: string, body: object, headers = regulator) => world.post(`${api}${path}`, body, headers)
const get = (path: string, headers = regulator) => world.get(`${api}${path}`, headers)

/** A sweep of 西湖区 that has run, and its first finding. */
async function swept() {
  const { body } = await post('/sweeps', {})
  await world.runJobs()
  const { body: list } = await get(`/sweeps/${body.id}/findings`)
  return { sweep: body.id as string, finding: list.items[0], list }
}

describe('who may see findings', () => {
  test('regulators in their division; nobody else', async () => {
    const { sweep, finding } = await swept()
    const family = await world.as()
    const guide = await world.as({ role: 'guide' })
    for (const path of [
      `/campuses/${campus}/check`,
      `/sweeps/${sweep}/findings`,
      `/findings/${finding.id}`,
      `/findings/${finding.id}/sheet.pdf`,
      '/cases',
    ]) {
      expect((await get(path)).status, path).toBe(200)
      expect((await world.get(`${api}${path}`)).status).toBe(401)
      for (const other of [family, guide, world.steward]) expect((await get(path, other)).status, path).toBe(403)
      if (path !== '/cases')
        expect((await get(path, elsewhere)).body.type, path).toBe('urn:gongyu:problem:outside-your-division')
    }
    expect((await get('/spot?lon=120.1&lat=30.25&kind=bar', elsewhere)).status).toBe(403)
  })

  test('stewards see counts, rules and the data, not findings', async () => {
    await swept()
    for (const path of ['/overview?division=3301', '/rules', '/campuses', '/places', '/cases/counts', '/sweeps'])
      expect((await get(path, world.steward)).status, path).toBe(200)
    const { body } = await get('/overview?division=330106', world.steward)
    expect(body).toMatchObject({
      campuses: { total: 1, withoutGates: 1 },
      places: { total: 1 },
      lastSweep: { inside: 1 },
    })
    expect(JSON.stringify(body)).not.toContain('演示酒吧')
  })
})

describe('editing', () => {
  const input = (changes = {}) => ({
    name: '学军小学',
    schoolType: 'school',
    stages: ['primary'],
    ground: block(0, 0, 120, 100),
    ...changes,
  })

  test('a campus is drawn, changed from the version that was read, and closed', async () => {
    const drawn = await post('/campuses', input({ name: '新校区', ground: block(500, 0, 600, 100) }))
    expect(drawn).toMatchObject({
      status: 201,
      body: { divisionCode: '330106', isPoint: false, source: 'entered' },
      headers: { etag: '"1"' },
    })
    const url = `${api}/campuses/${drawn.body.id}`
    expect(await put(url, input(), { ...regulator, 'if-match': '"1"' })).toMatchObject({
      status: 200,
      body: { name: '学军小学', version: 2 },
    })
    expect(await put(url, input(), { ...regulator, 'if-match': '"1"' })).toMatchObject({
      status: 412,
      body: { currentVersion: 2 },
    })
    expect(await put(url, input(), regulator)).toMatchObject({ status: 428 })
  })

  test('a ground that crosses itself or is not closed is refused, naming the field', async () => {
    const [ring = []] = block(0, 0, 100, 100).coordinates as number[][][]
    const bow = { type: 'Polygon', coordinates: [[ring[0], ring[2], ring[1], ring[3], ring[0]]] }
    expect((await post('/campuses', input({ ground: bow }))).body.errors).toMatchObject([
      { pointer: '/ground', code: 'ground-ring-crosses' },
    ])
    const open = { type: 'Polygon', coordinates: [ring.slice(0, 4)] }
    expect((await post('/campuses', input({ ground: open }))).body.errors).toMatchObject([
      { pointer: '/ground', code: 'ground-ring-open' },
    ])
    const holeOutside = block(0, 0, 100, 100, [200, 0, 300, 50])
    expect((await post('/campuses', input({ ground: holeOutside }))).body.errors).toMatchObject([
      { pointer: '/ground', code: 'ground-invalid' },
    ])
  })

  test('a campus in another division is refused', async () => {
    expect((await post('/campuses', input(), elsewhere)).status).toBe(403)
    expect(await world.db.selectFrom('campus').selectAll().execute()).toHaveLength(1)
  })

  test('a gate is put and moved; 5 km from its campus it is refused', async () => {
    const gate = await post(`/campuses/${campus}/gates`, { kind: 'student', location: at(50, 0) })
    expect(gate).toMatchObject({ status: 201, body: { hasStudentAccess: true, metresOff: 0 } })
    const far = await post(`/campuses/${campus}/gates`, { kind: 'student', location: at(5_100, 50) })
    expect(far.body.errors).toMatchObject([
      { pointer: '/location', code: 'gate-far-off', detail: expect.stringContaining('5000') },
    ])
    const moved = await put(
      `${api}/gates/${gate.body.id}`,
      { kind: 'fire', location: at(60, 0) },
      { ...regulator, 'if-match': '"1"' },
    )
    expect(moved).toMatchObject({ status: 200, body: { kind: 'fire', hasStudentAccess: false, version: 2 } })
  })

  test('a place is entered with its entrances, and closed', async () => {
    const entered = await post('/places', {
      name: '演示网吧',
      kind: 'internet_cafe',
      location: at(150, 50),
      entrances: [at(155, 50)],
    })
    expect(entered).toMatchObject({ status: 201, body: { hasEntrances: true, divisionCode: '330106' } })
    const closed = await put(
      `${api}/places/${entered.body.id}`,
      { name: '演示网吧', kind: 'internet_cafe', location: at(150, 50), status: 'closed' },
      { ...regulator, 'if-match': '"1"' },
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
    expect((await post('/rules', { ...without, ...own }, world.steward)).body.errors).toMatchObject([
      { pointer: '/method', code: 'missing-field' },
    ])
    expect((await post('/rules', { ...rule, ...own, metres: -1 }, world.steward)).body.errors).toMatchObject([
      { pointer: '/metres' },
    ])
    expect((await post('/rules', { ...rule, ...own, method: 'crow' }, world.steward)).body.errors).toMatchObject([
      { pointer: '/method', code: 'not-one-of' },
    ])
  })

  test('changed for a division are a new version there; the row, and findings made with it, stay', async () => {
    const { finding } = await swept()
    const { body } = await get('/rules?division=330106', world.steward)
    const standing = body.items.find(({ code }: { code: string }) => code === 'ZJ-37')
    const url = `${api}/rules/${standing.id}?division=330106`
    const changed = await put(url, { ...rule, kinds: ['internet_cafe'] }, { ...world.steward, 'if-match': '"1"' })
    expect(changed).toMatchObject({ status: 200, body: { code: 'ZJ-37', version: 2, copyFor: '330106', metres: 150 } })
    expect(await put(url, rule, { ...world.steward, 'if-match': '"1"' })).toMatchObject({ status: 412 })
    const codes = async (division: string) =>
      (await get(`/rules?division=${division}`, world.steward)).body.items.filter(
        ({ code }: { code: string }) => code === 'ZJ-37',
      )
    expect((await codes('330102')).map(({ metres }: { metres: number }) => metres)).toEqual([200])
    expect((await get(`/rules/${standing.id}`, world.steward)).body.history).toHaveLength(2)
    expect((await get(`/findings/${finding.id}`)).body.rule).toMatchObject({ code: 'TEST', version: 1 })
    expect((await put(url, rule, { ...regulator, 'if-match': '"1"' })).status).toBe(403)
  })
})

describe('a case', () => {
  const day = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
  async function opened() {
    const { finding } = await swept()
    const { status, body } = await post('/cases', { findingId: finding.id, dueOn: day(2) })
    expect(status).toBe(201)
    return { id: body.id as string, body, finding }
  }

  test('is opened from a finding, handed to a department, visited, and closed with an outcome; its history stays', async () => {
    const { id, body, finding } = await opened()
    expect(body).toMatchObject({
      number: expect.stringMatching(/^330106-20\d\d-0001$/),
      state: 'open',
      measured: { verdict: 'inside', straightMetres: 50 },
    })
    expect((await post('/cases', { findingId: finding.id })).body.type).toBe('urn:gongyu:problem:case-open-already')
    const organisation_id = newId()
    await sql`insert into organisation (id, name, kind) values (${organisation_id}, '区文化和旅游局', 'office')`.execute(
      world.db,
    )
    expect((await post(`/cases/${id}/assign`, { organisationId: organisation_id })).body).toMatchObject({
      state: 'assigned',
      organisation: { name: '区文化和旅游局' },
    })
    expect((await post(`/cases/${id}/assign`, { organisationId: newId() })).body.errors).toMatchObject([
      { pointer: '/organisationId' },
    ])
    const visit = { visitedOn: day(0), method: 'boundary_straight', measuredMetres: 51.2, note: '门口' }
    expect((await post(`/cases/${id}/visits`, visit)).body).toMatchObject({
      state: 'visited',
      visits: [{ measuredMetres: expect.closeTo(51.2, 1) }],
    })
    expect(
      (await post(`/cases/${id}/close`, { outcome: 'exempt_before_rule', note: '2005 年已许可' })).body,
    ).toMatchObject({ state: 'closed', outcome: 'exempt_before_rule' })
    expect((await post(`/cases/${id}/notes`, { note: '晚了' })).body.type).toBe('urn:gongyu:problem:case-closed')
    const reopened = (await post(`/cases/${id}/reopen`, { note: '复查' })).body
    expect(reopened).toMatchObject({ state: 'assigned', outcome: null })
    expect(reopened.history.map(({ kind }: { kind: string }) => kind)).toEqual([
      'opened',
      'assigned',
      'visited',
      'closed',
      'reopened',
    ])
  })

  test('refuses a visit to come, metres without a method, and a paper where a photograph is due', async () => {
    const { id } = await opened()
    expect((await post(`/cases/${id}/visits`, { visitedOn: day(3) })).body.errors).toMatchObject([
      { pointer: '/visitedOn', code: 'day-in-future' },
    ])
    expect((await post(`/cases/${id}/visits`, { visitedOn: day(0), measuredMetres: 12 })).body.errors).toMatchObject([
      { pointer: '/method' },
    ])
    const { personId, cookie } = await givenSession(world.db, { role: 'regulator', divisionCode: '330106' })
    const paper = newId()
    await sql`insert into stored_file (id, file_name, media_type, size, sha256, bytes, created_by)
      values (${paper}, '说明.pdf', 'application/pdf', 3, 'x', ${Buffer.from('pdf')}, ${personId})`.execute(world.db)
    expect((await post(`/cases/${id}/visits`, { visitedOn: day(0), photoIds: [paper] }, { cookie })).status).toBe(415)
    const photo = newId()
    await sql`insert into stored_file (id, file_name, media_type, size, sha256, bytes, created_by)
      values (${photo}, '门口.png', 'image/png', 3, 'x', ${Buffer.from('png')}, ${personId})`.execute(world.db)
    const { body } = await post(`/cases/${id}/visits`, { visitedOn: day(0), photoIds: [photo] }, { cookie })
    expect(body.visits[0].photos).toEqual([{ fileId: photo, caption: '门口.png' }])
    expect((await get(`/cases/${id}/photos/${photo}`)).status).toBe(200)
    expect((await get(`/cases/${id}/photos/${photo}`, elsewhere)).status).toBe(403)
  })

  test('that is nearly due reminds the regulators once a day, and counts by age', async () => {
    const { id } = await opened()
    await world.db
      .updateTable('surroundings_case')
      .set({ opened_at: new Date(Date.now() - 40 * 86_400_000) })
      .execute()
    const { remindOfCases } = await import('../../api/surroundings/reminder.queries.ts')
    expect(await remindOfCases(world.db, day(0))).toBe(1)
    expect(await remindOfCases(world.db, day(0))).toBe(0)
    expect(await remindOfCases(world.db, day(1))).toBe(1)
    const { body } = await get(`/cases/${id}`)
    expect(body.history.map(({ kind }: { kind: string }) => kind)).toEqual(['opened', 'reminded', 'reminded'])
    const counts = await get('/cases/counts?division=3301', world.steward)
    expect(counts.body.items).toMatchObject([
      { divisionCode: '330106', open: 1, under30Days: 0, under90Days: 1, overdue: 0 },
    ])
  })
})

describe('what is taken away', () => {
  test('the evidence sheet is a PDF, of a finding and of a pair as measured now', async () => {
    await givenGate(world.db, campus, at(100, 50))
    const { finding } = await swept()
    for (const path of [`/findings/${finding.id}/sheet.pdf`, `/campuses/${campus}/sheet.pdf?place=${place}`]) {
      const answer = await get(path)
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
      expect(answer.text.startsWith('%PDF')).toBe(true)
    }
    const far = await givenPlace(world.db, at(3_000, 50))
    expect((await get(`/campuses/${campus}/sheet.pdf?place=${far}`)).status).toBe(404)
  })

  test('a list goes out exactly as filtered, as CSV, GeoJSON and XLSX', async () => {
    await givenRule(world.db, { code: 'CAFE', kinds: ['internet_cafe'] })
    await givenPlace(world.db, at(160, 50), { name: '=演示网吧', kind: 'internet_cafe' })
    const { sweep, list } = await swept()
    expect(list.counts.inside + list.counts.onSite).toBe(list.items.length)
    const filtered = (format: string) => `/sweeps/${sweep}/findings.${format}?kind=internet_cafe&rule=CAFE`
    const csv = (await get(filtered('csv'))).text
    expect(csv.trim().split('\r\n')).toHaveLength(2)
    expect(csv).toContain("'=演示网吧")
    const { features } = JSON.parse((await get(filtered('geojson'))).text)
    expect(features).toMatchObject([
      { geometry: { type: 'Point' }, properties: { rule: 'CAFE', verdict: 'inside', straightMetres: 60 } },
    ])
    expect((await get(filtered('xlsx'))).text.startsWith('PK')).toBe(true)
  })

  test('the picture holds ground, ring, place and lines, north up', () => {
    const svg = drawScene({
      ground: block(0, 0, 100, 100),
      ring: block(-200, -200, 300, 300),
      place: at(150, 50),
      gates: [at(50)],
      straight: [
        [at(100, 50).lon, at(100, 50).lat],
        [at(150, 50).lon, at(150, 50).lat],
      ],
      walk: [],
    })
    expect(svg.match(/<path/g)).toHaveLength(5)
    expect(svg).not.toMatch(/NaN|Infinity/)
  })
})
