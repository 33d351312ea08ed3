/** The words of signing in, one’s account, people and keys. */
export const accountsWords = {
  zh: {},
  en: {},
} as const satisfies { zh: Record<string, string>; en: Record<string, string> }
