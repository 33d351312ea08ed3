import type { ProblemWords } from './problem-words.ts'

/** Refusals of api/surroundings. */
export const surroundingsWords: ProblemWords = {
  'campus-unknown': { 'zh-CN': { title: '没有这个校园' }, en: { title: 'There is no such campus' } },
  'gate-unknown': { 'zh-CN': { title: '没有这个校门' }, en: { title: 'There is no such gate' } },
  'place-unknown': { 'zh-CN': { title: '没有这个场所' }, en: { title: 'There is no such place' } },
  'place-not-near': {
    'zh-CN': { title: '这个场所不在这个校园的测量范围内' },
    en: { title: 'This place is not within reach of this campus' },
  },
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
    'zh-CN': { title: '校园范围在 {lon}, {lat} 附近自相交', detail: '边界在 {lon}, {lat} 附近穿过自己，请改正。' },
    en: {
      title: 'The ground crosses itself near {lon}, {lat}',
      detail: 'The boundary crosses itself near {lon}, {lat}; correct it.',
    },
  },
  'ground-invalid': {
    'zh-CN': { title: '校园范围无效', detail: '校园范围无效：{fault}。请修正边界。' },
    en: { title: 'The ground is not valid', detail: 'The ground is not valid: {fault}. Correct its boundary.' },
  },
  'gate-far-off': {
    'zh-CN': {
      title: '校门离校园 {metres} 米，最多 {most} 米',
      detail: '校门离校园 {metres} 米，最多 {most} 米。请检查校门的位置，或者是不是选错了校园。',
    },
    en: {
      title: 'The gate lies {metres} m from its campus; at most {most} m',
      detail:
        'It lies {metres} m from its campus; at most {most} m. Check where it lies, or whether the campus is the right one.',
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
  'sweep-running': {
    'zh-CN': { title: '这个区划正在排查', detail: '请等它结束，或者先取消它。' },
    en: { title: 'This division is being swept', detail: 'Wait for the end, or cancel it first.' },
  },
  'sweep-not-stopped': {
    'zh-CN': { title: '这次排查没有停下，不需要继续' },
    en: { title: 'This sweep has not stopped, so it can’t be resumed' },
  },
  'case-open-already': {
    'zh-CN': { title: '这条线索已经在处置', detail: '同一校园、场所和规则，同时只立一件。' },
    en: { title: 'This finding is followed already', detail: 'One campus, place and rule make one open case.' },
  },
  'case-closed': {
    'zh-CN': { title: '这件处置已经办结', detail: '要改，请先重新打开。' },
    en: { title: 'This case is closed', detail: 'Reopen it to change it.' },
  },
  'case-not-closed': { 'zh-CN': { title: '这件处置没有办结' }, en: { title: 'This case is not closed' } },
  'visit-unknown': { 'zh-CN': { title: '没有这次走访' }, en: { title: 'There is no such visit' } },
  'organisation-unknown': { 'zh-CN': { title: '没有这个单位' }, en: { title: 'There is no such organisation' } },
  'day-in-future': { 'zh-CN': { title: '日期还没有到' }, en: { title: 'That day has not come yet' } },
  'method-needed': {
    'zh-CN': { title: '请写明是怎么量的', detail: '填了米数，就要选测量方法。' },
    en: { title: 'Say how it was measured', detail: 'Metres need a method.' },
  },
  'sweeps-of-two-divisions': {
    'zh-CN': { title: '两次排查的区划不同，不能比较' },
    en: { title: 'The two sweeps are of different divisions' },
  },
}
