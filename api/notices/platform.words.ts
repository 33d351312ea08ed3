import type { NoticeWords } from './notice-words.ts'

/** Notices of notices themselves: trials, and webhooks that have stopped. */
export const platformNotices: NoticeWords = {
  'notice.test': {
    'zh-CN': { title: '这是一条测试通知', body: '收到它，说明通知可以送达。' },
    en: { title: 'This is a trial notice', body: 'Since it has reached you, notices do.' },
  },
  'webhook.test': {
    'zh-CN': { title: 'Webhook 测试' },
    en: { title: 'Webhook trial' },
  },
  'webhook.stopped': {
    'zh-CN': {
      title: 'Webhook 已停用：{url}',
      body: '连续几天无法送达（最近一次：{error}）。修好接收方后，可在管理页重新启用。',
    },
    en: {
      title: 'A webhook was switched off: {url}',
      body: 'It could not be reached for days (last: {error}). When the receiver works again, switch it on again on its page.',
    },
  },
}
