import { sql } from 'kysely'
import { versionNow } from '../catalog/catalogue.queries.ts'
import { type Crs, fromWgs84 } from '../catalog/coordinates.ts'
import { audiencesIn } from '../catalog/offer.masks.ts'
import type { OpenNow } from '../catalog/opening.ts'
import type { VenueCard } from '../catalog/venue-card.ts'
import type { Db } from '../db/atomic.ts'
import { latOf, lonOf } from '../db/geo.ts'
import type { Memory } from './memory.queries.ts'
import { openNow } from './openness.queries.ts'
import type { Page, PageRow } from './page.queries.ts'

type Row = PageRow & {
  version: string
  name: string
  name_en: string | null
  category_code: string
  lon: number
  lat: number
  address: string | null
  division_code: string | null
  division_name: string | null
  free_audiences: number
  reduced_audiences: number
  has_free_day: boolean
  opening_pattern_id: string | null
  wheelchair: VenueCard['wheelchair']
  group_max: number | null
  verified_on: string | null
  source: string
  demo_fields: string[]
}

/** `version`: of the catalogue that the query saw; undefined where the page is empty. */
export type Cards = { cards: VenueCard[]; rows: PageRow[]; version: string | undefined }

/** The cards of a page. */
export async function findCards(db: Db, memory: Memory, { page, crs }: { page: Page; crs: Crs }): Promise<Cards> {
  const { rows } = (await page(cardColumns).execute(db)) as { rows: Row[] }
  const open = await openNow(
    db,
    memory,
    rows.map((row) => row.opening_pattern_id),
  )
  return {
    cards: rows.map((row) => cardOf(row, open(row.opening_pattern_id), crs)),
    rows,
    version: rows[0]?.version,
  }
}

const location = sql<string>`venue.location`
const cardColumns = sql`venue.id, venue.shuffle, ${versionNow} as version, venue.name, venue.name_en, venue.category_code,
  ${lonOf(location)} as lon, ${latOf(location)} as lat, venue.address, venue.division_code,
  (select division.name from division where division.code = venue.division_code) as division_name, venue.free_audiences,
  venue.reduced_audiences, venue.has_free_day, venue.opening_pattern_id, venue.wheelchair, venue.group_max,
  venue.verified_on, venue.source, venue.demo_fields`

function cardOf(row: Row, open: OpenNow, crs: Crs): VenueCard {
  const { division_code: code, division_name: name } = row
  return {
    id: row.id,
    name: row.name,
    nameEn: row.name_en,
    category: row.category_code,
    location: fromWgs84(crs, { lon: row.lon, lat: row.lat }),
    address: row.address,
    division: code !== null && name !== null ? { code, name } : null,
    ...(typeof row.metres === 'number' && { metres: Math.round(row.metres * 10) / 10 }),
    freeFor: audiencesIn(row.free_audiences),
    reducedFor: audiencesIn(row.reduced_audiences),
    hasFreeDay: row.has_free_day,
    open,
    wheelchair: row.wheelchair,
    groupMax: row.group_max,
    verifiedOn: row.verified_on,
    source: row.source,
    demoFields: row.demo_fields,
  }
}
