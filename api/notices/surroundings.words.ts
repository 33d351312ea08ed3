import type { NoticeWords } from './notice-words.ts'

/** Notices of sweeps and cases. */
export const surroundingsNotices: NoticeWords = {}
