import { ref, shallowRef } from 'vue'
import { zh } from './zh.ts'
import type { zhMore } from './zh-more.ts'

export type Language = 'zh-CN' | 'en'
export type Word = keyof typeof zh | keyof typeof zhMore
export type Words = Record<Word, string>
type Params = Record<string, string | number>

const chinese: Partial<Words> = { ...zh }
const words = shallowRef<Partial<Words>>(chinese)
/** The language on the page now. */
export const language = ref<Language>('zh-CN')

/**
 * The words for a key in the page's language. `{n}` is replaced by the parameter n; `{n|place|places}` chooses the
 * first form for 1 and the second otherwise (English plurals).
 */
export function t(key: Word, params: Params = {}): string {
  return (words.value[key] ?? key).replace(
    /\{(\w+)(?:\|([^|}]*)\|([^}]*))?\}/g,
    (_, name: string, one?: string, many?: string) =>
      one === undefined ? String(params[name] ?? '') : Number(params[name]) === 1 ? one : (many ?? ''),
  )
}

/** Of words in both languages, those of the page's. */
export function inLanguage({ zh, en }: { zh: string; en: string }): string {
  return language.value === 'en' ? en : zh
}

/** Whether a key made from data (a category code, a problem code) has words of its own. */
export function hasWord(key: string): key is Word {
  return Object.hasOwn(words.value, key)
}

/** Changes the page's language; the English words are a separate download. */
export async function setLanguage(next: Language): Promise<void> {
  words.value = next === 'en' ? (await import('./en.ts')).en : chinese
  language.value = next
  document.documentElement.lang = next
}

/** Adds Chinese words that came with a later download; the English ones all come at once. */
export function addWords(more: Partial<Words>): void {
  Object.assign(chinese, more)
}
