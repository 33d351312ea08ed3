import type { NoticeWords } from './notice-words.ts'

/** Notices of editing, review and corrections. */
export const editingNotices: NoticeWords = {
  'editing.waiting': {
    'zh-CN': { title: '有修改待审核：{venue}', body: '{name} 提交了修改。请核对后通过或退回。' },
    en: { title: 'A change waits: {venue}', body: '{name} proposed a change. Compare it, then publish or decline it.' },
  },
  'editing.approved': {
    'zh-CN': { title: '修改已通过：{venue}', body: '您提交的修改已经公开。' },
    en: { title: 'Approved: {venue}', body: 'The change that you proposed is public now.' },
  },
  'editing.declined': {
    'zh-CN': { title: '修改被退回：{venue}', body: '原因：{reason}' },
    en: { title: 'Declined: {venue}', body: 'Reason: {reason}' },
  },
  'editing.correction': {
    'zh-CN': { title: '收到纠错建议：{venue}', body: '有人指出这一条信息有误，请核实。' },
    en: { title: 'A correction: {venue}', body: 'Somebody says that something in this entry is wrong. Please check.' },
  },
  'editing.held': {
    'zh-CN': { title: '疑似学科培训，已暂缓公开：{venue}', body: '“{name}”含有这些词语：{words}。请核实。' },
    en: { title: 'Maybe lessons for money, held: {venue}', body: '“{name}” holds these words: {words}. Please check.' },
  },
  'editing.hold_decided': {
    'zh-CN': { title: '已核实：{venue}', body: '“{name}”的核实结果：{reason}' },
    en: { title: 'Looked at: {venue}', body: '“{name}”: {reason}' },
  },
}
