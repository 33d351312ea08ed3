import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { newId } from '../../api/db/id.ts'
import { drawScene } from '../../api/surroundings/picture.ts'
import { givenSession } from '../support/people.ts'
import { api, get, post, swept, useDesk } from './desk.ts'
import { at, block, givenGate, givenPlace, givenRule } from './given.ts'

const desk = useDesk()
const { world } = desk

describe('who may see findings', () => {
  test('regulators in their division; nobody else', async () => {
    const { sweep, finding } = await swept(desk)
    const family = await world.as()
    const guide = await world.as({ role: 'guide' })
    for (const path of [
      `/campuses/${desk.campus}/check`,
      `/sweeps/${sweep}/findings`,
      `/findings/${finding.id}`,
      `/findings/${finding.id}/sheet.pdf`,
      '/cases',
    ]) {
      expect((await get(desk, path)).status, path).toBe(200)
      expect((await world.get(`${api}${path}`)).status).toBe(401)
      for (const other of [family, guide, world.steward]) expect((await get(desk, path, other)).status, path).toBe(403)
      if (path !== '/cases')
        expect((await get(desk, path, desk.elsewhere)).body.type, path).toBe('urn:gongyu:problem:outside-your-division')
    }
    expect((await get(desk, '/spot?lon=120.1&lat=30.25&kind=bar', desk.elsewhere)).status).toBe(403)
  })

  test('stewards see counts, rules and the data, not findings', async () => {
    await swept(desk)
    for (const path of ['/overview?division=3301', '/rules', '/campuses', '/places', '/cases/counts', '/sweeps'])
      expect((await get(desk, path, world.steward)).status, path).toBe(200)
    const { body } = await get(desk, '/overview?division=330106', world.steward)
    expect(body).toMatchObject({
      campuses: { total: 1, withoutGates: 1 },
      places: { total: 1 },
      lastSweep: { inside: 1 },
    })
    expect(JSON.stringify(body)).not.toContain('演示酒吧')
  })
})

describe('a case', () => {
  const day = (days: number) =>
    new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })
  async function opened() {
    const { finding } = await swept(desk)
    const { status, body } = await post(desk, '/cases', { findingId: finding.id, dueOn: day(2) })
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
    expect((await post(desk, '/cases', { findingId: finding.id })).body.type).toBe(
      'urn:gongyu:problem:case-open-already',
    )
    const organisation_id = newId()
    await sql`insert into organisation (id, name, kind) values (${organisation_id}, '区文化和旅游局', 'office')`.execute(
      world.db,
    )
    expect((await post(desk, `/cases/${id}/assign`, { organisationId: organisation_id })).body).toMatchObject({
      state: 'assigned',
      organisation: { name: '区文化和旅游局' },
    })
    expect((await post(desk, `/cases/${id}/assign`, { organisationId: newId() })).body.errors).toMatchObject([
      { pointer: '/organisationId' },
    ])
    const visit = { visitedOn: day(0), method: 'boundary_straight', measuredMetres: 51.2, note: '门口' }
    expect((await post(desk, `/cases/${id}/visits`, visit)).body).toMatchObject({
      state: 'visited',
      visits: [{ measuredMetres: expect.closeTo(51.2, 1) }],
    })
    expect(
      (await post(desk, `/cases/${id}/close`, { outcome: 'exempt_before_rule', note: '2005 年已许可' })).body,
    ).toMatchObject({ state: 'closed', outcome: 'exempt_before_rule' })
    expect((await post(desk, `/cases/${id}/notes`, { note: '晚了' })).body.type).toBe('urn:gongyu:problem:case-closed')
    const reopened = (await post(desk, `/cases/${id}/reopen`, { note: '复查' })).body
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
    expect((await post(desk, `/cases/${id}/visits`, { visitedOn: day(3) })).body.errors).toMatchObject([
      { pointer: '/visitedOn', code: 'day-in-future' },
    ])
    expect(
      (await post(desk, `/cases/${id}/visits`, { visitedOn: day(0), measuredMetres: 12 })).body.errors,
    ).toMatchObject([{ pointer: '/method' }])
    const { personId, cookie } = await givenSession(world.db, { role: 'regulator', divisionCode: '330106' })
    const paper = newId()
    await sql`insert into stored_file (id, file_name, media_type, size, sha256, bytes, created_by)
      values (${paper}, '说明.pdf', 'application/pdf', 3, 'x', ${Buffer.from('pdf')}, ${personId})`.execute(world.db)
    expect((await post(desk, `/cases/${id}/visits`, { visitedOn: day(0), photoIds: [paper] }, { cookie })).status).toBe(
      415,
    )
    const photo = newId()
    await sql`insert into stored_file (id, file_name, media_type, size, sha256, bytes, created_by)
      values (${photo}, '门口.png', 'image/png', 3, 'x', ${Buffer.from('png')}, ${personId})`.execute(world.db)
    const { body } = await post(desk, `/cases/${id}/visits`, { visitedOn: day(0), photoIds: [photo] }, { cookie })
    expect(body.visits[0].photos).toEqual([{ fileId: photo, caption: '门口.png' }])
    expect((await get(desk, `/cases/${id}/photos/${photo}`)).status).toBe(200)
    expect((await get(desk, `/cases/${id}/photos/${photo}`, desk.elsewhere)).status).toBe(403)
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
    const { body } = await get(desk, `/cases/${id}`)
    expect(body.history.map(({ kind }: { kind: string }) => kind)).toEqual(['opened', 'reminded', 'reminded'])
    const counts = await get(desk, '/cases/counts?division=3301', world.steward)
    expect(counts.body.items).toMatchObject([
      { divisionCode: '330106', open: 1, under30Days: 0, under90Days: 1, overdue: 0 },
    ])
  })
})

describe('what is taken away', () => {
  test('the evidence sheet is a PDF, of a finding and of a pair as measured now', async () => {
    await givenGate(world.db, desk.campus, at(100, 50))
    const { finding } = await swept(desk)
    for (const path of [
      `/findings/${finding.id}/sheet.pdf`,
      `/campuses/${desk.campus}/sheet.pdf?place=${desk.place}`,
    ]) {
      const answer = await get(desk, path)
      expect([answer.status, answer.headers['content-type']]).toEqual([200, 'application/pdf'])
      expect(answer.text.startsWith('%PDF')).toBe(true)
    }
    const far = await givenPlace(world.db, at(3_000, 50))
    expect((await get(desk, `/campuses/${desk.campus}/sheet.pdf?place=${far}`)).status).toBe(404)
  })

  test('a list goes out exactly as filtered, as CSV, GeoJSON and XLSX', async () => {
    await givenRule(world.db, { code: 'CAFE', kinds: ['internet_cafe'] })
    await givenPlace(world.db, at(160, 50), { name: '=演示网吧', kind: 'internet_cafe' })
    const { sweep, list } = await swept(desk)
    expect(list.counts.inside + list.counts.onSite).toBe(list.items.length)
    const filtered = (format: string) => `/sweeps/${sweep}/findings.${format}?kind=internet_cafe&rule=CAFE`
    const csv = (await get(desk, filtered('csv'))).text
    expect(csv.trim().split('\r\n')).toHaveLength(2)
    expect(csv).toContain("'=演示网吧")
    const { features } = JSON.parse((await get(desk, filtered('geojson'))).text)
    expect(features).toMatchObject([
      { geometry: { type: 'Point' }, properties: { rule: 'CAFE', verdict: 'inside', straightMetres: 60 } },
    ])
    expect((await get(desk, filtered('xlsx'))).text.startsWith('PK')).toBe(true)
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
