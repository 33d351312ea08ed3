import { beforeEach, describe, expect, test } from 'vitest'
import { fromWgs84 } from '../../api/catalog/coordinates.ts'
import { applyImport, undoImport } from '../../api/exchange/apply.queries.ts'
import { reasonText } from '../../api/exchange/reason.words.ts'
import type { Reason } from '../../api/exchange/row.ts'
import { givenCategories, givenHangzhou, givenVenue } from '../support/given.ts'
import { useWorld } from '../support/world.ts'
import { catalogue, preview } from './given.ts'

const world = useWorld()
beforeEach(async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
})

type Ring = [number, number][]
const square = (west: number, south: number, east: number, north: number): Ring => [
  [west, south], [east, south], [east, north], [west, north], [west, south],
] // biome-ignore format: one ring

function outlines(...features: [code: string | undefined, name: string, ring: Ring][]): string {
  return JSON.stringify({
    type: 'FeatureCollection',
    features: features.map(([id, name, ring]) => ({
      type: 'Feature',
      id,
      properties: { name },
      geometry: { type: 'Polygon', coordinates: [ring] },
    })),
  })
}

const asked = { kind: 'outlines', crs: 'wgs84' } as const
const xihu: Ring = square(120, 30.1, 120.15, 30.5)

describe('outlines of divisions', () => {
  test('are written with the pieces that points are found by, and venues find their new division', async () => {
    await givenVenue(world.db, { name: '北馆', location: { lon: 120.1, lat: 30.45 } })
    const { id, counts } = await preview(world.db, outlines(['330106', '西湖区', xihu]), asked)
    expect(counts).toMatchObject({ changed: 1 })
    await applyImport(world.db, id, 'test')
    const venue = await world.db
      .selectFrom('venue')
      .select('division_code')
      .where('name', '=', '北馆')
      .executeTakeFirst()
    expect(venue).toEqual({ division_code: '330106' })
    expect((await preview(world.db, outlines(['330106', '西湖区', xihu]), asked)).counts).toMatchObject({ same: 1 })
  })

  test('are taken back as a whole, with the divisions of venues', async () => {
    await givenVenue(world.db, { name: '北馆', location: { lon: 120.1, lat: 30.45 } })
    const before = await catalogue(world.db)
    const { id } = await preview(world.db, outlines(['330106', '西湖区', xihu]), asked)
    await applyImport(world.db, id, 'test')
    await undoImport(world.db, id, 'test')
    expect(await catalogue(world.db)).toEqual(before)
  })

  test('that would move a division elsewhere say so, with how far', async () => {
    const shown = await preview(
      world.db,
      outlines(
        ['330106', '西湖区', square(104, 30.5, 104.2, 30.7)],
        ['330102', '上城区', square(120.15, 30.1, 120.31, 30.4)],
      ),
      asked,
    )
    expect(shown.rows.map(({ outcome, reasons }) => [outcome, reasons])).toEqual([
      ['changed', [{ code: 'outline-moved', params: { km: expect.closeTo(1514, -1.5) } }]],
      ['changed', []],
    ])
    expect(reasonText('en', shown.rows[0]?.reasons[0] as Reason)).toContain('the whole division would move')
  })

  test('that lie apart from the division they belong to say so', async () => {
    const zhejiang = square(118, 27, 123, 31)
    const { id } = await preview(world.db, outlines(['33', '浙江省', zhejiang]), asked)
    await applyImport(world.db, id, 'test')
    const shown = await preview(world.db, outlines(['3301', '杭州市', square(104, 30.5, 104.2, 30.7)]), asked)
    expect(shown.rows[0]).toMatchObject({
      outcome: 'new',
      reasons: [{ code: 'outline-outside-parent', params: { parent: '浙江省' } }],
    })
  })

  test('of divisions that were merged become one outline', async () => {
    await world.db
      .insertInto('division_rename')
      .values({ old_name: '江干区', city_code: '3301', code: '330102', source: 'test' })
      .execute()
    const shown = await preview(
      world.db,
      outlines(
        ['330102', '上城区', square(120.15, 30.1, 120.2, 30.4)],
        ['330104', '江干区', square(120.2, 30.1, 120.3, 30.4)],
      ),
      asked,
    )
    expect(shown.counts).toMatchObject({ same: 2 })
    expect(shown.rows[1]?.reasons[0]).toMatchObject({
      code: 'division-merged',
      params: { value: '江干区', code: '330102' },
    })
  })

  test('that cross themselves, lie nowhere or belong to nobody are refused with the reason', async () => {
    const bow: Ring = [[120, 30.1], [120.1, 30.3], [120.1, 30.1], [120, 30.3], [120, 30.1]] // biome-ignore format: one ring
    const point = {
      type: 'Feature',
      properties: { name: '西湖区' },
      geometry: { type: 'Point', coordinates: [120, 30] },
    }
    const file = JSON.parse(
      outlines(
        ['330106', '西湖区', bow],
        ['330106', '西湖区', square(30, 120, 30.1, 120.1)],
        [undefined, '无名区', xihu],
        ['330106', '西湖区', xihu.slice(0, 3)],
      ),
    )
    file.features.push(point, { ...point, geometry: null })
    const shown = await preview(world.db, JSON.stringify(file), asked)
    expect(shown.rows.map(({ reasons }) => reasons.at(-1)?.code)).toEqual([
      'outline-invalid',
      'coordinate-swapped',
      'division-unknown',
      'ring-open',
      'not-a-polygon',
      'no-geometry',
    ])
    expect(shown.counts).toMatchObject({ refused: 6 })
    const [crossing] = shown.rows.map(({ reasons }) => reasons.at(-1) as Reason)
    expect(reasonText('zh-CN', crossing as Reason)).toMatch(/边界自相交，在经度 120\.\d+、纬度 30\.\d+ 处/)
    expect(reasonText('en', crossing as Reason)).toMatch(/Self-intersection at 120\.\d+, 30\.\d+/)
  })

  test('in GCJ-02 that are said to be WGS-84 are refused, and found out when nothing is said', async () => {
    const jagged: Ring = [
      ...Array.from({ length: 60 }, (_, i): [number, number] => [120 + (i / 60) * 0.15, 30.1 + (i % 2) / 500]),
      [120.15, 30.4],
      [120, 30.4],
      [120, 30.1],
    ]
    await world.db.deleteFrom('division_part').execute()
    const { id } = await preview(world.db, outlines(['330106', '西湖区', jagged]), asked)
    await applyImport(world.db, id, 'test')
    const shifted = jagged.map(([x, y]): [number, number] => {
      const { lon, lat } = fromWgs84('gcj02', { lon: x, lat: y })
      return [lon, lat]
    })
    const file = outlines(['330106', '西湖区', shifted])
    expect(await preview(world.db, file, asked)).toMatchObject({
      state: 'refused',
      refusal: { code: 'crs-mismatch', params: { better: 'gcj02' } },
    })
    expect(await preview(world.db, file, { kind: 'outlines' })).toMatchObject({
      state: 'previewed',
      crs: 'gcj02',
      counts: { same: 1 },
    })
  })
})

