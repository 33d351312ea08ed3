import { type FunctionalComponent, h } from 'vue'
import { language } from './t.ts'

/** From a Chinese character (or the bracket before it) to the last one, with the figures and marks between. */
const CHINESE = /([（〔《「【]*\p{Script=Han}(?:[^A-Za-z\n]*[\p{Script=Han}\u3001-\u303f\uff01-\uff5e])?)/u

/**
 * A text that may hold what stays Chinese: names people gave, quotations, remarks. On an English page such parts are marked, so that they
 * are read out as Chinese.
 */
export const Mixed: FunctionalComponent<{ text: string | null | undefined }> = ({ text }) => {
  if (language.value !== 'en') return text ?? ''
  return (text ?? '').split(CHINESE).map((part, at) => (at % 2 ? h('span', { lang: 'zh-CN' }, part) : part))
}
Mixed.props = ['text']

/** `lang` of an element that can't mark parts of its text, as an option of a list. */
export function langIn(text: string | null | undefined) {
  return language.value === 'en' && /\p{Script=Han}/u.test(text ?? '') ? 'zh-CN' : undefined
}
