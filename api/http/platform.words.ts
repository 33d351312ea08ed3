import type { ProblemWords } from './problem-words.ts'

/** Refusals of jobs, files, notices and repeated requests. */
export const platformWords: ProblemWords = {}
