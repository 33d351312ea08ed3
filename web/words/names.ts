import { language } from './t.ts'

type Named = { name: string; nameEn?: string | null }

/** The name of a place or a division in the page's language, where it has one there. */
export function nameOf({ name, nameEn }: Named): string {
  return (language.value === 'en' && nameEn) || name
}

/** `lang` of what nameOf gives: a Chinese name on an English page is read out as Chinese. */
export function langOf({ nameEn }: Named) {
  return language.value === 'en' && !nameEn ? 'zh-CN' : undefined
}
