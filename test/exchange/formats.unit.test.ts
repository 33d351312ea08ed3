import { describe, expect, test } from 'vitest'
import { givenFile, problemOf, rowsOf } from './files.ts'

/** 名称,经度 and two rows, as Chinese Windows saves them. */
const GB18030 = Uint8Array.from([
  0xc3, 0xfb, 0xb3, 0xc6, 0x2c, 0xbe, 0xad, 0xb6, 0xc8, 0x0a, 0xba, 0xbc, 0xd6, 0xdd, 0xcd, 0xbc, 0xca, 0xe9, 0xb9,
  0xdd, 0x2c, 0x31, 0x32, 0x30, 0x0a,
])

describe('a CSV', () => {
  test.each([
    ['with commas', '名称,经度,纬度\n图书馆,120.1,30.2\n'],
    ['with a byte order mark and Windows line ends', '\ufeff名称,经度,纬度\r\n图书馆,120.1,30.2\r\n'],
    ['with semicolons', '名称;经度;纬度\n图书馆;120.1;30.2\n'],
    ['with bars', '名称|经度|纬度\n图书馆|120.1|30.2\n'],
    ['with tabs', '名称\t经度\t纬度\n图书馆\t120.1\t30.2\n'],
    ['with title lines above the header', '2024年场馆名单,,\n填报单位：某局,,\n名称,经度,纬度\n图书馆,120.1,30.2\n'],
  ])('%s gives its rows by column', async (_case, text) => {
    const [row] = await rowsOf(await givenFile(text))
    expect(row?.fields).toEqual({ 名称: '图书馆', 经度: '120.1', 纬度: '30.2' })
  })

  test('in GB18030 is read as Chinese', async () => {
    expect((await rowsOf(await givenFile(GB18030)))[0]?.fields).toEqual({ 名称: '杭州图书馆', 经度: '120' })
  })

  test('in UTF-16, as Excel saves Unicode text, is read as Chinese', async () => {
    const path = await givenFile(Buffer.from('\ufeff名称\t经度\n图书馆\t120\n', 'utf16le'))
    expect((await rowsOf(path))[0]?.fields).toEqual({ 名称: '图书馆', 经度: '120' })
  })

  test('in UTF-16 of the other byte order too', async () => {
    const path = await givenFile(Buffer.from('\ufeff名称\t经度\n图书馆\t120\n', 'utf16le').swap16())
    expect((await rowsOf(path))[0]?.fields).toEqual({ 名称: '图书馆', 经度: '120' })
  })

  test('keeps line breaks and separators inside quotes, and says on which line a row begins', async () => {
    const rows = await rowsOf(await givenFile('名称,地址,电话\n甲馆,"一路1号,\n二楼",1\n乙馆,二路,2\n'))
    expect(rows.map(({ row, fields }) => [row, fields.地址])).toEqual([
      [2, '一路1号,\n二楼'],
      [4, '二路'],
    ])
  })

  test('with three columns too many in a row refuses that row and keeps the others', async () => {
    const rows = await rowsOf(await givenFile('名称,经度,纬度\n甲馆,120.1,30.2,多,余,列\n乙馆,120.1,30.2\n'))
    expect(rows.map(({ refusal }) => refusal)).toEqual([
      { code: 'row-too-wide', params: { expected: 3, found: 6 } },
      undefined,
    ])
  })

  test('with too few columns in a row refuses that row', async () => {
    const [row] = await rowsOf(await givenFile('名称,经度,纬度\n甲馆,120.1\n'))
    expect(row?.refusal).toEqual({ code: 'row-too-narrow', params: { expected: 3, found: 2 } })
  })

  test('with empty cells after the last column is no problem', async () => {
    const [row] = await rowsOf(await givenFile('名称,经度\n甲馆,120.1,,\n'))
    expect(row?.refusal).toBeUndefined()
  })

  test.each([
    ['an unclosed quote', `名称,经度\n"甲馆,120\n${'乙馆,120\n'.repeat(20)}`, 'csv-broken'],
    ['no header', '甲,乙\n丙,丁\n', 'header-missing'],
    ['nothing', '', 'file-empty'],
    ['bytes that are no text', Uint8Array.from({ length: 400 }, (_, i) => (i * 7) % 31), 'file-binary'],
    ['UTF-16 that doesn’t say so', Buffer.from('名称,经度\n图书馆,120\n'.repeat(9), 'utf16le'), 'file-binary'],
    ['a cell of a million characters', `名称,经度\n${'长'.repeat(1_000_001)},120\n`, 'csv-row-too-long'],
    ['a PDF', '%PDF-1.7\n1 0 obj\n', 'file-unknown'],
    ['a web page called .xls', '<html><table><tr><td>名称</td></tr></table></html>', 'file-html'],
  ])('with %s is refused as a whole', async (_case, content, code) => {
    expect(await problemOf(await givenFile(content))).toBe(code)
  })
})

