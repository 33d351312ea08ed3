import type { ProblemWords } from './problem-words.ts'

/** Refusals of edits, corrections and editions. */
export const editingWords: ProblemWords = {}
