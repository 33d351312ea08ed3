/** The rules of README, "How the code is laid out", as questions to one parsed file. */
import * as doors from './doors.ts'
import * as imports from './imports.ts'
import type { Source } from './source.ts'
import * as style from './style.ts'

/** `breaches` gives what in a file breaks the claim. */
export type Rule = { claim: string; breaches: (source: Source) => string[] }

export const rules: Rule[] = [...Object.values(imports), ...Object.values(doors), ...Object.values(style)]

/** Folders (and files) named like this hide what is inside. */
export const hidingName =
  /(^|\/)((src|lib|utils?|common|helpers?|services?|shared|types|misc|managers?)\/|(utils?|common|helpers?|shared|misc)\.(ts|vue)$)/
