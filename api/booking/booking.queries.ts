import { type SelectQueryBuilder, sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { Problem } from '../http/problems.ts'
import type { BookingBody, BookingState, Wish } from './booking.ts'
import { maskContact, openContact } from './contact.ts'
import type { Party } from './party.ts'
import { DEFAULT_POLICY, type Paper } from './policy.ts'

/** A booking with all that its page shows, the contact still sealed. */
export type BookingFound = Omit<BookingBody, 'contact'> & {
  contactSealed: string | null
  bookedBy: string
  organisationId: string | null
}

export type BookingQuery = {
  id?: string
  code?: string
  bookedBy?: string
  organisationIds?: string[]
  venueId?: string
  states?: readonly BookingState[]
  from?: Date
  to?: Date
  /** Ids smaller than this: the next page. */
  before?: string
  limit?: number
}

/** Bookings that match, the newest first; by slot time where a span is asked for. */
export async function findBookings(db: Db, query: BookingQuery): Promise<BookingFound[]> {
  const { id, code, bookedBy, organisationIds = [], venueId, states, from, to, before, limit = 100 } = query
  const rows = await shown(db)
    .$if(id !== undefined, (q) => q.where('booking.id', '=', id as string))
    .$if(code !== undefined, (q) => q.where('booking.code', '=', (code as string).toUpperCase()))
    .$if(bookedBy !== undefined, (q) =>
      q.where((is) =>
        is.or([
          is('booking.booked_by', '=', bookedBy as string),
          ...(organisationIds.length > 0 ? [is('booking.organisation_id', 'in', organisationIds)] : []),
        ]),
      ),
    )
    .$if(venueId !== undefined, (q) => q.where('slot.venue_id', '=', venueId as string))
    .$if(states !== undefined, (q) => q.where('booking.state', 'in', states as BookingState[]))
    .$if(from !== undefined, (q) => q.where('slot.starts_at', '>=', from as Date))
    .$if(to !== undefined, (q) => q.where('slot.starts_at', '<', to as Date))
    .$if(before !== undefined, (q) => q.where('booking.id', '<', before as string))
    .orderBy('booking.id', 'desc')
    .limit(limit)
    .execute()
  return rows.map((row) => toFound(row as unknown as Shown))
}

export async function getBooking(db: Db, id: string): Promise<BookingFound> {
  const [booking] = await findBookings(db, { id, limit: 1 })
  if (!booking) throw new Problem({ status: 404, code: 'no-such-booking' })
  return booking
}

function shown(db: Db) {
  return db
    .selectFrom('booking')
    .innerJoin('slot', 'slot.id', 'booking.slot_id')
    .innerJoin('venue', 'venue.id', 'slot.venue_id')
    .leftJoin('slot as target', 'target.id', 'booking.moving_to')
    .leftJoin('programme', 'programme.id', 'booking.programme_id')
    .leftJoin('organisation', 'organisation.id', 'booking.organisation_id')
    .leftJoin('booking_policy', 'booking_policy.venue_id', 'slot.venue_id')
    .selectAll('booking')
    .select(['slot.starts_at', 'slot.ends_at', 'slot.status as slot_status', 'venue.name as venue_name'])
    .select('venue.name_en as venue_name_en')
    .select(['target.starts_at as target_starts_at', 'target.ends_at as target_ends_at'])
    .select(['programme.name as programme_name', 'organisation.name as organisation_name'])
    .select(['booking_policy.cancel_until_hours', 'booking_policy.required_papers'])
    .select([
      sql<
        BookingBody['papers']
      >`(select coalesce(json_agg(json_build_object('id', paper.id, 'kind', kind, 'fileName', file_name,
        'addedAt', added_at) order by paper.id), '[]') from booking_paper paper where paper.booking_id = booking.id)`.as(
        'papers',
      ),
      sql<
        BookingBody['resources']
      >`(select coalesce(json_agg(json_build_object('kind', resource.kind, 'name', resource.name)
        order by resource.kind, resource.name), '[]') from resource_hold hold join resource on resource.id = hold.resource_id
        where hold.booking_id = booking.id)`.as('resources'),
      sql<boolean>`exists (select from booking_claim claim join pool on pool.id = claim.pool_id and pool.kind = 'green_channel'
        where claim.holder_id = booking.id)`.as('is_green'),
    ])
}

type Shown = ReturnType<typeof shown> extends SelectQueryBuilder<infer _, infer __, infer Row> ? Row : never

function toFound(row: Shown): BookingFound {
  const { cancel_until_hours: hours, required_papers: required } = row
  const papers = row.papers.map((paper) => ({ ...paper, addedAt: new Date(paper.addedAt).toISOString() }))
  const given = new Set(papers.map(({ kind }) => kind))
  const cancelUntil = row.starts_at.getTime() - (hours ?? DEFAULT_POLICY.cancelUntilHours) * 3_600_000
  return {
    ...partyColumns(row),
    id: row.id,
    code: row.code,
    state: row.state as BookingState,
    channel: row.channel as BookingBody['channel'],
    venue: { id: row.venue_id, name: row.venue_name, nameEn: row.venue_name_en },
    slot: { id: row.slot_id, ...span(row.starts_at, row.ends_at), status: row.slot_status },
    movingTo:
      row.moving_to && row.target_starts_at && row.target_ends_at
        ? { id: row.moving_to, ...span(row.target_starts_at, row.target_ends_at) }
        : null,
    programme: named(row.programme_id, row.programme_name),
    organisation: named(row.organisation_id, row.organisation_name),
    price: row.price as unknown as BookingBody['price'],
    totalFen: row.total_fen,
    isGreenChannel: row.is_green,
    expiresAt: row.expires_at?.toISOString() ?? null,
    cancelUntil: new Date(cancelUntil).toISOString(),
    reason: row.reason,
    arrived: row.arrived,
    arrivedAt: row.arrived_at?.toISOString() ?? null,
    papers,
    papersMissing: row.audience === 'family' ? [] : ((required ?? []) as Paper[]).filter((kind) => !given.has(kind)),
    resources: row.resources,
    isDemo: row.is_demo,
    version: row.version,
    createdAt: row.created_at.toISOString(),
    contactSealed: row.contact_sealed,
    bookedBy: row.booked_by,
    organisationId: row.organisation_id,
  }
}

function partyColumns(row: Shown) {
  return {
    audience: row.audience as BookingBody['audience'],
    grade: row.grade,
    minors: row.minors,
    adults: row.adults,
    places: row.places,
    children: row.children as Record<string, number>,
    needs: row.needs as Record<string, number>,
    extras: row.extras as Record<string, number>,
    purpose: row.purpose,
  }
}

function span(startsAt: Date, endsAt: Date) {
  return { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() }
}

function named(id: string | null, name: string | null): { id: string; name: string } | null {
  return id !== null && name !== null ? { id, name } : null
}

/** As it leaves by the API: the contact whole for whom it is for, else masked. */
export function bookingBody(found: BookingFound, { isWhole }: { isWhole: boolean }): BookingBody {
  const { contactSealed, bookedBy: _, organisationId: __, ...body } = found
  const contact = contactSealed === null ? null : openContact(contactSealed)
  return { ...body, contact: contact && !isWhole ? maskContact(contact) : contact }
}

/** The wish a booking came from, for moving and reducing it. */
export function wishOf(found: BookingFound, { actor, byVenue }: { actor: string; byVenue: boolean }): Wish {
  const { audience, adults, minors, children, needs, extras, grade, organisationId, programme } = found
  const party: Party = {
    ...{ audience, adults, needs, extras },
    ...(audience === 'family' ? { children } : { minors }),
    ...(grade !== null && { grade }),
    ...(organisationId !== null && { organisationId }),
    ...(programme && { programmeId: programme.id }),
    // Known to be there; its text is sealed and doesn't matter to the rules.
    ...(found.contactSealed !== null && { contact: { name: '-', phone: '-' } }),
  }
  const { channel, bookedBy, contactSealed } = found
  return { slotId: found.slot.id, party, channel, bookedBy, actor, byVenue, requestKey: null, contactSealed }
}
