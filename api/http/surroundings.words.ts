import type { ProblemWords } from './problem-words.ts'

/** Refusals of api/surroundings. */
export const surroundingsWords: ProblemWords = {
  'campus-unknown': { 'zh-CN': { title: '没有这个校园' }, en: { title: 'There is no such campus' } },
  'gate-unknown': { 'zh-CN': { title: '没有这个校门' }, en: { title: 'There is no such gate' } },
  'place-unknown': { 'zh-CN': { title: '没有这个场所' }, en: { title: 'There is no such place' } },
  'rule-unknown': { 'zh-CN': { title: '没有这条规则' }, en: { title: 'There is no such rule' } },
  'sweep-unknown': { 'zh-CN': { title: '没有这次排查' }, en: { title: 'There is no such sweep' } },
  'finding-unknown': { 'zh-CN': { title: '没有这条线索' }, en: { title: 'There is no such finding' } },
  'case-unknown': { 'zh-CN': { title: '没有这件处置' }, en: { title: 'There is no such case' } },
  'ground-no-geometry': { 'zh-CN': { title: '没有画出校园范围' }, en: { title: 'No ground was drawn' } },
  'ground-geometry-broken': {
    'zh-CN': { title: '校园范围的坐标残缺', detail: '每个点都要有经度和纬度。' },
    en: {
      title: 'The coordinates of the ground are broken',
      detail: 'Each position needs a longitude and a latitude.',
    },
  },
  'ground-ring-open': {
    'zh-CN': { title: '校园范围没有闭合', detail: '首尾两点应相同，至少四个点。' },
    en: {
      title: 'The ground is not closed',
      detail: 'First and last point must be the same, with four points or more.',
    },
  },
  'ground-ring-crosses': {
    'zh-CN': { title: '校园范围在 {lon}, {lat} 附近自相交', detail: '请改正边界：线不能穿过自己。' },
    en: {
      title: 'The ground crosses itself near {lon}, {lat}',
      detail: 'Correct the boundary: it must not cross itself.',
    },
  },
  'ground-invalid': {
    'zh-CN': { title: '校园范围无效', detail: '{message}' },
    en: { title: 'The ground is not valid', detail: '{message}' },
  },
  'gate-far-off': {
    'zh-CN': { title: '校门离校园 {metres} 米，最多 {most} 米', detail: '请检查校门的位置，或者是不是选错了校园。' },
    en: {
      title: 'The gate lies {metres} m from its campus; at most {most} m',
      detail: 'Check where it lies, or whether the campus is the right one.',
    },
  },
  'entrance-far-off': {
    'zh-CN': { title: '出入口离场所 {metres} 米，最多 {most} 米' },
    en: { title: 'The entrance lies {metres} m from its place; at most {most} m' },
  },
  'rule-code-taken': {
    'zh-CN': { title: '这个规则编号已经有了', detail: '请另取编号，或者修改已有的规则。' },
    en: { title: 'There is a rule of this code already', detail: 'Choose another code, or change that rule.' },
  },
  'rule-version-stale': {
    'zh-CN': { title: '这条规则已经改过，现在是第 {version} 版', detail: '请读取现行的一版再改。' },
    en: {
      title: 'This rule has been changed; version {version} stands now',
      detail: 'Read the one that stands and change that.',
    },
  },
}
