/** The words of visit times and bookings. */
export const bookingWords = {
  zh: {},
  en: {},
} as const satisfies { zh: Record<string, string>; en: Record<string, string> }
