import { join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import { fromWgs84 } from '../../api/catalog/coordinates.ts'
import { runDueJobs } from '../../api/db/queue.ts'
import { applyImport, undoImport } from '../../api/exchange/apply.queries.ts'
import { seedEmptyInstallation } from '../../api/exchange/seed.queries.ts'
import { seedFiles } from '../../api/exchange/seed-files.reader.ts'
import { jobs } from '../../api/jobs.ts'
import { checkCampus } from '../../api/surroundings/check.queries.ts'
import { listFindings } from '../../api/surroundings/finding.queries.ts'
import { getSweep, startSweep } from '../../api/surroundings/sweep.queries.ts'
import { sharedData } from '../exchange/files.ts'
import { preview, previewPath } from '../exchange/given.ts'
import { testConfig } from '../support/config.ts'
import { givenHangzhou } from '../support/given.ts'
import { useWorld } from '../support/world.ts'
import { at, givenCampus, givenGate, givenRule } from './given.ts'

const world = useWorld()
const real = (name: string) => join(sharedData ?? '', name)
type Kind = 'campuses' | 'gates' | 'regulated-places' | 'walk-network'

async function brought(kind: Kind, content: string, crs: 'wgs84' | 'gcj02' = 'wgs84') {
  const shown = await preview(world.db, content, { kind, crs, source: '教育局名单' })
  await applyImport(world.db, shown.id, 'test')
  return shown
}
const all = (table: 'campus' | 'gate' | 'regulated_place' | 'walk_edge') =>
  world.db.selectFrom(table).selectAll().execute()
const feature = (properties: object, geometry: object) => ({ type: 'Feature', properties, geometry })
const geojson = (...features: object[]) => JSON.stringify({ type: 'FeatureCollection', features })

beforeEach(({ task }) => (task.suite?.name === 'the real lists' ? undefined : givenHangzhou(world.db)))

describe('campuses', () => {
  test('come from a table as points, with type and stage by column or name', async () => {
    await brought(
      'campuses',
      '学校名称,学校类型,学段,经度,纬度,数据日期\n学军小学,,,120.1,30.25,2026-09-01\n文澜中学,普通学校,初中,120.11,30.25,2026/9/1\n西湖幼儿园,幼儿园,,120.12,30.25,\n',
    )
    const found = await all('campus')
    expect(
      found.map(({ name, school_type, stages, data_on, division_code }) => [
        name,
        school_type,
        stages,
        data_on,
        division_code,
      ]),
    ).toEqual([
      ['学军小学', 'school', ['primary'], '2026-09-01', '330106'],
      ['文澜中学', 'school', ['middle'], '2026-09-01', '330106'],
      ['西湖幼儿园', 'kindergarten', [], null, '330106'],
    ])
  })

  test('come as polygons from GeoJSON and from WKT in a cell, turned to WGS-84', async () => {
    const there = fromWgs84('gcj02', { lon: 120.1, lat: 30.25 })
    const square = [
      [0, 0],
      [0.001, 0],
      [0.001, 0.001],
      [0, 0.001],
      [0, 0],
    ].map(([x = 0, y = 0]) => [there.lon + x, there.lat + y])
    await brought(
      'campuses',
      geojson(feature({ name: '学军小学' }, { type: 'Polygon', coordinates: [square] })),
      'gcj02',
    )
    const wkt = `POLYGON((${square.map((at) => at.join(' ')).join(', ')}))`
    await brought('campuses', `学校名称,边界\n求是小学,"${wkt}"\n`, 'gcj02')
    for (const { id } of await all('campus')) {
      const { campus } = await checkCampus(world.db, id, new Date())
      expect(campus.isPoint).toBe(false)
      expect((campus.ground.coordinates as number[][][][])[0]?.[0]?.[0]?.[0]).toBeCloseTo(120.1, 6)
      expect(campus.received).toMatchObject({ crs: 'gcj02' })
    }
  })

  test('that cross themselves, have no type or no place are refused with the reason', async () => {
    const bow = [
      [0, 0],
      [0.001, 0.001],
      [0.001, 0],
      [0, 0.001],
      [0, 0],
    ].map(([x = 0, y = 0]) => [120.1 + x, 30.25 + y])
    const crossing = await preview(
      world.db,
      geojson(feature({ name: '学军小学' }, { type: 'Polygon', coordinates: [bow] })),
      { kind: 'campuses', crs: 'wgs84' },
    )
    expect(crossing.of('refused')[0]?.reasons).toMatchObject([{ code: 'ring-crosses' }])
    const table = await preview(world.db, '名称,经度,纬度\n某某大厦,120.1,30.25\n学军小学,,\n', {
      kind: 'campuses',
      crs: 'wgs84',
    })
    expect(table.of('refused').map(({ reasons }) => reasons[0]?.code)).toEqual(['school-type-unknown', 'no-coordinate'])
  })

  test('a second time change nothing; changed ones are told, and undone as a whole', async () => {
    const list = '编号,学校名称,经度,纬度\n1,学军小学,120.1,30.25\n2,求是小学,120.11,30.25\n'
    await brought('campuses', list)
    expect(
      (await preview(world.db, list, { kind: 'campuses', crs: 'wgs84', source: '教育局名单' })).of('same'),
    ).toHaveLength(2)
    const before = await all('campus')
    const second = await brought(
      'campuses',
      `${list.replace('30.25\n2', '30.26\n2').replace('求是小学', '求是实验小学')}3,新学校,120.12,30.25\n`,
    )
    expect(second.counts).toMatchObject({ changed: 2, new: 1 })
    expect(await all('campus')).toHaveLength(3)
    await undoImport(world.db, second.id, 'test')
    const names = (rows: object[]) =>
      rows.map((row) => Object.entries(row).filter(([key]) => key === 'name' || key === 'ground')).sort()
    expect(names(await all('campus'))).toEqual(names(before))
  })

  test('a list of points does not take away a ground that is drawn', async () => {
    await givenCampus(world.db, { source: '教育局名单', sourceRef: '1' })
    const shown = await brought('campuses', `编号,学校名称,经度,纬度\n1,学军小学,${at(50, 50).lon},${at(50, 50).lat}\n`)
    expect(shown.of('changed').map(({ changes }) => Object.keys(changes ?? {}))).not.toContainEqual(
      expect.arrayContaining(['ground']),
    )
  })
})

describe('gates', () => {
  const gate = (east: number, north = 0) => `${at(east, north).lon},${at(east, north).lat}`

  test('find their campus by its name, with their kind and who may pass', async () => {
    const campus = await givenCampus(world.db)
    await brought(
      'gates',
      `学校名称,校门名称,类型,经度,纬度\n学军小学,正门,学生出入口,${gate(50)}\n学军小学,东门,消防门,${gate(100, 50)}\n学军小学,西门,常闭,${gate(0, 50)}\n`,
    )
    expect(
      (await all('gate')).map(({ campus_id, kind, has_student_access }) => [
        campus_id === campus,
        kind,
        has_student_access,
      ]),
    ).toEqual([
      [true, 'student', true],
      [true, 'fire', false],
      [true, 'closed', false],
    ])
  })

  test('5 km from their campus, or of no known one, are refused', async () => {
    await givenCampus(world.db)
    const shown = await preview(world.db, `学校名称,经度,纬度\n学军小学,${gate(5_100, 50)}\n别的学校,${gate(50)}\n`, {
      kind: 'gates',
      crs: 'wgs84',
    })
    expect(shown.of('refused').map(({ reasons }) => [reasons[0]?.code, reasons[0]?.params?.metres])).toEqual([
      ['gate-far-off', 5_000],
      ['gate-campus-unknown', undefined],
    ])
  })

  test('from OpenStreetMap belong to the campus they lie at', async () => {
    const campus = await givenCampus(world.db)
    const osm = `<?xml version="1.0"?><osm><node id="1" lon="${at(50).lon}" lat="${at(50).lat}"><tag k="barrier" v="gate"/></node>
      <node id="2" lon="${at(900).lon}" lat="${at(900).lat}"><tag k="barrier" v="gate"/></node></osm>`
    const shown = await preview(world.db, osm, { kind: 'gates' })
    expect(shown.of('new')).toHaveLength(1)
    expect(shown.of('refused')[0]?.reasons).toMatchObject([{}, { code: 'gate-without-campus' }])
    await applyImport(world.db, shown.id, 'test')
    expect((await all('gate')).map(({ campus_id }) => campus_id)).toEqual([campus])
    await undoImport(world.db, shown.id, 'test')
    expect(await all('gate')).toEqual([])
  })
})

describe('regulated places', () => {
  test('come with licence, entrances and status', async () => {
    await brought(
      'regulated-places',
      '名称,类别,许可证号,许可日期,状态,出入口,经度,纬度\n演示网吧,网吧,浙网文001,2010-03-01,营业,"120.1001,30.25;120.1002,30.25",120.1,30.25\n演示烟店,烟,,,注销,,120.11,30.25\n',
    )
    expect(
      (await all('regulated_place')).map(({ kind, licence_number, licensed_on, status, has_entrances }) => [
        kind,
        licence_number,
        licensed_on,
        status,
        has_entrances,
      ]),
    ).toEqual([
      ['internet_cafe', '浙网文001', '2010-03-01', 'open', true],
      ['tobacco', null, null, 'closed', false],
    ])
  })

  test('of no known kind are refused', async () => {
    const shown = await preview(world.db, '名称,类别,经度,纬度\n演示书店,书店,120.1,30.25\n', {
      kind: 'regulated-places',
      crs: 'wgs84',
    })
    expect(shown.of('refused')[0]?.reasons).toMatchObject([{ code: 'place-kind-unknown' }])
  })
})

describe('the walking network', () => {
  test('comes from a table of lines; a second time it is the same, and it is undone as a whole', async () => {
    const list =
      '编号,道路名称,路线,可步行\n1,文三路,"LINESTRING(120.1 30.25, 120.11 30.25)",是\n2,高架,"LINESTRING(120.1 30.25, 120.11 30.26)",否\n'
    const first = await brought('walk-network', list)
    expect((await all('walk_edge')).map(({ is_passable }) => is_passable)).toEqual([true, false])
    expect(
      (await preview(world.db, list, { kind: 'walk-network', crs: 'wgs84', source: '教育局名单' })).of('same'),
    ).toHaveLength(2)
    await undoImport(world.db, first.id, 'test')
    expect(await all('walk_edge')).toEqual([])
  })
})

describe('the real lists', () => {
  beforeEach(async ({ skip }) => {
    if (!sharedData) skip('../shared/data is not there')
    await seedEmptyInstallation(world.db, seedFiles, { scope: 'demo' })
  })

  test('of Hangzhou: 1,484 campuses and 87 places make exactly 37 pairs, 32 places, within 200 m of the edge', async () => {
    const campuses = await previewPath(world.db, real('hangzhou/amenities.geojson'), {
      kind: 'campuses',
      crs: 'wgs84',
      source: 'OpenStreetMap',
    })
    expect(campuses.of('refused')).toEqual([])
    await applyImport(world.db, campuses.id, 'test')
    const places = await previewPath(world.db, real('hangzhou/amenities.geojson'), {
      kind: 'regulated-places',
      crs: 'wgs84',
      source: 'OpenStreetMap',
    })
    await applyImport(world.db, places.id, 'test')
    const listed = await world.db
      .selectFrom('campus')
      .select(['source_ref', 'is_demo'])
      .where('school_type', '<>', 'university')
      .where('source_ref', 'is not', null)
      .execute()
    expect(campuses.rows.filter(({ outcome }) => outcome !== 'duplicate').length - 146).toBe(1_484)
    expect(listed.length).toBeGreaterThanOrEqual(1_484)
    expect(places.of('new')).toHaveLength(87)
    await world.db.deleteFrom('regulated_place').where('is_demo', '=', true).execute()
    const { id } = await startSweep(world.db, { division: '' }, 'test')
    await runDueJobs(world.db, jobs, testConfig())
    expect(await getSweep(world.db, id)).toMatchObject({ state: 'done' })
    const found = await listFindings(world.db, id, { limit: 5_000 })
    const near = found.filter(({ straightMetres }) => straightMetres <= 200)
    expect(new Set(near.map(({ campus, place }) => `${campus.id} ${place.id}`)).size).toBe(37)
    expect(new Set(near.map(({ place }) => place.id)).size).toBe(32)
  })

  test('of Hangzhou, labelled as GCJ-02 by mistake, are refused with the evidence', async () => {
    for (const kind of ['campuses', 'regulated-places'] as const) {
      const shown = await previewPath(world.db, real('hangzhou/amenities.geojson'), { kind, crs: 'gcj02' })
      expect(shown).toMatchObject({ state: 'refused', refusal: { code: 'crs-mismatch', params: { better: 'wgs84' } } })
      expect(shown.evidence?.matched).toBeGreaterThanOrEqual(5)
      expect(shown.evidence?.metres.wgs84).toBeLessThan(60)
      expect(shown.evidence?.metres.gcj02).toBeGreaterThan(300)
    }
  })

  test('of Nanjing’s Xinjiekou: walks follow the real streets and are never shorter than the straight line', async () => {
    for (const kind of ['campuses', 'walk-network', 'regulated-places'] as const) {
      const shown = await previewPath(world.db, real('nanjing/xinjiekou.osm'), { kind })
      await applyImport(world.db, shown.id, 'test')
    }
    const schools = await world.db
      .selectFrom('campus')
      .select(['id', 'received_x', 'received_y'])
      .where('source', '=', 'OpenStreetMap')
      .where('division_code', 'like', '3201%')
      .execute()
    expect(schools.length).toBeGreaterThanOrEqual(15)
    await givenRule(world.db, {
      division_code: '3201',
      method: 'gate_walk',
      metres: 500,
      school_types: ['primary', 'middle', 'high'],
      kinds: ['bar', 'internet_cafe', 'entertainment'],
    })
    let walked = 0
    for (const { id, received_x, received_y } of schools) {
      await givenGate(world.db, id, { lon: received_x ?? 0, lat: received_y ?? 0 })
      const { places } = await checkCampus(world.db, id, new Date())
      for (const { walkMetres, straightMetres, radiusMetres } of places) {
        if (walkMetres === null) continue
        walked += 1
        expect(walkMetres).toBeGreaterThanOrEqual(straightMetres)
        expect(walkMetres).toBeGreaterThanOrEqual((radiusMetres ?? 0) - 0.05)
      }
    }
    expect(walked).toBeGreaterThan(0)
  })
})
