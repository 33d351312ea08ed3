/** Notices of what happened to bookings: each event is told once, in the transaction that marks it told. */
import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { publish } from '../db/publish.ts'
import { type NewNotice, notifyAll, type Recipients } from '../notices/notice.queries.ts'
import { namedVenue } from '../notices/notice.words.ts'

type Event = {
  id: string
  kind: string
  params: Record<string, unknown>
  bookingId: string
  bookedBy: string
  channel: string
  audience: string
  code: string
  places: number
  venueId: string
  venue: string
  venueEn: string | null
  venueOrganisation: string | null
  division: string | null
  school: string | null
  schoolId: string | null
  startsAt: Date
}

const AT_ONCE = 300

/** Sends the notices of events that nobody was told of yet. Gives how many events. */
export async function tellEvents(db: Db): Promise<number> {
  let told = 0
  for (;;) {
    const count = await atomic(db, tellSome)
    told += count
    if (count < AT_ONCE) return told
  }
}

async function tellSome(db: Db): Promise<number> {
  const { rows } = await sql<Event>`
    with untold as (select id from booking_event where told_at is null order by id limit ${AT_ONCE} for update skip locked),
      told as (update booking_event set told_at = now() from untold where booking_event.id = untold.id returning booking_event.*)
    select told.id, told.kind, told.params, booking.id as "bookingId", booked_by as "bookedBy", channel, audience, code, places,
      venue.id as "venueId", venue.name as venue, venue.name_en as "venueEn",
      venue.organisation_id as "venueOrganisation", venue.division_code as division,
      organisation.name as school, booking.organisation_id as "schoolId", starts_at as "startsAt"
    from told left join booking on booking.id = booking_id left join slot on slot.id = slot_id left join venue on venue.id = slot.venue_id
      left join organisation on organisation.id = booking.organisation_id
    order by told.id`.execute(db)
  await tellLive(db, rows)
  await notifyAll(db, rows.filter(({ bookingId }) => bookingId !== null).flatMap(noticesOf))
  return rows.length
}

/** So that the pages of a school and of a venue's operator ask again. */
async function tellLive(db: Db, events: readonly Event[]): Promise<void> {
  const organisations = new Set(events.flatMap(({ schoolId, venueOrganisation }) => [schoolId, venueOrganisation]))
  organisations.delete(null)
  await publish(db, [...organisations].map((id) => ({ topic: `booking:${id}`, data: { bookings: true } }))) // biome-ignore format: a line
}

/** Whom each kind of event concerns: who booked, or the venue. Who did it isn't told of it. */
const TOLD: Record<string, ('booker' | 'school' | 'venue')[]> = {
  requested: ['venue'],
  confirmed: ['booker'],
  approved: ['booker'],
  declined: ['booker'],
  expired: ['booker'],
  cancelled: ['venue'],
  cancelled_by_venue: ['booker', 'school'],
  reduced: ['venue'],
  moved: ['booker', 'venue'],
  move_asked: ['venue'],
  move_declined: ['booker'],
  move_expired: ['booker'],
  no_show: ['booker'],
  reminded: ['booker'],
}

function noticesOf(event: Event): NewNotice[] {
  const { kind, bookingId, venueId, venue, venueEn, code, places, school, startsAt, params } = event
  return (TOLD[kind] ?? []).flatMap((who) => {
    const to = recipients(event, who)
    if (!to) return []
    const isVenue = who === 'venue'
    const words = {
      ...namedVenue({ name: venue, nameEn: venueEn }),
      code,
      places,
      who: school ?? '—',
      startsAt: startsAt.toISOString(),
      reason: String(params.reason ?? '—'),
    }
    const link = isVenue ? `/desk/venues/${venueId}/bookings?booking=${bookingId}` : `/visits/${bookingId}`
    return { to, kind: `booking.${isVenue ? 'venue_' : ''}${kind}`, params: words, link }
  })
}

function recipients(event: Event, who: 'booker' | 'school' | 'venue'): Recipients | undefined {
  const { bookedBy, channel, audience, schoolId, venueOrganisation, division } = event
  if (who === 'booker') return channel === 'web' && UUID.test(bookedBy) ? { personIds: [bookedBy] } : undefined
  if (who === 'school') return schoolId ? { organisationId: schoolId, roles: ['guide'] } : undefined
  // A family's changes show in the day's list; the venue is told of groups.
  if (audience === 'family' && event.kind !== 'requested') return undefined
  return venueOrganisation
    ? { organisationId: venueOrganisation, roles: ['keeper'] }
    : { divisionCode: division, roles: ['steward'] }
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

type Offered = { bookedBy: string; name: string; nameEn: string | null; startsAt: Date; until: Date; places: number }

/** Tells those who wait of the offers that hold places for them. */
export async function tellOffers(db: Db): Promise<number> {
  return atomic(db, async (transaction) => {
    const { rows } = await sql<Offered>`
      with untold as (select id from waitlist_offer where told_at is null order by id limit ${AT_ONCE} for update skip locked),
        told as (update waitlist_offer set told_at = now() from untold where waitlist_offer.id = untold.id returning waitlist_offer.*)
      select booked_by as "bookedBy", venue.name, venue.name_en as "nameEn", starts_at as "startsAt", until, places
      from told join waitlist_entry entry on entry.id = entry_id join slot on slot.id = told.slot_id
        join venue on venue.id = slot.venue_id where told.state = 'held'`.execute(transaction)
    const notices = rows
      .filter(({ bookedBy }) => UUID.test(bookedBy))
      .map(({ bookedBy, startsAt, until, places, ...venue }): NewNotice => {
        const params = { ...namedVenue(venue), places, startsAt: startsAt.toISOString(), untilAt: until.toISOString() }
        return { to: { personIds: [bookedBy] }, kind: 'booking.offered', params, link: '/visits' }
      })
    await notifyAll(transaction, notices)
    return rows.length
  })
}

/** Notes a reminder for visits of the coming day that have none yet; `tellEvents` sends it. */
export async function remind(db: Db, now = new Date()): Promise<number> {
  const { rows } = await sql<{ id: string }>`select booking.id from booking join slot on slot.id = slot_id
    where booking.state = 'confirmed' and slot.status <> 'withdrawn' and starts_at > ${now}
      and starts_at <= ${now}::timestamptz + interval '24 hours' and booking.created_at < ${now}::timestamptz - interval '2 hours'
      and not exists (select from booking_event event where event.booking_id = booking.id and event.kind = 'reminded')`.execute(
    db,
  )
  const events = rows.map(({ id }) => ({ id: newId(), booking_id: id, actor: 'clock', kind: 'reminded' }))
  if (events.length > 0) await db.insertInto('booking_event').values(events).execute()
  return events.length
}
