import { join } from 'node:path'
import { beforeEach, describe, expect, inject, test } from 'vitest'
import { applyImport } from '../../api/exchange/apply.queries.ts'
import { seedEmptyInstallation } from '../../api/exchange/seed.queries.ts'
import { seedFiles } from '../../api/exchange/seed-files.reader.ts'
import { openTestDatabase, useWorld } from '../support/world.ts'
import { sharedData } from './files.ts'
import { previewPath } from './given.ts'

const world = useWorld()
const real = (name: string) => join(sharedData ?? '', name)

/** Previews a real file, applies it, and gives what it was. */
async function brought(kind: 'venues' | 'outlines', name: string, crs?: 'wgs84' | 'gcj02') {
  const shown = await previewPath(world.db, real(name), { kind, ...(crs && { crs }) })
  await applyImport(world.db, shown.id, 'test')
  return shown
}

const again = (kind: 'venues' | 'outlines', name: string) => previewPath(world.db, real(name), { kind })

describe('the real lists, unmodified', () => {
  beforeEach(async ({ skip }) => {
    if (!sharedData) skip('../shared/data is not there')
    await seedEmptyInstallation(world.db, seedFiles, { scope: 'reference' })
  })

  test('7,382 tourist places of 24 cities: 1,769 venues, and a reason for each of the others', async () => {
    const list = 'cities/tourism-24-cities.csv'
    const shown = await brought('venues', list, 'wgs84')
    expect(shown.counts).toEqual({ new: 1769, duplicate: 6, refused: 5607, remarked: 179, passed: 0 })
    expect(shown.of('refused').every(({ reasons }) => reasons.length > 0)).toBe(true)
    const second = await again('venues', list)
    expect(second).toMatchObject({
      crs: 'wgs84',
      crsBy: 'known_places',
      counts: { same: 1769, duplicate: 6, refused: 5607 },
    })
    const wrong = await previewPath(world.db, real(list), { crs: 'gcj02' })
    expect(wrong).toMatchObject({ state: 'refused', refusal: { code: 'crs-mismatch', params: { better: 'wgs84' } } })
  })

  test('the venues among the amenities of Hangzhou: no school, bar or driving school, each with its county', async () => {
    const shown = await brought('venues', 'hangzhou/amenities.geojson', 'wgs84')
    expect(shown.counts).toEqual({ new: 100, duplicate: 3, refused: 1971, remarked: 3, passed: 0 })
    const county = await world.db
      .selectFrom('venue')
      .select(['name', 'division_code'])
      .where('name', '=', '杭州图书馆运动分馆')
      .executeTakeFirst()
    expect(county?.division_code).toMatch(/^3301/)
    expect((await again('venues', 'hangzhou/amenities.geojson')).counts).toMatchObject({ same: 100, duplicate: 3 })
  })

  test('a whole OpenStreetMap extract: its venues, everything else passed over', async () => {
    const shown = await brought('venues', 'nanjing/xinjiekou.osm')
    expect(shown).toMatchObject({
      crs: 'wgs84',
      crsBy: 'format',
      counts: { new: 16, duplicate: 4, refused: 7, passed: 361 },
    })
  })

  test('outlines of 2017 in GCJ-02: refused as WGS-84, found out unlabelled, old counties become part of today’s', async () => {
    await world.db.updateTable('division').set({ outline: null, centre: null, outline_source: null }).execute()
    await world.db.deleteFrom('division_part').execute()
    expect((await brought('outlines', 'boundaries/hangzhou-osm-wgs84.json', 'wgs84')).counts).toMatchObject({ new: 1 })
    const hangzhou = 'boundaries/330100_hangzhou.geojson'
    const wrong = await previewPath(world.db, real(hangzhou), { kind: 'outlines', crs: 'wgs84' })
    expect(wrong).toMatchObject({ state: 'refused', refusal: { code: 'crs-mismatch', params: { better: 'gcj02' } } })
    expect(wrong.evidence?.metres.gcj02).toBeLessThan(65)
    expect(wrong.evidence?.metres.wgs84).toBeGreaterThan(250)
    const shown = await again('outlines', hangzhou)
    expect(shown).toMatchObject({ crs: 'gcj02', crsBy: 'known_places', counts: { new: 13 } })
    await applyImport(world.db, shown.id, 'test')
    expect((await again('outlines', hangzhou)).counts).toMatchObject({ same: 13 })
    for (const name of ['130200_tangshan', '640200_shizuishan'])
      await brought('outlines', `boundaries/${name}.geojson`, 'gcj02')
    const luanzhou = await world.db
      .selectFrom('division')
      .select('outline_source')
      .where('code', '=', '130284')
      .executeTakeFirst()
    expect(luanzhou).toEqual({ outline_source: '130200_tangshan' })
  })
})

// In a database of its own: rolled back, so many rows would burden the tests that come after.
test('44,703 divisions: four files in order, and a second time nothing', async ({ skip }) => {
  if (!sharedData) skip('../shared/data is not there')
  const { db, close, remove } = await openTestDatabase(inject('engine') ?? 'server')
  try {
    const counts: unknown[] = []
    for (const name of ['provinces', 'cities', 'areas', 'streets']) {
      const shown = await previewPath(db, real(`divisions/${name}.csv`), { kind: 'divisions' })
      await applyImport(db, shown.id, 'test')
      counts.push(shown.counts)
    }
    expect(counts).toEqual([31, 342, 2978, 41352].map((rows) => ({ new: rows, passed: 0 })))
    const again = await previewPath(db, real('divisions/areas.csv'), { kind: 'divisions' })
    expect(again.counts).toEqual({ same: 2978, passed: 0 })
  } finally {
    await close()
    await remove()
  }
})
