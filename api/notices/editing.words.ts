import type { NoticeWords } from './notice-words.ts'

/** Notices of editing, review and corrections. */
export const editingNotices: NoticeWords = {}
