import { ref, shallowRef } from 'vue'
import type { accountsWords } from './accounts.ts'
import type { bookingWords } from './booking.ts'
import type { deskWords } from './desk.ts'
import type { noticesWords } from './notices.ts'
import type { surroundingsWords } from './surroundings.ts'
import type { venueDeskWords } from './venue-desk.ts'
import { zh } from './zh.ts'
import type { zhMore } from './zh-more.ts'

export type Language = 'zh-CN' | 'en'
type CommonWord = keyof typeof zh | keyof typeof zhMore
type AreaWord =
  | keyof typeof accountsWords.zh
  | keyof typeof bookingWords.zh
  | keyof typeof deskWords.zh
  | keyof typeof noticesWords.zh
  | keyof typeof surroundingsWords.zh
  | keyof typeof venueDeskWords.zh
export type Word = CommonWord | AreaWord
/** The words that every part of the site may use: zh.ts, zh-more.ts and en.ts. */
export type Words = Record<CommonWord, string>
type Dictionary = Partial<Record<Word, string>>
type Params = Record<string, string | number>

const chinese: Dictionary = { ...zh }
/** What areas add to the English words. */
const moreEnglish: Dictionary = {}
const words = shallowRef<Dictionary>(chinese)
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
  words.value = next === 'en' ? { ...(await import('./en.ts')).en, ...moreEnglish } : chinese
  // What is asked of the server, too, is asked in the document's language.
  document.documentElement.lang = next
  language.value = next
}

/** Adds Chinese words that came with a later download; the English ones all come at once. */
export function addWords(more: Partial<Words>): void {
  Object.assign(chinese, more)
}

/** Adds the words of an area of the site, both languages at once; its lazily loaded pages call this before they use them. */
export function addArea({ zh, en }: { zh: Dictionary; en: Dictionary }): void {
  Object.assign(chinese, zh)
  Object.assign(moreEnglish, en)
  words.value = language.value === 'en' ? { ...words.value, ...en } : chinese
}
