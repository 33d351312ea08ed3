import type { ProblemWords } from './problem-words.ts'

/** Refusals of api/surroundings. */
export const surroundingsWords: ProblemWords = {}
