/** 资源目录清单: what the directory says of a division's venues on a day, dated, numbered, never changed afterwards. */
import { type Static, Type } from 'typebox'
import { Day, Id, NamedDivision, Nullable } from '../../http/schema.ts'

const text = Nullable(Type.String())

export const Edition = Type.Object({
  id: Id,
  division: NamedDivision,
  number: Type.Integer({ description: 'Within the division: 1 is its first' }),
  title: Type.String(),
  note: text,
  publishedOn: Day,
  venues: Type.Integer(),
  counts: Type.Array(Type.Object({ category: Type.String(), venues: Type.Integer() }), {
    description: 'In the order of the categories',
  }),
})
export type Edition = Static<typeof Edition>

/** One line of an edition, in the words it was published with. */
export const EditionEntry = Type.Object({
  n: Type.Integer(),
  venueId: Id,
  name: Type.String(),
  category: Type.String({ description: 'Code' }),
  categoryName: Type.String(),
  division: text,
  address: text,
  phone: text,
  hours: text,
  offers: text,
  programmes: text,
  designations: text,
  organisation: text,
  website: text,
  lon: Type.Number(),
  lat: Type.Number(),
  verifiedOn: Nullable(Day),
})
export type EditionEntry = Static<typeof EditionEntry>

type Heading = { field: keyof EditionEntry; title: string; width: number }

/** The columns of the files, in their order; the list is a Chinese document. */
export const COLUMNS: readonly Heading[] = [
  { field: 'n', title: '序号', width: 6 },
  { field: 'name', title: '名称', width: 32 },
  { field: 'categoryName', title: '类别', width: 16 },
  { field: 'division', title: '所在区划', width: 14 },
  { field: 'address', title: '地址', width: 36 },
  { field: 'phone', title: '电话', width: 18 },
  { field: 'hours', title: '开放时间', width: 40 },
  { field: 'offers', title: '免费和优惠开放', width: 40 },
  { field: 'programmes', title: '课程和活动', width: 30 },
  { field: 'designations', title: '称号', width: 24 },
  { field: 'organisation', title: '主管单位', width: 24 },
  { field: 'website', title: '网址', width: 28 },
  { field: 'lon', title: '经度（WGS-84）', width: 14 },
  { field: 'lat', title: '纬度（WGS-84）', width: 14 },
  { field: 'verifiedOn', title: '核实日期', width: 12 },
]

/** What fits on a page: the PDF's columns, in points. */
export const PRINTED: readonly { field: keyof EditionEntry; title: string; width: number | '*' }[] = [
  { field: 'n', title: '序号', width: 26 },
  { field: 'name', title: '名称', width: 120 },
  { field: 'categoryName', title: '类别', width: 62 },
  { field: 'address', title: '地址', width: '*' },
  { field: 'phone', title: '电话', width: 72 },
  { field: 'hours', title: '开放时间', width: 140 },
  { field: 'offers', title: '免费和优惠开放', width: 150 },
]

export function editionTitle(divisionName: string): string {
  return `${divisionName}家校社协同育人资源目录清单`
}

/** 第 3 号 · 2026年11月27日发布 · 共 60 处 */
export function editionLine({ number, publishedOn, venues }: Edition): string {
  const [year, month, day] = publishedOn.split('-').map(Number)
  return `第 ${number} 号 · ${year}年${month}月${day}日发布 · 共 ${venues} 处`
}
