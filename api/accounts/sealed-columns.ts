/** Every column with sealed personal data; a test finds those that are missing here. Each table has an id. */
export const SEALED_COLUMNS = [
  { table: 'person', column: 'contact_sealed' },
  { table: 'booking', column: 'contact_sealed' },
  { table: 'webhook', column: 'secret_sealed' },
] as const
