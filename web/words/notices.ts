/** The words of notices and webhooks. */
export const noticesWords = {
  zh: {},
  en: {},
} as const satisfies { zh: Record<string, string>; en: Record<string, string> }
