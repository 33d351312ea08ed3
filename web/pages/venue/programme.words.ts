import { PROGRAMME_TYPES } from '../../../api/catalog/programme.ts'
import { language } from '../../words/t.ts'

export const programmeTypes: readonly string[] = PROGRAMME_TYPES.map(({ code }) => code)

/** What a programme is, in words; its code where this version does not know it. */
export function programmeName(code: string): string {
  const type = PROGRAMME_TYPES.find((known) => known.code === code)
  return type ? type[language.value === 'en' ? 'en' : 'zh'] : code
}
