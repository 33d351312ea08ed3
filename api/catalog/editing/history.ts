/** Rows of the audit trail as fields of an entry. */
import type { Entry } from './entry.ts'

/** A venue's row as `saveVenues` records it. */
export type RecordedVenue = Record<string, unknown> & { location?: { coordinates?: [number, number] } }
export type AuditRow = { before: RecordedVenue | null; after: RecordedVenue | null }
export type Lists = { version: number } & Partial<Pick<Entry, 'offers' | 'openingRules' | 'programmes'>>

const COLUMNS: Partial<Record<keyof Entry, string>> = {
  name: 'name',
  nameEn: 'name_en',
  aliases: 'aliases',
  category: 'category_code',
  address: 'address',
  phone: 'phone',
  website: 'website',
  description: 'description',
  directions: 'directions',
  wheelchair: 'wheelchair',
  accessibilityNote: 'accessibility_note',
  groupMin: 'group_min',
  groupMax: 'group_max',
  groupNoticeDays: 'group_notice_days',
  capacity: 'capacity',
  bookingUrl: 'booking_url',
  status: 'status',
}

/** The fields of an entry that stand in the venue's own row. */
export function recordedFields(row: RecordedVenue): Partial<Entry> {
  const fields = Object.entries(COLUMNS).map(([field, column]) => [field, row[column] ?? null])
  const [lon, lat] = row.location?.coordinates ?? []
  return { ...Object.fromEntries(fields), ...(lon !== undefined && lat !== undefined && { location: { lon, lat } }) }
}
