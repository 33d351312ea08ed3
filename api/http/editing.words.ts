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
}
