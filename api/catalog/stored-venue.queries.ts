import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { latOf, lonOf } from '../db/geo.ts'
import type { VenueInput } from './venue.ts'

/** A venue as the write path would take it, with the version it has now and its organisation's name. */
export type StoredVenue = VenueInput & { id: string; version: number; organisation: string | null }

/** Venues as they are stored, in no order; saving one back changes nothing but its version. */
export async function findStoredVenues(db: Db, ids: readonly string[]): Promise<StoredVenue[]> {
  const { rows } = await sql<StoredVenue & { lon: number; lat: number; x: number; y: number; crs: 'wgs84' }>`
    select venue.id, version, venue.name, name_en as "nameEn", aliases, category_code as "categoryCode", venue.division_code as "divisionCode",
      organisation_id as "organisationId", organisation.name as organisation,
      ${lonOf(sql.ref('location'))} as lon, ${latOf(sql.ref('location'))} as lat,
      received_x as x, received_y as y, received_crs as crs, address, phone, website, description, directions, wheelchair,
      accessibility_note as "accessibilityNote", group_min as "groupMin", group_max as "groupMax",
      group_notice_days as "groupNoticeDays", capacity, booking_url as "bookingUrl", status, held_reason as "heldReason",
      demo_fields as "demoFields", source, source_ref as "sourceRef", source_licence as "sourceLicence",
      verified_on as "verifiedOn"
    from venue left join organisation on organisation.id = organisation_id
    where venue.id = any(${ids}::uuid[])`.execute(db)
  return rows.map(({ lon, lat, x, y, crs, ...venue }) => ({
    ...venue,
    location: { lon, lat },
    received: { x, y, crs },
  }))
}

/** Takes venues out of the catalogue, with a row in the audit trail for each by `actor`. */
export async function removeVenues(db: Db, ids: readonly string[], { actor }: { actor: string }): Promise<void> {
  await sql`with removed as (delete from venue where id = any(${ids}::uuid[]) returning *)
    insert into audit (id, actor, action, subject, subject_id, before)
    select gen_random_uuid(), ${actor}, 'remove', 'venue', id::text, to_jsonb(removed) - 'terms' from removed`.execute(
    db,
  )
}
