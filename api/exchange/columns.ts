import { cleanText } from '../catalog/text.ts'

/** What we understand of a table's columns. */
export type Field =
  | 'name'
  | 'nameEn'
  | 'alias'
  | 'category'
  | 'inferred'
  | 'address'
  | 'phone'
  | 'lon'
  | 'lat'
  | 'lonLat'
  | 'hours'
  | 'closes'
  | 'closedDays'
  | 'free'
  | 'organisation'
  | 'county'
  | 'city'
  | 'province'
  | 'website'
  | 'description'
  | 'ref'
  | 'wheelchair'
  | 'capacity'
  | 'groupMax'
  | 'directions'
  | 'code'
  | 'parentCode'

/** The names columns go by in the lists we have met, Chinese and English. Compared by `columnKey`. */
const NAMES: Record<Field, string> = {
  name: '名称 场馆名称 单位名称 机构名称 基地名称 场所名称 站点名称 资源名称 馆名 场馆 中文名 中文名称 地点名称 name name:zh title venue venue_name',
  nameEn: '英文名 英文名称 name:en name_en english_name nameen',
  alias: '别名 又名 曾用名 简称 alt_name alias aliases short_name old_name',
  category: '类别 分类 类型 场馆类别 场馆类型 资源类别 资源类型 单位类别 基地类别 category type kind',
  inferred: 'category_inferred',
  address: '地址 详细地址 场馆地址 单位地址 所在地址 所在地 通讯地址 具体位置 具体地址 address addr',
  phone:
    '电话 联系电话 咨询电话 预约电话 服务电话 联系方式 电话号码 固定电话 办公电话 手机 phone tel telephone contact:phone',
  lon: '经度 x坐标 东经 坐标x lon lng long longitude x',
  lat: '纬度 y坐标 北纬 坐标y lat latitude y',
  lonLat: '经纬度 坐标 经纬度坐标 坐标位置 location coordinates lonlat lnglat',
  hours:
    '开放时间 开馆时间 开园时间 开门时间 服务时间 营业时间 对外开放时间 开放时段 opening_hours hours opening opentime',
  closes: '闭馆时间 关馆时间 闭园时间 关门时间 closing_time closes',
  closedDays: '闭馆日 休馆日 休息日 closed_days',
  free: '免费情况 是否免费 免费开放 收费情况 门票 票价 优惠政策 免费政策 收费标准 开放方式 fee charge free ticket',
  organisation:
    '主管单位 主管部门 管理单位 隶属单位 所属单位 主办单位 运营单位 隶属关系 operator organisation organization',
  county:
    '区县 所属区县 所在区县 区(县) 县区 县(市、区) 县市区 行政区 行政区划 所属地区 所在区 属地 区域 addr:district district county',
  city: '城市 地市 所属城市 所在城市 市 city_zh addr:city',
  province: '省份 省 所属省份 addr:province province',
  website: '网址 网站 官网 官方网站 主页 website url contact:website',
  description: '简介 场馆简介 介绍 单位简介 简要介绍 说明 描述 description intro introduction',
  ref: '编号 场馆编号 唯一编号 统一编号 资源编号 id ref osm osm_id source_ref 统一社会信用代码',
  wheelchair: '无障碍 无障碍设施 轮椅 wheelchair',
  capacity: '最大承载量 承载量 最大接待量 接待能力 容量 capacity',
  groupMax: '团队人数上限 最大团队人数 单次接待人数 团体上限 group_max groupmax',
  directions: '交通 交通路线 公共交通 乘车路线 到达方式 directions',
  code: '代码 区划代码 行政区划代码 code adcode',
  parentCode: '上级代码 parent_code parentcode',
}

/** A column's name without blanks, brackets' width, case or a unit in brackets: `经度（WGS84）` is `经度`. */
export function columnKey(name: string): string {
  return cleanText(name)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s*_:、]/g, '')
}

const FIELDS = new Map(
  (Object.entries(NAMES) as [Field, string][]).flatMap(([field, names]) =>
    names.split(' ').map((name) => [columnKey(name), field] as const),
  ),
)

/** What a column holds, by its name; undefined where we don't know it. */
export function fieldOf(column: string): Field | undefined {
  if (!known.has(column)) {
    if (known.size > 5_000) known.clear()
    const key = columnKey(column)
    known.set(column, FIELDS.get(key) ?? FIELDS.get(key.replace(/\([^)]*\)$/, '')))
  }
  return known.get(column)
}

/** What lists of campuses, gates, regulated places and streets call columns that a directory doesn't have. */
const OTHERS = new Set(
  '学校名称 校园名称 校区名称 学校 校园 边界 校园边界 范围 学段 校门 校门名称 学生通行 许可证号 许可证编号 许可日期 状态 经营状态 出入口 道路名称 路名 路线 可步行 道路类型 起点 终点 店名 wkt geom geometry campus school gate from to'
    .split(' ')
    .map(columnKey),
)

/** A column's meaning to any kind of list, for finding a table's header; undefined where it has none. */
export function headerWord(column: string): string | undefined {
  const key = columnKey(column)
  return fieldOf(column) ?? (OTHERS.has(key) ? key : undefined)
}

const known = new Map<string, Field | undefined>()

export type Picked = { value: string; column: string }
export type Understood = Partial<Record<Field, Picked>>

/** A row's cells by what they hold: of several columns for one field the first that is filled. */
export function understand(fields: Record<string, string>): Understood {
  const understood: Understood = {}
  for (const column in fields) {
    const field = fieldOf(column)
    const value = fields[column] ?? ''
    if (field && !understood[field] && value.trim() !== '') understood[field] = { value, column }
  }
  return understood
}
