import { type Crs, type Point, toWgs84 } from '../../catalog/coordinates.ts'
import { flawOf, representativePoint } from '../../catalog/geometry.ts'
import { cleanName } from '../../catalog/text.ts'
import { PLACE_KIND_NAMES, PLACE_KINDS, type PlaceKind } from '../../surroundings/place-kind.ts'
import { understand } from '../columns.ts'
import { checkPoint, pointOfColumns } from '../coordinate.ts'
import type { Reason, SourceRow } from '../row.ts'
import { cellReader, day, text } from './cells.ts'
import type { Staged } from './kind.ts'

/** A regulated place as a row states it. `received` is its point in the file's own system; entrances are WGS-84. */
export type PlaceEntry = {
  name: string
  kind: PlaceKind
  received: Point
  location: Point
  entrances: Point[]
  status: 'open' | 'planned' | 'closed'
  floor?: string
  address?: string
  licenceNumber?: string
  licensedOn?: string
  dataOn?: string
}

export const placeCells = cellReader({
  name: '名称 场所名称 单位名称 店名 企业名称 字号名称 name name:zh title',
  kind: '类别 类型 场所类别 场所类型 经营类别 kind category type',
  ref: '编号 场所编号 id ref osm osm_id source_ref 统一社会信用代码',
  address: '地址 经营地址 经营场所 详细地址 address addr:full',
  floor: '楼层 floor level',
  licenceNumber: '许可证号 许可证编号 许可证 经营许可证号 licence_number license_number',
  licensedOn: '许可日期 发证日期 首次许可日期 licensed_on licensed_since',
  status: '状态 经营状态 status',
  entrances: '出入口 出入口坐标 entrances',
  dataOn: '数据日期 更新日期 采集日期 data_on updated_on',
})

/** Tags of OpenStreetMap that make a place a regulated one. */
const TAGS: Record<string, PlaceKind> = {
  'amenity=bar': 'bar',
  'amenity=pub': 'bar',
  'amenity=nightclub': 'entertainment',
  'amenity=karaoke_box': 'entertainment',
  'amenity=internet_cafe': 'internet_cafe',
  'amenity=casino': 'other_unsuitable',
  'amenity=gambling': 'other_unsuitable',
  'amenity=stripclub': 'other_unsuitable',
  'leisure=amusement_arcade': 'arcade',
  'leisure=adult_gaming_centre': 'arcade',
  'shop=tobacco': 'tobacco',
  'shop=e-cigarette': 'e_cigarette',
  'shop=alcohol': 'alcohol',
  'shop=wine': 'alcohol',
  'shop=lottery': 'lottery',
  'shop=erotic': 'adult_shop',
}

const WORDS: [RegExp, PlaceKind][] = [
  [/电竞酒店/, 'esports_hotel'],
  [/网吧|网咖|上网服务|互联网上网/, 'internet_cafe'],
  [/游艺|电子游戏|电玩/, 'arcade'],
  [/酒吧|酒馆|清吧/, 'bar'],
  [/歌舞|KTV|卡拉|夜总会|舞厅|迪厅|娱乐场所/i, 'entertainment'],
  [/电子烟/, 'e_cigarette'],
  [/烟/, 'tobacco'],
  [/彩票|福彩|体彩/, 'lottery'],
  [/酒/, 'alcohol'],
  [/成人用品|性用品/, 'adult_shop'],
  [/剧本杀|密室/, 'script_murder_escape_room'],
  [/台球/, 'billiards'],
  [/棋牌/, 'chess_cards'],
  [/录像/, 'video_hall'],
  [/钟点房/, 'hourly_hotel'],
  [/食品摊/, 'food_stall'],
  [/摊/, 'street_stall'],
]

function kindOf({ fields, isElement }: SourceRow, told: string | undefined): PlaceKind | 'passed' | undefined {
  for (const key of ['amenity', 'leisure', 'shop']) {
    const kind = TAGS[`${key}=${fields[key]}`]
    if (kind) return kind
  }
  if (isElement || fields.amenity || fields.shop || fields.leisure) return 'passed'
  const known = PLACE_KINDS.find((kind) => kind === told || PLACE_KIND_NAMES[kind].zh === told)
  return known ?? WORDS.find(([words]) => words.test(told ?? ''))?.[1]
}

/** Understands one row as a regulated place, refuses it with a reason, or passes it over: undefined. */
export function readPlace(source: SourceRow, crs: Crs): Staged | undefined {
  const cells = placeCells.read(source.fields)
  const told = text(cells.kind)
  const kind = kindOf(source, told)
  if (kind === 'passed') return undefined
  const given = cleanName(cells.name?.value)
  const name = given ?? (source.fields.amenity && kind ? `未命名${PLACE_KIND_NAMES[kind].zh}` : undefined)
  const ref = source.ref ?? text(cells.ref)
  const about = { row: source.row, ...(name && { name }), ...(ref && { ref }) }
  const refuse = (reason: Reason): Staged => ({ ...about, reasons: [reason] })
  if (source.refusal) return refuse(source.refusal)
  if (!name) return refuse({ code: 'no-name' })
  if (name.length > 200) return refuse({ code: 'name-too-long', params: { length: name.length } })
  if (!kind) return refuse({ code: 'place-kind-unknown', params: { value: told ?? '' } })
  const placed = place(source)
  if ('refusal' in placed) return refuse(placed.refusal)
  const reasons: Reason[] = given ? [] : [{ code: 'place-unnamed' }]
  const location = toWgs84(crs, placed.point)
  const entry: PlaceEntry = {
    name,
    kind,
    received: placed.point,
    location,
    entrances: entrancesOf(text(cells.entrances, 1_000)).map((point) => toWgs84(crs, point)),
    status: statusOf(text(cells.status)),
    ...details(cells),
  }
  return { ...about, point: location, reasons, entry }
}

function place({ geometry, fields }: SourceRow) {
  if (!geometry) return pointOfColumns(understand(fields))
  const flaw = flawOf(geometry, { mayCross: true })
  if (flaw) return { refusal: { code: flaw.code } }
  const point = representativePoint(geometry)
  return point ? checkPoint(point, 'geometry') : { refusal: { code: 'no-geometry' } }
}

/** `120.1,30.2; 120.2,30.3` */
function entrancesOf(written: string | undefined): Point[] {
  return (written ?? '').split(/[;；]/).flatMap((pair) => {
    const [lon, lat] = pair
      .split(/[,，\s]+/)
      .filter(Boolean)
      .map(Number)
    return lon !== undefined && lat !== undefined && Number.isFinite(lon) && Number.isFinite(lat) ? [{ lon, lat }] : []
  })
}

function statusOf(words: string | undefined): PlaceEntry['status'] {
  if (/注销|吊销|停业|关闭|歇业|closed/i.test(words ?? '')) return 'closed'
  return /申请|拟|筹|planned/i.test(words ?? '') ? 'planned' : 'open'
}

function details(cells: ReturnType<typeof placeCells.read>): Partial<PlaceEntry> {
  const found = {
    floor: text(cells.floor, 20),
    address: text(cells.address, 300),
    licenceNumber: text(cells.licenceNumber, 100),
    licensedOn: day(cells.licensedOn),
    dataOn: day(cells.dataOn),
  }
  return Object.fromEntries(Object.entries(found).filter(([, value]) => value !== undefined))
}
