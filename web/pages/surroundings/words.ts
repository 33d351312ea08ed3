/** Words for what the data call by codes: kinds, schools, methods, reasons. */
import { PLACE_KIND_NAMES, type PlaceKind } from '../../../api/surroundings/place-kind.ts'
import { hasWord, inLanguage, t } from '../../words/t.ts'

/** A code's word of a group ('sur.reason'); the code itself where this version has none. */
export function wordOf(group: string, code: string): string {
  const key = `${group}.${code}`
  return hasWord(key) ? t(key) : code
}

export function kindName(kind: string): string {
  const names = PLACE_KIND_NAMES[kind as PlaceKind]
  return names ? inLanguage(names) : kind
}

/** What a rule is about: in Chinese as the law says it, in English the kinds that it means. */
export function ruleKinds({ kinds, kindsZh }: { kinds: string[]; kindsZh: string }): string {
  return inLanguage({ zh: kindsZh, en: kinds.map(kindName).join(', ') || kindsZh })
}

/** Metres exactly as the server gave them. */
export function metres(value: number | null): string {
  return value === null ? '—' : t('sur.metres', { n: value })
}
