import { hash } from 'node:crypto'
import type { LineString, Position } from 'geojson'
import { type Crs, type Point, toWgs84 } from '../../catalog/coordinates.ts'
import { flawOf } from '../../catalog/geometry.ts'
import { checkPoint } from '../coordinate.ts'
import type { Reason, SourceRow } from '../row.ts'
import { cellReader, day, text } from './cells.ts'
import type { Staged } from './kind.ts'
import { geometryOfWkt, geometryToWgs84 } from './shape.ts'

/** A street as a row states it; its line is WGS-84. */
export type StreetEntry = {
  line: LineString
  kind: string | null
  isPassable: boolean
  received: Point
  dataOn?: string
}

export const streetCells = cellReader({
  line: '线 路线 几何 wkt geometry geom line',
  kind: '类型 道路类型 道路等级 highway kind type',
  passable: '可步行 是否可步行 步行 foot passable',
  name: '名称 道路名称 路名 name name:zh',
  ref: '编号 id ref osm osm_id source_ref',
  from: '起点 起点坐标 from',
  to: '终点 终点坐标 to',
  dataOn: '数据日期 更新日期 采集日期 data_on updated_on',
})

const NO_WALKING = new Set([
  'motorway',
  'motorway_link',
  'raceway',
  'bus_guideway',
  'construction',
  'proposed',
  'elevator',
])

/** Understands one row as a street; a line, or a ring walked round. */
export function readStreet(source: SourceRow, crs: Crs): Staged | undefined {
  const { fields, isElement, geometry } = source
  const cells = streetCells.read(fields)
  const name = text(cells.name) ?? text(cells.kind)
  const drawn =
    geometry ?? (cells.line ? geometryOfWkt(cells.line.value) : undefined) ?? between(text(cells.from), text(cells.to))
  // Crossings, lamps and signs carry the tag highway too.
  if (isElement && (!drawn || drawn.type === 'Point')) return undefined
  const about = { row: source.row, ...(name && { name }) }
  const refuse = (reason: Reason): Staged => ({ ...about, reasons: [reason] })
  if (source.refusal) return refuse(source.refusal)
  const flaw = flawOf(drawn, { mayCross: true })
  if (flaw) return refuse({ code: flaw.code })
  const line = drawn && lineOf(drawn as { type: string; coordinates: unknown })
  const [first] = line ?? []
  if (!line || !first) return refuse({ code: 'not-a-line', params: { type: drawn?.type ?? '' } })
  const placed = checkPoint({ lon: first[0] as number, lat: first[1] as number }, 'geometry')
  if ('refusal' in placed) return refuse(placed.refusal)
  const kind = text(cells.kind) ?? null
  const dataOn = day(cells.dataOn)
  const ref = source.ref ?? text(cells.ref) ?? hash('sha256', JSON.stringify(line), 'base64url').slice(0, 20)
  const entry: StreetEntry = {
    line: geometryToWgs84(crs, { type: 'LineString', coordinates: line }),
    kind,
    isPassable: isPassable(fields, kind, text(cells.passable)),
    received: placed.point,
    ...(dataOn && { dataOn }),
  }
  return { ...about, ref, point: toWgs84(crs, placed.point), reasons: [], entry }
}

/** Whether one may walk there: not on motorways, nor where it is forbidden or private. */
function isPassable(
  { access, foot, motorroad }: Record<string, string>,
  kind: string | null,
  stated: string | undefined,
): boolean {
  if (stated && /^(?:否|不|无|no|false|0|n)$/i.test(stated)) return false
  if (stated && /^(?:是|可|有|yes|true|1|y|designated|permissive)/i.test(stated)) return true
  if (motorroad === 'yes' || NO_WALKING.has(kind ?? '')) return false
  return !(['no', 'private'].includes(access ?? '') && foot !== 'yes')
}

function lineOf({ type, coordinates }: { type: string; coordinates: unknown }): Position[] | undefined {
  if (type === 'LineString') return coordinates as Position[]
  if (type === 'Polygon') return (coordinates as Position[][])[0]
  if (type === 'MultiPolygon') return (coordinates as Position[][][])[0]?.[0]
  const [only, ...more] = type === 'MultiLineString' ? (coordinates as Position[][]) : []
  return more.length === 0 ? only : undefined
}

function between(from: string | undefined, to: string | undefined): LineString | undefined {
  const ends = [from, to].map((end) =>
    (end ?? '')
      .split(/[,，\s]+/)
      .filter(Boolean)
      .map(Number),
  )
  return ends.every(([lon, lat]) => Number.isFinite(lon) && Number.isFinite(lat))
    ? { type: 'LineString', coordinates: ends }
    : undefined
}
