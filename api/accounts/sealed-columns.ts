type SealedColumn = {
  table: string
  column: string
  /** Whole papers: only a few at a time. */
  isLarge?: boolean
}

/** Every column with sealed personal data; a test finds those that are missing here. Each table has an id. */
export const SEALED_COLUMNS: readonly SealedColumn[] = [
  { table: 'person', column: 'contact_sealed' },
  { table: 'person', column: 'letters_sealed' },
  { table: 'booking', column: 'contact_sealed' },
  { table: 'booking_paper', column: 'content_sealed', isLarge: true },
  { table: 'waitlist_entry', column: 'contact_sealed' },
  { table: 'correction', column: 'contact_sealed' },
  { table: 'webhook', column: 'secret_sealed' },
]
