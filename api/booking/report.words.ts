import type { Table } from '../documents/table.ts'
import type { Language } from '../http/language.ts'
import type { ReportGroup, ReportRow } from './desk.queries.ts'

const GROUPS: Record<ReportGroup, Record<Language, string>> = {
  slot: { 'zh-CN': '按时段', en: 'By visit time' },
  audience: { 'zh-CN': '按对象', en: 'By audience' },
  school: { 'zh-CN': '按学校', en: 'By school' },
}
const HEADS: Record<Language, string[]> = {
  'zh-CN': ['', '预约数', '预约人数', '到场人数', '未到人数', '取消人数', '空余名额'],
  en: ['', 'Bookings', 'Places', 'Came', 'Missed', 'Cancelled', 'Unused'],
}
const AUDIENCES: Record<string, Record<Language, string>> = {
  school_group: { 'zh-CN': '学校团体', en: 'School group' },
  kindergarten_group: { 'zh-CN': '幼儿园团体', en: 'Kindergarten group' },
  other_group: { 'zh-CN': '其他团体', en: 'Other group' },
  family: { 'zh-CN': '家庭', en: 'Family' },
}

/** A report as a sheet. */
export function reportTable(by: ReportGroup, rows: readonly ReportRow[], language: Language): Table {
  const name = GROUPS[by][language]
  const columns = HEADS[language].map((title, index) => ({
    title: index === 0 ? name : title,
    width: index === 0 ? 28 : 12,
  }))
  return {
    name,
    columns,
    rows: rows.map(({ group, bookings, places, came, missed, cancelled, unused }) => [
      by === 'audience' ? (AUDIENCES[group]?.[language] ?? group) : group,
      ...[bookings, places, came, missed, cancelled, unused],
    ]),
  }
}
