import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import type { Db } from '../db/atomic.ts'
import { latOf, lonOf } from '../db/geo.ts'
import { Problem } from '../http/problems.ts'
import { localTime } from './calendar.ts'
import { type Crs, fromWgs84 } from './coordinates.ts'
import { offersOn } from './offer.days.ts'
import { audiencesIn } from './offer.masks.ts'
import { findOffers } from './offer.queries.ts'
import { describeOffer } from './offer.words.ts'
import { describeRules, nextChange, week } from './opening.ts'
import { loadPatterns } from './opening-pattern.queries.ts'
import { findOpeningRules } from './opening-rule.queries.ts'
import type { VenueCard } from './venue-card.ts'
import type { VenueDetail } from './venue-detail.ts'

/** A published venue as its page shows it; refuses with 410 one that closed for good, with 404 all others. */
export async function getVenueDetail(
  db: Db,
  id: string,
  { crs, now = Temporal.Now.instant() }: { crs: Crs; now?: Temporal.Instant },
): Promise<VenueDetail> {
  const venue = await findPublished(db, id)
  return {
    ...cardOf(venue, crs),
    ...factsOf(venue),
    designations: await findDesignations(db, id),
    programmes: await findProgrammes(db, id),
    ...(await offersOf(db, id, now)),
    ...(await hoursOf(db, id, now)),
  }
}

async function findPublished(db: Db, id: string) {
  const location = sql<string>`venue.location`
  const venue = await db
    .selectFrom('venue')
    .leftJoin('division', 'division.code', 'venue.division_code')
    .leftJoin('organisation', 'organisation.id', 'venue.organisation_id')
    .selectAll('venue')
    .select([
      'division.name as division_name',
      'division.name_en as division_name_en',
      'organisation.name as organisation_name',
    ])
    .select([lonOf(location).as('lon'), latOf(location).as('lat')])
    .where('venue.id', '=', id)
    .executeTakeFirst()
  if (venue?.status === 'closed') throw new Problem({ status: 410, code: 'venue-closed', params: { name: venue.name } })
  if (venue?.status !== 'published') throw new Problem({ status: 404, code: 'no-such-venue' })
  return venue
}

type VenueRow = Awaited<ReturnType<typeof findPublished>>

function cardOf(venue: VenueRow, crs: Crs): Omit<VenueCard, 'open'> {
  const { division_code: code, division_name: name, division_name_en: nameEn } = venue
  return {
    id: venue.id,
    name: venue.name,
    nameEn: venue.name_en,
    category: venue.category_code,
    location: fromWgs84(crs, { lon: venue.lon, lat: venue.lat }),
    address: venue.address,
    division: code !== null && name !== null ? { code, name, nameEn } : null,
    freeFor: audiencesIn(venue.free_audiences),
    reducedFor: audiencesIn(venue.reduced_audiences),
    hasFreeDay: venue.has_free_day,
    wheelchair: venue.wheelchair as VenueCard['wheelchair'],
    groupMax: venue.group_max,
    verifiedOn: venue.verified_on,
    source: venue.source,
    demoFields: venue.demo_fields,
  }
}

function factsOf(venue: VenueRow) {
  const { organisation_id: organisationId, organisation_name: organisationName } = venue
  return {
    aliases: venue.aliases,
    description: venue.description,
    phone: venue.phone,
    website: venue.website,
    directions: venue.directions,
    accessibilityNote: venue.accessibility_note,
    organisation: organisationId && organisationName ? { id: organisationId, name: organisationName } : null,
    capacity: venue.capacity,
    groupMin: venue.group_min,
    groupNoticeDays: venue.group_notice_days,
    bookingUrl: venue.booking_url,
    sourceRef: venue.source_ref,
    sourceLicence: venue.source_licence,
    version: venue.version,
  }
}

async function findDesignations(db: Db, venueId: string): Promise<VenueDetail['designations']> {
  const rows = await db
    .selectFrom('designation')
    .select(['category_code', 'level', 'year', 'source', 'is_demo'])
    .where('venue_id', '=', venueId)
    .orderBy(sql`array_position(array['national', 'provincial', 'city', 'county'], level)`)
    .orderBy('year')
    .execute()
  return rows.map(({ category_code: category, level, year, source, is_demo: isDemo }) => ({
    category,
    level: level as VenueDetail['designations'][number]['level'],
    year,
    source,
    isDemo,
  }))
}

async function findProgrammes(db: Db, venueId: string): Promise<VenueDetail['programmes']> {
  const rows = await db
    .selectFrom('programme')
    .selectAll()
    .where('venue_id', '=', venueId)
    .where('status', '=', 'published')
    .orderBy('grade_from')
    .orderBy('name')
    .execute()
  return rows.map((programme) => ({
    id: programme.id,
    name: programme.name,
    types: programme.types,
    gradeFrom: programme.grade_from,
    gradeTo: programme.grade_to,
    minutes: programme.minutes,
    groupMin: programme.group_min,
    groupMax: programme.group_max,
    priceFen: programme.price_fen,
    comesToSchool: programme.comes_to_school,
    lessonUrl: programme.lesson_url,
    description: programme.description,
    isDemo: programme.is_demo,
  }))
}

async function offersOf(db: Db, venueId: string, now: Temporal.Instant) {
  const offers = await findOffers(db, venueId)
  const today = offersOn(offers, localTime(now).day)
  return {
    offers: offers.map((offer) => ({
      ...offer,
      words: { zh: describeOffer(offer, 'zh'), en: describeOffer(offer, 'en') },
    })),
    offersToday: today.map((offer) => offers.indexOf(offer)),
  }
}

async function hoursOf(db: Db, venueId: string, now: Temporal.Instant) {
  const { calendar } = await loadPatterns(db)
  const openingRules = await findOpeningRules(db, venueId)
  return {
    open: nextChange(openingRules, calendar, now),
    openingRules,
    openingWords: { zh: describeRules(openingRules, 'zh'), en: describeRules(openingRules, 'en') },
    week: week(openingRules, calendar, localTime(now).day),
  }
}
