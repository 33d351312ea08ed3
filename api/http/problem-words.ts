import type { Language } from './language.ts'

/** What a refusal says: `title` what happened, `detail` what to do. {name} stands for a parameter. */
export type Words = { title: string; detail?: string }
/** Words by the refusal's code. */
export type ProblemWords = Record<string, Record<Language, Words>>
