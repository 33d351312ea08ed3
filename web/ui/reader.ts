import { type Language, setLanguage } from '../words/t.ts'

export type Theme = 'system' | 'light' | 'dark'
export type TextSize = 'normal' | 'large'

/** What this reader chose; public/early.js reads the same keys before the first paint. */
export function readChoice(key: 'theme' | 'size' | 'lang'): string | null {
  try {
    return localStorage.getItem(`gongyu.${key}`)
  } catch {
    return null
  }
}

export function keepChoice(key: 'theme' | 'size' | 'lang', value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(`gongyu.${key}`)
    else localStorage.setItem(`gongyu.${key}`, value)
  } catch {
    // A browser that keeps nothing still shows the choice until the page is closed.
  }
}

/** The language asked for by the address, else the one chosen before, else Chinese. */
export function startLanguage(search: string): Language {
  const asked = new URLSearchParams(search).get('lang') ?? readChoice('lang')
  return asked === 'en' ? 'en' : 'zh-CN'
}

export async function chooseLanguage(language: Language): Promise<void> {
  keepChoice('lang', language)
  await setLanguage(language)
}

export function chooseTheme(theme: Theme): void {
  keepChoice('theme', theme === 'system' ? null : theme)
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export function chooseSize(size: TextSize): void {
  keepChoice('size', size === 'normal' ? null : size)
  if (size === 'normal') delete document.documentElement.dataset.size
  else document.documentElement.dataset.size = size
}
