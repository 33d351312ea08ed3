import type { ProblemWords } from './problem-words.ts'

/** Refusals of edits, corrections and editions. */
export const editingWords: ProblemWords = {
  'version-needed': {
    'zh-CN': { title: '没有说明修改的是哪一版', detail: '请先读取当前内容，再把它的 ETag 放进 If-Match 提交。' },
    en: {
      title: 'It is not said which version is changed',
      detail: 'Read the entry first and send its ETag as If-Match.',
    },
  },
  'version-unknown': {
    'zh-CN': { title: 'If-Match 写的不是一个版本', detail: '请照原样使用读取时得到的 ETag，例如 "7"。' },
    en: { title: 'If-Match does not name a version', detail: 'Use the ETag as it was sent, such as "7".' },
  },
  'version-stale': {
    'zh-CN': {
      title: '在您修改期间，别人已经改过',
      detail: '现在是第 {version} 版。请对照两个版本，再决定保存哪些内容；您写的没有丢。',
    },
    en: {
      title: 'Somebody changed this while you were editing',
      detail: 'It is at version {version} now. Compare the two and decide what to save; what you wrote is not lost.',
    },
  },
  'no-such-version': {
    'zh-CN': { title: '没有第 {version} 版' },
    en: { title: 'There is no version {version}' },
  },
  'no-such-category': {
    'zh-CN': { title: '没有代码为 {code} 的类别', detail: '类别一览见 /api/v1/categories。' },
    en: { title: 'There is no category {code}', detail: '/api/v1/categories lists them.' },
  },
  'no-such-change': {
    'zh-CN': { title: '没有这条修改' },
    en: { title: 'There is no such change' },
  },
  'change-approved': {
    'zh-CN': { title: '这条修改已经通过了', detail: '请刷新待审列表。' },
    en: { title: 'This change has been approved already', detail: 'Load the list again.' },
  },
  'change-declined': {
    'zh-CN': { title: '这条修改已经被退回了', detail: '请刷新待审列表。' },
    en: { title: 'This change has been declined already', detail: 'Load the list again.' },
  },
  'change-withdrawn': {
    'zh-CN': { title: '提交人已经撤回这条修改', detail: '请刷新待审列表。' },
    en: { title: 'Whoever proposed this change took it back', detail: 'Load the list again.' },
  },
  'not-your-change': {
    'zh-CN': { title: '只能撤回自己提交的修改' },
    en: { title: 'Only your own changes can be taken back' },
  },
  'no-markup': {
    'zh-CN': { title: '这里只能写文字，不能写 HTML 标签' },
    en: { title: 'This takes plain text only, no HTML' },
  },
  'no-control-characters': {
    'zh-CN': { title: '文字里有看不见的控制字符，请重新输入' },
    en: { title: 'The text holds invisible control characters; type it again' },
  },
  'like-a-formula': {
    'zh-CN': { title: '名称不能以 = + - @ 开头' },
    en: { title: 'A name can’t begin with = + - @' },
  },
  blank: {
    'zh-CN': { title: '这里不能只有空格' },
    en: { title: 'This can’t be blank' },
  },
  'not-a-web-address': {
    'zh-CN': { title: '网址要以 http:// 或 https:// 开头' },
    en: { title: 'A web address begins with http:// or https://' },
  },
  'not-of-this-venue': {
    'zh-CN': { title: '这个活动不属于本场馆', detail: '新活动不要写 id。' },
    en: { title: 'This programme is not one of this venue’s', detail: 'Leave the id out of a new one.' },
  },
  'no-contact-of-correction': {
    'zh-CN': { title: '这条建议没有留联系方式' },
    en: { title: 'No contact was left with this correction' },
  },
  'proof-wrong': {
    'zh-CN': { title: '人机验证没有通过', detail: '请重新提交一次。' },
    en: { title: 'The proof of work is not right', detail: 'Send it again.' },
  },
  'proof-expired': {
    'zh-CN': { title: '人机验证已过期', detail: '请重新提交一次。' },
    en: { title: 'The proof of work has run out', detail: 'Send it again.' },
  },
  'proof-used': {
    'zh-CN': { title: '这次验证已经用过', detail: '请重新提交一次。' },
    en: { title: 'This proof of work was used before', detail: 'Send it again.' },
  },
  'no-such-correction': {
    'zh-CN': { title: '没有这条纠错建议' },
    en: { title: 'There is no such correction' },
  },
  'correction-decided': {
    'zh-CN': { title: '这条纠错建议已经处理过', detail: '请刷新列表。' },
    en: { title: 'This correction has been dealt with', detail: 'Load the list again.' },
  },
  'no-such-hold': {
    'zh-CN': { title: '没有这条暂缓记录' },
    en: { title: 'Nothing is held under this id' },
  },
  'hold-decided': {
    'zh-CN': { title: '这一条已经处理过', detail: '请刷新列表。' },
    en: { title: 'This has been decided already', detail: 'Load the list again.' },
  },
  'same-venue': {
    'zh-CN': { title: '两边是同一条记录' },
    en: { title: 'Both sides are the same entry' },
  },
  'no-such-edition': {
    'zh-CN': { title: '没有这一期清单' },
    en: { title: 'There is no such edition' },
  },
  'edition-too-long': {
    'zh-CN': { title: '这一期有 {venues} 处，做成 PDF 太长', detail: 'PDF 最多 {most} 处；请下载 XLSX 或 CSV。' },
    en: {
      title: 'With {venues} venues the edition is too long for a PDF',
      detail: 'A PDF takes {most}; download XLSX or CSV.',
    },
  },
}
