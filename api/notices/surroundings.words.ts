import type { NoticeWords } from './notice-words.ts'

/** Notices of sweeps and cases. */
export const surroundingsNotices: NoticeWords = {
  'case.due': {
    'zh-CN': { title: '处置 {number} 的期限是 {dueOn}', body: '{campus}，{place}。' },
    en: { title: 'Case {number} is due on {dueOn}', body: '{campus}, {place}.' },
  },
  'case.assigned': {
    'zh-CN': { title: '处置 {number} 交给了您的单位', body: '{campus}，{place}。' },
    en: { title: 'Case {number} was handed to your department', body: '{campus}, {place}.' },
  },
}
