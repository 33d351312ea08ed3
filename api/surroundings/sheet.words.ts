import type { Language } from '../http/language.ts'
import { PLACE_KIND_NAMES } from './place-kind.ts'

type Text = Record<Language, string>

/** Words of the evidence sheet and of files of findings. */
const WORDS: Record<string, Text> = {
  title: { 'zh-CN': '校园周边筛查线索', en: 'Campus surroundings: a lead' },
  disclaimer: {
    'zh-CN': '本页是筛查线索，不是行政认定。是否违法、是否许可，只有发证机关可以认定。',
    en: 'This page is a lead for screening, not a decision. Only the licensing authority decides.',
  },
  made: { 'zh-CN': '生成于', en: 'Made on' },
  campus: { 'zh-CN': '校园', en: 'Campus' },
  place: { 'zh-CN': '场所', en: 'Place' },
  kind: { 'zh-CN': '类别', en: 'Kind' },
  division: { 'zh-CN': '区划', en: 'Division' },
  coordinates: { 'zh-CN': '坐标（WGS-84）', en: 'Coordinates (WGS-84)' },
  received: { 'zh-CN': '原始坐标', en: 'As received' },
  source: { 'zh-CN': '来源', en: 'Source' },
  dataOn: { 'zh-CN': '数据日期', en: 'Data of' },
  undated: { 'zh-CN': '未注明日期', en: 'undated' },
  licence: { 'zh-CN': '许可证', en: 'Licence' },
  licensedOn: { 'zh-CN': '许可日期', en: 'Licensed on' },
  isPoint: { 'zh-CN': '校园只有一个点，边界未画', en: 'Only a point is known of the campus' },
  noGates: { 'zh-CN': '没有已知的校门', en: 'No gate is known' },
  demo: { 'zh-CN': '演示数据，不是真实商户', en: 'Demonstration, not a real business' },
  map: { 'zh-CN': '示意图', en: 'Picture' },
  legend: {
    'zh-CN': '灰：校园；虚线：{metres} 米；红点：场所；红线：直线距离；蓝线：步行路线；蓝点：校门。上为北，标尺 100 米。',
    en: 'Grey: campus; dashed: {metres} m; red dot: place; red line: straight distance; blue line: walk; blue dots: gates. North is up, the bar is 100 m.',
  },
  measured: { 'zh-CN': '按各条规则的测量', en: 'Measured by each rule' },
  rule: { 'zh-CN': '规则', en: 'Rule' },
  limit: { 'zh-CN': '规定（米）', en: 'Limit (m)' },
  method: { 'zh-CN': '方法', en: 'Method' },
  result: { 'zh-CN': '测得', en: 'Measured' },
  verdict: { 'zh-CN': '结果', en: 'Result' },
  quotations: { 'zh-CN': '规则原文', en: 'What the rules say' },
  unverified: { 'zh-CN': '（待核实）', en: ' (to be verified)' },
  grade: { 'zh-CN': '依据等级', en: 'evidence' },
  version: { 'zh-CN': '第 {version} 版', en: 'version {version}' },
  margin: { 'zh-CN': '误差范围 ±{metres} 米', en: 'margin ±{metres} m' },
  notLaw: { 'zh-CN': '本产品的缺省筛查，不是法律规定', en: 'the product’s own screen, not law' },
  silent: { 'zh-CN': '没有写明距离的规定', en: 'Rules that name no distance' },
  reasons: { 'zh-CN': '原因', en: 'Reasons' },
  finding: { 'zh-CN': '线索编号', en: 'Finding' },
  metres: { 'zh-CN': '米', en: 'm' },
  straightMetres: { 'zh-CN': '到边界直线（米）', en: 'Straight to the edge (m)' },
  radiusMetres: { 'zh-CN': '到校门直线（米）', en: 'Straight to a gate (m)' },
  walkMetres: { 'zh-CN': '步行（米）', en: 'Walk (m)' },
  article: { 'zh-CN': '条款', en: 'Article' },
  ruleVersion: { 'zh-CN': '规则版本', en: 'Rule version' },
  lon: { 'zh-CN': '经度', en: 'Longitude' },
  lat: { 'zh-CN': '纬度', en: 'Latitude' },
  'verdict.inside': { 'zh-CN': '范围内', en: 'inside' },
  'verdict.on_site': { 'zh-CN': '需实地测量', en: 'measure on site' },
  'verdict.outside': { 'zh-CN': '范围外', en: 'outside' },
  'measure.straight': { 'zh-CN': '到边界直线', en: 'straight to the edge' },
  'measure.radius': { 'zh-CN': '到校门直线', en: 'straight to a gate' },
  'measure.walk': { 'zh-CN': '步行', en: 'walk' },
  'method.boundary_straight': { 'zh-CN': '从校园边界起直线', en: 'straight from the boundary' },
  'method.gate_walk': { 'zh-CN': '从校门起步行', en: 'walk from a gate' },
  'method.gate_radius': { 'zh-CN': '以校门为圆心的半径', en: 'radius round a gate' },
  'method.gate_extent': { 'zh-CN': '校门向外延伸（写法有歧义）', en: 'outward from a gate (ambiguous)' },
  'method.along_street': { 'zh-CN': '沿街两侧', en: 'along the street' },
  'method.unspecified': { 'zh-CN': '条文未写明，直线、步行并列', en: 'not said: straight and walk' },
  'reason.within-margin': { 'zh-CN': '在误差范围内', en: 'within the margin' },
  'reason.methods-disagree': { 'zh-CN': '不同方法结果不同', en: 'methods disagree' },
  'reason.campus-is-point': { 'zh-CN': '校园只有一个点', en: 'the campus is only a point' },
  'reason.no-gates': { 'zh-CN': '没有校门数据', en: 'no gate is known' },
  'reason.no-student-gate': { 'zh-CN': '没有学生出入口数据', en: 'no student gate is known' },
  'reason.no-network': { 'zh-CN': '没有步行路网', en: 'no walking network' },
  'reason.gate-off-network': { 'zh-CN': '校门附近没有路', en: 'no street at the gate' },
  'reason.place-off-network': { 'zh-CN': '场所附近没有路', en: 'no street at the place' },
  'reason.no-route': { 'zh-CN': '路网上走不到', en: 'no route' },
  'reason.along-street': { 'zh-CN': '沿街距离没有计算', en: 'along the street: not computed' },
} // biome-ignore format: one text a line

/** A word in a person's language; {name} stands for a parameter. */
export function sheetWord(language: Language, key: string, params: Record<string, string | number> = {}): string {
  return (WORDS[key]?.[language] ?? key).replace(/\{(\w+)\}/g, (_, name) => String(params[name] ?? ''))
}

export function kindName(language: Language, kind: string): string {
  const names = PLACE_KIND_NAMES[kind as keyof typeof PLACE_KIND_NAMES]
  return names?.[language === 'en' ? 'en' : 'zh'] ?? kind
}
