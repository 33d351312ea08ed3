import type { Language } from '../http/language.ts'
import { bookingNotices } from './booking.words.ts'
import { editingNotices } from './editing.words.ts'
import type { NoticeWords } from './notice-words.ts'
import { platformNotices } from './platform.words.ts'
import { surroundingsNotices } from './surroundings.words.ts'

/** Every kind of notice. */
export const NOTICES: NoticeWords = { ...platformNotices, ...editingNotices, ...bookingNotices, ...surroundingsNotices }

/** The first words of kinds: what one may want no letters of. */
export const FAMILIES = ['booking', 'editing', 'case', 'webhook', 'notice'] as const

export type Params = Record<string, string | number | null>

/** What a notice is told of the venue it is about: its name, and the English one where it has one. */
export function namedVenue({ name, nameEn }: { name: string; nameEn: string | null }): Params {
  return nameEn ? { venue: name, venueEn: nameEn } : { venue: name }
}

/** A notice in a language. A kind without words, which a newer program may have written, is shown as itself. */
export function noticeText(language: Language, kind: string, params: Params): { title: string; body: string | null } {
  const words = NOTICES[kind]?.[language] ?? { title: kind }
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name) => inEnglish(language, params, name) ?? written(language, name, params[name]))
  return { title: fill(words.title), body: words.body ? fill(words.body) : null }
}

/** For English readers a name with an English one: that, with the Chinese beside. */
function inEnglish(language: Language, params: Params, name: string): string | undefined {
  const english = params[`${name}En`]
  return language === 'en' && english ? `${english} (${params[name]})` : undefined
}

function written(language: Language, name: string, value: string | number | null | undefined): string {
  if (value === null || value === undefined) return ''
  if (/On$/.test(name)) return format(language, { dateStyle: 'full', timeZone: 'UTC' }, value)
  if (/At$/.test(name))
    return format(language, { dateStyle: 'full', timeStyle: 'short', timeZone: 'Asia/Shanghai' }, value)
  return typeof value === 'number' ? value.toLocaleString(language) : value
}

function format(language: Language, options: Intl.DateTimeFormatOptions, value: string | number): string {
  const at = new Date(value)
  return Number.isNaN(at.getTime()) ? String(value) : new Intl.DateTimeFormat(language, options).format(at)
}
