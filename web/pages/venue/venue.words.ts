import type { VenueCard } from '../../api.ts'
import { dayWithYear } from '../../words/numbers.ts'
import { t } from '../../words/t.ts'

/** Where a card's facts come from and when they were last verified. */
export function verifiedLine({ source, verifiedOn }: Pick<VenueCard, 'source' | 'verifiedOn'>): string {
  const from = sourceName(source)
  return verifiedOn ? t('verified', { from, day: dayWithYear(verifiedOn) }) : t('verified.never', { from })
}

export function sourceName(source: string): string {
  if (source === 'osm' || /openstreetmap/i.test(source)) return 'OpenStreetMap'
  return source
}
