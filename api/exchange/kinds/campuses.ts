import type { Geometry } from 'geojson'
import { type Crs, type Point, toWgs84 } from '../../catalog/coordinates.ts'
import { flawOf, representativePoint } from '../../catalog/geometry.ts'
import { cleanName, hasChinese } from '../../catalog/text.ts'
import type { GroundShape } from '../../surroundings/campus.ts'
import { type SchoolType, type Stage, schoolOfName } from '../../surroundings/school.ts'
import { understand } from '../columns.ts'
import { checkPoint, pointOfColumns } from '../coordinate.ts'
import type { Reason, SourceRow } from '../row.ts'
import { cellReader, day, text } from './cells.ts'
import type { Staged } from './kind.ts'
import { geometryOfWkt, geometryToWgs84 } from './shape.ts'

/** A campus as a row states it. `received` is a point of it in the file's own system. */
export type CampusEntry = {
  name: string
  schoolType: SchoolType
  stages: Stage[]
  ground: GroundShape
  received: Point
  foundedOn?: string
  dataOn?: string
}

export const campusCells = cellReader({
  name: '名称 学校名称 校园名称 校区名称 单位名称 学校 name name:zh title',
  type: '类型 类别 学校类型 办学类型 学校类别 type category school_type amenity',
  stages: '学段 办学层次 stages stage',
  ref: '编号 学校编号 学校标识码 标识码 id ref osm osm_id source_ref 统一社会信用代码',
  ground: '边界 校园边界 范围 校园范围 wkt geometry geom ground',
  foundedOn: '建校时间 建校日期 成立日期 founded_on start_date',
  dataOn: '数据日期 更新日期 采集日期 data_on updated_on',
})

const TYPE_WORDS: [RegExp, SchoolType][] = [
  [/幼儿园|kindergarten/i, 'kindergarten'],
  [/特殊教育|special(?!ized)/i, 'special'],
  [/专门学校|specialized/i, 'specialized'],
  [/中职|中等职业|职业|技工|中专|vocational/i, 'vocational'],
  [/高校|大学|高等|学院|university|college/i, 'university'],
  [/少年宫|youth_palace/i, 'youth_palace'],
  [/小学|中学|初中|高中|九年|完全|十二年|普通|school|primary|middle|high/i, 'school'],
]

/** Understands one row as a campus, refuses it with a reason, or passes it over: undefined. */
export function readCampus(source: SourceRow, crs: Crs): Staged | undefined {
  const cells = campusCells.read(source.fields)
  const told = text(cells.type)
  const isTagged = source.fields.amenity !== undefined
  const given = cleanName(cells.name?.value)
  const school = schoolOf(told, given, isTagged || source.isElement === true)
  if (school === 'passed') return undefined
  const name = given ?? (isTagged ? UNNAMED[school === 'unknown' ? 'school' : school.type] : undefined)
  const ref = source.ref ?? text(cells.ref)
  const reasons: Reason[] = []
  const about = { row: source.row, ...(name && { name }), ...(ref && { ref }) }
  const refuse = (reason: Reason): Staged => ({ ...about, reasons: [reason] })
  if (source.refusal) return refuse(source.refusal)
  if (!name) return refuse({ code: 'no-name' })
  if (name.length > 200) return refuse({ code: 'name-too-long', params: { length: name.length } })
  if (school === 'unknown') return refuse({ code: 'school-type-unknown', params: { value: told ?? name } })
  const placed = place(source, cells.ground?.value)
  if ('refusal' in placed) return refuse(placed.refusal)
  if (!given) reasons.push({ code: 'campus-unnamed' })
  else if (!hasChinese(name)) reasons.push({ code: 'name-not-chinese' })
  if (/驾校|党校|干校|培训/.test(name)) reasons.push({ code: 'maybe-no-school', params: { value: name } })
  const { received, shape } = placed
  const [foundedOn, dataOn] = [day(cells.foundedOn), day(cells.dataOn)]
  const stages = stagesOf(text(cells.stages)) ?? school.stages
  const entry: CampusEntry = {
    name,
    schoolType: school.type,
    stages: school.type === 'school' ? stages : [],
    ground: geometryToWgs84(crs, shape as Geometry) as GroundShape,
    received,
    ...(foundedOn && { foundedOn }),
    ...(dataOn && { dataOn }),
  }
  return { ...about, point: toWgs84(crs, received), reasons, entry }
}

const UNNAMED: Partial<Record<SchoolType, string>> = {
  school: '未命名学校',
  kindergarten: '未命名幼儿园',
  university: '未命名高校',
}

function schoolOf(told: string | undefined, name: string | undefined, isOsm: boolean) {
  if (isOsm && !/^(school|kindergarten|university|college)$/.test(told ?? '')) return 'passed'
  const byName = schoolOfName(name ?? '')
  if (isOsm && told === 'school') return byName
  const type = TYPE_WORDS.find(([words]) => words.test(told ?? ''))?.[1]
  if (type) return { type, stages: stagesOf(told) ?? byName.stages }
  if (told) return 'unknown'
  return /学|校|园|school/i.test(name ?? '') ? byName : 'unknown'
}

function stagesOf(words: string | undefined): Stage[] | undefined {
  if (!words) return undefined
  const stages: Stage[] = []
  if (/小学|九年|十二年|primary/i.test(words)) stages.push('primary')
  if (/初中|九年|十二年|完全中学|middle/i.test(words)) stages.push('middle')
  if (/高中|十二年|完全中学|high/i.test(words)) stages.push('high')
  return stages.length > 0 ? stages : undefined
}

type Placed = { received: Point; shape: GroundShape } | { refusal: Reason }

/** The ground a row gives: a polygon of the file, WKT in a cell, or only a point. */
function place({ geometry, fields }: SourceRow, wkt: string | undefined): Placed {
  const drawn = geometry ?? (wkt ? geometryOfWkt(wkt) : undefined)
  if (wkt && !drawn) return { refusal: { code: 'wkt-unreadable', params: { value: wkt.slice(0, 60) } } }
  if (!drawn) {
    const pointed = pointOfColumns(understand(fields))
    if ('refusal' in pointed) return pointed
    const { lon, lat } = pointed.point
    return { received: pointed.point, shape: { type: 'Point', coordinates: [lon, lat] } }
  }
  const flaw = flawOf(drawn)
  if (flaw) return { refusal: { code: flaw.code, ...(flaw.at && { params: flaw.at }) } }
  const point = representativePoint(drawn)
  const checked = point ? checkPoint(point, 'geometry') : { refusal: { code: 'no-geometry' } }
  if ('refusal' in checked) return checked
  const { lon, lat } = checked.point
  const isGround = drawn.type === 'Polygon' || drawn.type === 'MultiPolygon'
  return {
    received: checked.point,
    shape: isGround ? (drawn as GroundShape) : { type: 'Point', coordinates: [lon, lat] },
  }
}
