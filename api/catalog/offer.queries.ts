import { type Selectable, sql } from 'kysely'
import { type Db, inBatches } from '../db/atomic.ts'
import { newIds } from '../db/id.ts'
import type { Tables } from '../db/tables.ts'
import { refuseFaults } from '../http/problems.ts'
import { today } from './calendar.ts'
import { offerMasks } from './offer.masks.ts'
import { findOfferFaults, type OfferInput } from './offer.ts'

/** Replaces a venue's offers and what searches know of them. */
export async function saveOffers(db: Db, venueId: string, offers: readonly OfferInput[]): Promise<void> {
  await saveOffersOf(db, new Map([[venueId, offers]]))
}

/**
 * Replaces the offers of many venues, all or none; refuses with a Problem offers whose fields don't belong together. They
 * must have passed the schema.
 */
export async function saveOffersOf(db: Db, offersOf: ReadonlyMap<string, readonly OfferInput[]>): Promise<void> {
  await inBatches(db, sound(offersOf), BATCH, saveBatch)
}

/** The same for venues just written that have none yet, and know already what searches are to know of these. */
export async function addOffersOf(db: Db, offersOf: ReadonlyMap<string, readonly OfferInput[]>): Promise<void> {
  await inBatches(db, sound(offersOf), BATCH, addBatch)
}

type Entries = [string, readonly OfferInput[]][]

const BATCH = 2_000

function sound(offersOf: ReadonlyMap<string, readonly OfferInput[]>): Entries {
  for (const offers of offersOf.values()) refuseFaults('/offers', findOfferFaults(offers))
  return [...offersOf]
}

async function addBatch(db: Db, entries: Entries): Promise<void> {
  const unnumbered = entries.flatMap(([venueId, offers]) => offers.map((offer) => row(venueId, offer)))
  const ids = newIds(unnumbered.length)
  const rows = unnumbered.map((offer, index) => ({ id: ids[index], ...offer }))
  await sql`insert into offer
    select given.* from jsonb_populate_recordset(null::offer, ${JSON.stringify(rows)}::jsonb) as given`.execute(db)
}

async function saveBatch(db: Db, entries: Entries): Promise<void> {
  const venues = entries.map(([id, offers]) => ({ id, ...offerMasks(offers, today()) }))
  await sql`delete from offer
    where venue_id in (select id from jsonb_to_recordset(${JSON.stringify(venues)}::jsonb) as given (id uuid))`.execute(
    db,
  )
  await addBatch(db, entries)
  await sql`update venue set free_audiences = given."freeAudiences", reduced_audiences = given."reducedAudiences",
      free_ages = given."freeAges", reduced_ages = given."reducedAges", has_free_day = given."hasFreeDay"
    from jsonb_to_recordset(${JSON.stringify(venues)}::jsonb) as given (id uuid, "freeAudiences" int,
      "reducedAudiences" int, "freeAges" int, "reducedAges" int, "hasFreeDay" boolean)
    where venue.id = given.id
      and (venue.free_audiences, venue.reduced_audiences, venue.free_ages, venue.reduced_ages, venue.has_free_day)
        is distinct from (given."freeAudiences", given."reducedAudiences", given."freeAges", given."reducedAges",
          given."hasFreeDay")`.execute(db)
}

function row(venueId: string, offer: OfferInput): Record<string, unknown> {
  return {
    venue_id: venueId,
    audiences: offer.audiences,
    kind: offer.kind,
    percent: offer.percent,
    price_fen: offer.priceFen,
    min_age: offer.minAge,
    max_age: offer.maxAge,
    max_height_cm: offer.maxHeightCm,
    days: offer.days,
    monthly_nth: offer.monthlyNth,
    monthly_weekday: offer.monthlyWeekday,
    monthly_day: offer.monthlyDay,
    dates: offer.dates ?? null,
    season_from: offer.seasonFrom,
    season_to: offer.seasonTo,
    condition: offer.condition,
    basis: offer.basis,
    is_demo: offer.isDemo ?? false,
  }
}

/** A venue's offers, in the order they were given. */
export async function findOffers(db: Db, venueId: string): Promise<OfferInput[]> {
  return (await findOffersOf(db, [venueId])).get(venueId) ?? []
}

/** The offers of many venues, by venue; venues without offers are missing. */
export async function findOffersOf(db: Db, venueIds: readonly string[]): Promise<Map<string, OfferInput[]>> {
  const rows = await db
    .selectFrom('offer')
    .selectAll()
    .where(sql<boolean>`venue_id = any(${venueIds}::uuid[])`)
    .orderBy('id')
    .execute()
  const offers = new Map<string, OfferInput[]>()
  for (const row of rows) offers.set(row.venue_id, [...(offers.get(row.venue_id) ?? []), offerOf(row)])
  return offers
}

function offerOf(offer: Selectable<Tables['offer']>): OfferInput {
  return withoutNulls({
    audiences: offer.audiences,
    kind: offer.kind,
    percent: offer.percent,
    priceFen: offer.price_fen,
    minAge: offer.min_age,
    maxAge: offer.max_age,
    maxHeightCm: offer.max_height_cm,
    days: offer.days,
    monthlyNth: offer.monthly_nth,
    monthlyWeekday: offer.monthly_weekday,
    monthlyDay: offer.monthly_day,
    dates: offer.dates,
    seasonFrom: offer.season_from,
    seasonTo: offer.season_to,
    condition: offer.condition,
    basis: offer.basis,
    isDemo: offer.is_demo,
  }) as OfferInput
}

function withoutNulls(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null))
}
