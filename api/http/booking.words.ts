import type { ProblemWords } from './problem-words.ts'

/** Refusals of api/booking. */
export const bookingWords: ProblemWords = {}
