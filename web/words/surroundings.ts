/** The words of campus surroundings. */
export const surroundingsWords = {
  zh: {},
  en: {},
} as const satisfies { zh: Record<string, string>; en: Record<string, string> }
