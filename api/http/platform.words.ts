import type { ProblemWords } from './problem-words.ts'

/** Refusals of jobs, files, notices and repeated requests. */
export const platformWords: ProblemWords = {
  'request-in-flight': {
    'zh-CN': { title: '同一请求正在处理', detail: '请稍等片刻，用同一个 Idempotency-Key 再试。' },
    en: {
      title: 'The same request is being worked on',
      detail: 'Wait a moment and try again with the same Idempotency-Key.',
    },
  },
  'request-overtaken': {
    'zh-CN': { title: '同一请求已由另一次重试接手', detail: '这一次没有做任何改动；请用同一个 Idempotency-Key 再试。' },
    en: {
      title: 'A retry of the same request has taken over',
      detail: 'This attempt changed nothing; try again with the same Idempotency-Key.',
    },
  },
  'key-of-another-request': {
    'zh-CN': { title: '这个 Idempotency-Key 已用于另一个请求', detail: '内容不同的请求请换一个新的 Idempotency-Key。' },
    en: {
      title: 'This Idempotency-Key belongs to another request',
      detail: 'Use a new Idempotency-Key for a request with other content.',
    },
  },
  'answer-not-kept': {
    'zh-CN': { title: '请求已经完成，答复太大没有保存', detail: '请直接查询结果。' },
    en: { title: 'The request was done; its answer was too large to keep', detail: 'Read the result instead.' },
  },
}
