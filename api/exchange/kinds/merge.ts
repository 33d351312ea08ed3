import { roughMetres } from '../../catalog/coordinates.ts'
import type { VenueInput } from '../../catalog/venue.ts'
import type { VenueEntry } from './venues.ts'

/** A venue as it stands, with what an import may add to it. */
export type Current = VenueInput & { id: string; version: number; organisation?: string | null }
export type Change = { before: unknown; after: unknown }
export type Merged = { venue: VenueInput & { organisation?: string | null }; changes: Record<string, Change> }

/** Fields that a row replaces where it states them. What it leaves empty is never erased. */
const STATED = [
  'nameEn',
  'address',
  'phone',
  'website',
  'description',
  'directions',
  'wheelchair',
  'capacity',
  'groupMax',
  'organisation',
] as const

/** Points nearer than this are the same: below what any list knows. */
const SAME_METRES = 1

/**
 * What a venue becomes by what a row states. Name and place move only where this list or no other source with ids
 * of its own keeps them; a category that was only inferred never replaces one.
 */
export function mergeVenue(
  current: Current,
  entry: VenueEntry,
  location: VenueInput['location'],
  from: { source: string; crs: VenueCrs },
): Merged {
  const changes: Record<string, Change> = {}
  const venue: Merged['venue'] = { ...current }
  const set = <Key extends keyof Merged['venue']>(key: Key, value: Merged['venue'][Key]) => {
    if (value === undefined || isEqual(venue[key], value)) return
    changes[key] = { before: venue[key] ?? null, after: value }
    venue[key] = value
  }
  for (const key of STATED) set(key, entry[key] as never)
  if (!entry.isCategoryInferred) set('categoryCode', entry.categoryCode)
  if (entry.aliases) set('aliases', [...new Set([...(current.aliases ?? []), ...entry.aliases])])
  if (current.source !== from.source && current.sourceRef) return { venue, changes }
  set('name', entry.name)
  if (roughMetres(current.location, location) > SAME_METRES) {
    set('location', location)
    // Found anew by where it lies now.
    delete venue.divisionCode
    venue.received = { x: entry.received.lon, y: entry.received.lat, crs: from.crs }
  }
  return { venue, changes }
}

type VenueCrs = NonNullable<VenueInput['received']>['crs']

/** A venue that was not known before. */
export function newVenue(
  entry: VenueEntry,
  location: VenueInput['location'],
  from: { source: string; licence: string | null; ref: string | null; crs: VenueCrs },
): Merged['venue'] {
  const { isCategoryInferred: _, received, county: __, city: ___, opening: ____, isFree: _____, ...stated } = entry
  return {
    ...stated,
    location,
    received: { x: received.lon, y: received.lat, crs: from.crs },
    source: from.source,
    sourceRef: from.ref,
    sourceLicence: from.licence,
  }
}

function isEqual(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b)
}