describe('a list of divisions', () => {
  const divisions = { kind: 'divisions' } as const

  test('brings parents before children, and refuses those without parents', async () => {
    const list =
      'code,name,cityCode\n330109,萧山区,3301\n32,江苏省,\n3201,南京市,\n330109,萧山区,3301\n440104,越秀区,4401\n33x,坏\n'
    const shown = await preview(world.db, list, divisions)
    expect(shown.rows.map(({ outcome, reasons }) => [outcome, reasons[0]?.code])).toEqual([
      ['new', undefined],
      ['new', undefined],
      ['new', undefined],
      ['refused', 'code-repeated'],
      ['refused', 'parent-missing'],
      ['refused', 'row-too-narrow'],
    ])
    await applyImport(world.db, shown.id, 'test')
    const found = await world.db
      .selectFrom('division')
      .select(['code', 'parent_code', 'level', 'pinyin', 'name_en'])
      .where('code', 'in', ['3201', '330109'])
      .orderBy('code')
      .execute()
    expect(found).toEqual([
      { code: '3201', parent_code: '32', level: 'city', pinyin: 'nanjingshi', name_en: 'Nanjing' },
      { code: '330109', parent_code: '3301', level: 'county', pinyin: 'xiaoshanqu', name_en: 'Xiaoshan District' },
    ])
  })

  test('is undone to what stood before, new ones and renamed ones', async () => {
    const before = await catalogue(world.db)
    const shown = await preview(world.db, 'code,name\n330106,西子区\n330109,萧山区\n330100,市辖区\n', divisions)
    expect(shown.rows.map(({ outcome }) => outcome)).toEqual(['changed', 'new', 'same'])
    await applyImport(world.db, shown.id, 'test')
    const renamed = await world.db.selectFrom('division').select('name_en').where('code', '=', '330106').execute()
    expect(renamed).toEqual([{ name_en: 'Xizi District' }])
    await undoImport(world.db, shown.id, 'test')
    expect(await catalogue(world.db)).toEqual(before)
  })
})
