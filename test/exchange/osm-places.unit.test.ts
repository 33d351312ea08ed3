import { expect, test } from 'vitest'
import { idList, placesOf } from '../../api/exchange/formats/places.ts'
import { givenFile, problemOf, rowsOf } from './files.ts'

const AREA = `<relation id="9"><member type="way" ref="1" role="outer"/><member type="way" ref="2" role="outer"/><tag k="leisure" v="park"/></relation>
  <way id="2"><nd ref="3"/><nd ref="4"/><nd ref="-1"/></way><way id="1"><nd ref="-1"/><nd ref="2"/><nd ref="3"/></way>
  <way id="5"><nd ref="8"/><nd ref="9"/><tag k="highway" v="path"/></way>`
const NODES = `<node id="12000000001" lat="1" lon="1"/><node id="4" lat="30.1" lon="120"/><node id="-1" lat="30" lon="120"/>
  <node id="2" lat="30" lon="120.1"/><node id="3" lat="30.1" lon="120.1"/><node id="2" lat="30" lon="120.1"/>`

test.each([
  ['before', AREA + NODES],
  ['behind', NODES + AREA],
])('a park made of ways is put together when it stands %s its nodes', async (_case, inner) => {
  const rows = await rowsOf(await givenFile(`<osm version="0.6">${inner}</osm>`))
  expect(rows).toHaveLength(1)
  const { geometry, ref } = rows[0] ?? {}
  expect(ref).toBe('relation/9')
  const ring = geometry?.type === 'MultiPolygon' ? geometry.coordinates[0]?.[0] : undefined
  expect(ring).toHaveLength(5)
  expect([...new Set(ring?.map(String))].sort()).toEqual(['120,30', '120,30.1', '120.1,30', '120.1,30.1'])
})

test('a node that the file lacks is left out', async () => {
  const way = '<way id="1"><nd ref="1"/><nd ref="2"/><nd ref="3"/><tag k="amenity" v="library"/></way>'
  const nodes = '<node id="1" lat="30" lon="120"/><node id="3" lat="30" lon="121"/>'
  const [row] = await rowsOf(await givenFile(`<osm>${nodes}${way}</osm>`))
  expect(row?.geometry).toEqual({
    type: 'LineString',
    coordinates: [
      [120, 30],
      [121, 30],
    ],
  })
})

test('ids in any order are kept once, and no more of them than are allowed', () => {
  const few = idList(1_000)
  for (let round = 0; round < 10; round += 1) for (let id = 900; id > 0; id -= 1) few.add(id * 1e7)
  const places = placesOf(few.sorted())
  places.put(1e7, 120, 30)
  places.put(5, 1, 1)
  expect([places.find(1e7), places.find(2e7), places.find(5)]).toEqual([[120, 30], undefined, undefined])
  const many = idList(1_000)
  expect(() => {
    for (let id = 0; id < 10_000; id += 1) many.add(id)
  }).toThrow(expect.objectContaining({ refusal: expect.objectContaining({ code: 'osm-too-large' }) }))
})

test.each([
  ['a value without end', `<osm><node id="1" x="${'x'.repeat(1_500_000)}"/></osm>`],
  ['a comment without end', `<osm><!-- ${'x'.repeat(1_500_000)} --></osm>`],
  ['tags inside each other without end', `<osm>${'<a>'.repeat(1_000)}${'</a>'.repeat(1_000)}</osm>`],
])('.osm with %s is refused', async (_case, text) => {
  expect(await problemOf(await givenFile(text))).toBe('xml-broken')
})
