import type { NoticeWords } from './notice-words.ts'

/** Notices of visit times and bookings. */
export const bookingNotices: NoticeWords = {}