const feature = (geometry: unknown, properties: unknown = { name: '甲馆' }) => ({
  type: 'Feature',
  geometry,
  properties,
})
const collection = (...features: unknown[]) => JSON.stringify({ type: 'FeatureCollection', features })

describe('GeoJSON', () => {
  test('gives its features with their geometry, also those that have none', async () => {
    const rows = await rowsOf(
      await givenFile(collection(feature({ type: 'Point', coordinates: [120, 30] }), feature(null))),
    )
    expect(rows.map(({ geometry }) => geometry)).toEqual([{ type: 'Point', coordinates: [120, 30] }, null])
  })

  test('of one feature, and of a Nominatim answer, are read too', async () => {
    const point = { type: 'Point', coordinates: [120, 30] }
    expect(await rowsOf(await givenFile(JSON.stringify(feature(point))))).toHaveLength(1)
    const nominatim = [{ osm_type: 'relation', osm_id: 7, name: '甲馆', geojson: point }]
    expect((await rowsOf(await givenFile(JSON.stringify(nominatim))))[0]).toMatchObject({
      ref: 'relation/7',
      geometry: point,
    })
  })

  test('that is cut off is refused', async () => {
    expect(await problemOf(await givenFile(collection(feature(null)).slice(0, -20)))).toBe('json-broken')
  })

  test('nested a hundred thousand deep ends in a refusal, not in a crash', async () => {
    const path = await givenFile(`{"type":"FeatureCollection","features":[${'['.repeat(100_000)}`)
    expect(await problemOf(path)).toBe('json-broken')
  })

  test('of another kind is named', async () => {
    expect(await problemOf(await givenFile('{"a": 1}'))).toBe('json-unknown')
  })
})

describe('Overpass JSON', () => {
  test('places ways by their center, their geometry or their nodes, and passes roads over', async () => {
    const elements = [
      { type: 'way', id: 1, center: { lat: 30, lon: 120 }, tags: { amenity: 'library' } },
      { type: 'way', id: 2, nodes: [1, 2, 3, 1], tags: { leisure: 'park' } },
      { type: 'way', id: 3, nodes: [1, 2], tags: { highway: 'residential' } },
      { type: 'node', id: 1, lat: 30, lon: 120 },
      { type: 'node', id: 2, lat: 30, lon: 120.1 },
      { type: 'node', id: 3, lat: 30.1, lon: 120 },
    ]
    const rows = await rowsOf(await givenFile(JSON.stringify({ version: 0.6, elements })))
    expect(rows.map(({ ref, geometry }) => [ref, geometry?.type])).toEqual([
      ['way/1', 'Point'],
      ['way/2', 'MultiPolygon'],
    ])
  })

  test('joins the outer ways of a relation into rings', async () => {
    const node = (id: number, lon: number, lat: number) => ({ type: 'node', id, lon, lat })
    const elements = [
      node(1, 120, 30), node(2, 120.1, 30), node(3, 120.1, 30.1),
      { type: 'way', id: 1, nodes: [1, 2, 3] },
      { type: 'way', id: 2, nodes: [1, 3] },
      { type: 'relation', id: 9, tags: { leisure: 'park' }, members: [1, 2].map((ref) => ({ type: 'way', ref, role: 'outer' })) },
    ] // biome-ignore format: one element a line
    const [row] = await rowsOf(await givenFile(JSON.stringify({ elements })))
    expect(row?.geometry).toMatchObject({ type: 'MultiPolygon', coordinates: [[{ length: 4 }]] })
  })
})

const osm = (inside: string, start = '<?xml version="1.0" encoding="UTF-8"?>') =>
  `${start}\n<osm version="0.6">${inside}</osm>`
const library = '<node id="1" lat="30" lon="120"><tag k="amenity" v="library"/><tag k="name" v="甲馆"/></node>'

describe('.osm XML', () => {
  test.each([
    ['a proper declaration', osm(library)],
    ['a declaration without the version XML demands', osm(library, '<?xml encoding="UTF-8"?>')],
    ['no declaration', osm(library, '')],
  ])('with %s gives its places', async (_case, text) => {
    expect(await rowsOf(await givenFile(text))).toMatchObject([
      { ref: 'node/1', fields: { amenity: 'library', name: '甲馆' } },
    ])
  })

  test('with a document type is refused before an entity is expanded', async () => {
    const bomb = '<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    expect(await problemOf(await givenFile(`${bomb}<osm><note>&b;</note></osm>`))).toBe('xml-doctype')
  })

  test('that is cut off is refused', async () => {
    expect(await problemOf(await givenFile(osm(library).slice(0, -30)))).toBe('xml-broken')
  })
})
