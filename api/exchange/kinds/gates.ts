import { type Crs, type Point, toWgs84 } from '../../catalog/coordinates.ts'
import { representativePoint } from '../../catalog/geometry.ts'
import { cleanName } from '../../catalog/text.ts'
import { understand } from '../columns.ts'
import { checkPoint, pointOfColumns } from '../coordinate.ts'
import type { Reason, SourceRow } from '../row.ts'
import { cellReader, day, text } from './cells.ts'
import type { Staged } from './kind.ts'

/** A gate as a row states it. Its campus is found by id, by name, or by where it lies. */
export type GateEntry = {
  name?: string
  campusName?: string
  campusRef?: string
  kind: 'student' | 'fire' | 'closed'
  hasStudentAccess: boolean
  received: Point
  dataOn?: string
  /** Found while matching. */
  campusId?: string
}

export const gateCells = cellReader({
  campus: '学校 校园 学校名称 校园名称 所属学校 所属校园 campus school campus_name',
  campusRef: '学校编号 学校标识码 标识码 campus_ref campus_id',
  name: '名称 校门名称 校门 出入口名称 name gate',
  kind: '类型 校门类型 出入口类型 kind type',
  students: '学生通行 是否学生通行 学生出入 student_access students',
  ref: '编号 校门编号 id ref osm osm_id source_ref',
  dataOn: '数据日期 更新日期 采集日期 data_on updated_on',
})

/** Understands one row as a gate. An element of OpenStreetMap is one when it is a gate or an entrance. */
export function readGate(source: SourceRow, crs: Crs): Staged | undefined {
  const { fields, isElement } = source
  if (isElement && !isGate(fields)) return undefined
  const cells = gateCells.read(fields)
  const name = cleanName(cells.name?.value)
  const campusName = isElement ? undefined : cleanName(cells.campus?.value)
  const ref = source.ref ?? text(cells.ref)
  const label = [campusName, name].filter(Boolean).join(' ')
  const about = { row: source.row, ...(label && { name: label }), ...(ref && { ref }) }
  const refuse = (reason: Reason): Staged => ({ ...about, reasons: [reason] })
  if (source.refusal) return refuse(source.refusal)
  const placed = place(source)
  if ('refusal' in placed) return refuse(placed.refusal)
  const kind = kindOf(isElement ? tagged(fields) : [text(cells.kind), name].join(' '))
  const stated = text(cells.students)
  const hasStudentAccess =
    kind !== 'closed' && (stated ? /^(?:是|有|y|yes|true|1|√|可)/i.test(stated) : kind === 'student')
  const [campusRef, dataOn] = [text(cells.campusRef), day(cells.dataOn)]
  const entry: GateEntry = {
    ...(name && { name }),
    ...(campusName && { campusName }),
    ...(campusRef && { campusRef }),
    kind,
    hasStudentAccess,
    received: placed.point,
    ...(dataOn && { dataOn }),
  }
  const reasons: Reason[] = isElement && hasStudentAccess ? [{ code: 'gate-access-assumed' }] : []
  return { ...about, point: toWgs84(crs, placed.point), reasons, entry }
}

function isGate({ barrier, entrance }: Record<string, string>): boolean {
  return barrier === 'gate' || barrier === 'entrance' || (entrance !== undefined && entrance !== 'no')
}

function tagged({ entrance, access, locked }: Record<string, string>): string {
  if (entrance === 'emergency' || entrance === 'exit') return '消防'
  return access === 'no' || locked === 'yes' ? '常闭' : ''
}

function kindOf(words: string): GateEntry['kind'] {
  if (/常闭|封闭|停用|closed/i.test(words)) return 'closed'
  return /消防|应急|疏散|fire|emergency/i.test(words) ? 'fire' : 'student'
}

function place({ geometry, fields }: SourceRow) {
  if (!geometry) return pointOfColumns(understand(fields))
  const point = representativePoint(geometry)
  return point ? checkPoint(point, 'geometry') : { refusal: { code: 'no-geometry' } }
}
