/** The words of the desks: editing, review, imports, editions. */
export const deskWords = {
  zh: {},
  en: {},
} as const satisfies { zh: Record<string, string>; en: Record<string, string> }
