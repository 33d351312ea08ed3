/** Visits as iCalendar: one, or those of a person, a school or a venue under a secret address. */
import { createHash, randomBytes } from 'node:crypto'
import ical, { ICalEventStatus } from 'ical-generator'
import type { Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { Problem } from '../http/problems.ts'
import { type BookingFound, findBookings } from './booking.queries.ts'

export const SCOPES = ['account', 'organisation', 'venue'] as const
export type Scope = (typeof SCOPES)[number]
export type Feed = { id: string; scope: Scope; scopeId: string; createdAt: Date }

/** The secret is shown once; only its digest is kept. */
export async function makeFeed(
  db: Db,
  feed: { scope: Scope; scopeId: string; madeBy: string },
): Promise<Feed & { secret: string }> {
  const secret = randomBytes(24).toString('base64url')
  const id = newId()
  const { created_at: createdAt } = await db
    .insertInto('calendar_feed')
    .values({ id, secret_digest: digest(secret), scope: feed.scope, scope_id: feed.scopeId, made_by: feed.madeBy })
    .returning('created_at')
    .executeTakeFirstOrThrow()
  return { id, scope: feed.scope, scopeId: feed.scopeId, createdAt, secret }
}

export async function findFeeds(db: Db, madeBy: string): Promise<Feed[]> {
  const rows = await db
    .selectFrom('calendar_feed')
    .select(['id', 'scope', 'scope_id as scopeId', 'created_at as createdAt'])
    .where('made_by', '=', madeBy)
    .where('revoked_at', 'is', null)
    .orderBy('id', 'desc')
    .execute()
  return rows as Feed[]
}

export async function revokeFeed(db: Db, id: string, madeBy: string): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('calendar_feed')
    .set({ revoked_at: new Date() })
    .where('id', '=', id)
    .where('made_by', '=', madeBy)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw new Problem({ status: 404, code: 'no-such-feed' })
}

/** The calendar under a secret: from a month ago on. Who lost the secret revokes it and makes another. */
export async function readFeed(db: Db, secret: string): Promise<string> {
  const feed = await db
    .selectFrom('calendar_feed')
    .select(['scope', 'scope_id'])
    .where('secret_digest', '=', digest(secret))
    .where('revoked_at', 'is', null)
    .executeTakeFirst()
  if (!feed) throw new Problem({ status: 404, code: 'no-such-feed' })
  const whose = {
    account: { bookedBy: feed.scope_id },
    organisation: { bookedBy: '', organisationIds: [feed.scope_id] },
    venue: { venueId: feed.scope_id },
  }[feed.scope as Scope]
  const from = new Date(Date.now() - 31 * 86_400_000)
  const states = ['requested', 'confirmed', 'checked_in'] as const
  return writeCalendar(await findBookings(db, { ...whose, from, states, limit: 2_000 }), feed.scope === 'venue')
}

/** Neither names nor telephone numbers: calendars travel. */
export function writeCalendar(bookings: readonly BookingFound[], isVenue: boolean): string {
  const calendar = ical({
    name: '共育 · 参观预约',
    prodId: { company: 'Gongyu', product: 'Booking', language: 'ZH' },
    timezone: 'Asia/Shanghai',
  })
  for (const booking of bookings) {
    const { venue, slot, organisation, places, code, state, programme } = booking
    const who = organisation?.name ?? (isVenue ? '家庭' : '')
    calendar.createEvent({
      id: `${booking.id}@gongyu`,
      sequence: booking.version,
      start: new Date(slot.startsAt),
      end: new Date(slot.endsAt),
      summary: isVenue ? `${who} ${places} 人` : `参观 ${venue.name}`,
      location: venue.name,
      description: [programme?.name, `${places} 人`, `预约码 ${code}`].filter(Boolean).join('\n'),
      status: STATUSES[state] ?? ICalEventStatus.CONFIRMED,
    })
  }
  return calendar.toString()
}

const STATUSES: Record<string, ICalEventStatus> = {
  requested: ICalEventStatus.TENTATIVE,
  cancelled: ICalEventStatus.CANCELLED,
  declined: ICalEventStatus.CANCELLED,
  expired: ICalEventStatus.CANCELLED,
}

function digest(secret: string): string {
  return createHash('sha256').update(secret).digest('base64url')
}
