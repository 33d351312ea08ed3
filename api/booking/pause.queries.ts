/** Booking paused after missed visits, and the appeal against it. */

import { sql } from 'kysely'
import { recordChange } from '../accounts/record.queries.ts'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { type Caller, organisationsOf, whoOf } from '../http/caller.ts'
import { Problem } from '../http/problems.ts'
import { notify, type Recipients } from '../notices/notice.queries.ts'
import { namedVenue } from '../notices/notice.words.ts'
import { getPolicy } from './policy.queries.ts'

type Who = { venueId: string; bookedBy: string; organisationId: string | null }

/** Pauses a school, or an account, that has missed as many visits as the venue's rule names; visits missed before a pause count once. */
export async function pauseForMissed(
  db: Db,
  { venueId, bookedBy, organisationId }: Who,
  now = new Date(),
): Promise<boolean> {
  const { noShowLimit, noShowDays, pauseDays } = await getPolicy(db, venueId)
  const isOf = organisationId
    ? sql`organisation_id = ${organisationId}`
    : sql`booked_by = ${bookedBy} and organisation_id is null`
  const isPaused = organisationId ? sql`organisation_id = ${organisationId}` : sql`account_id = ${bookedBy}`
  const { rows } = await sql<{ missed: number }>`
    select count(*)::int as missed from booking join slot on slot.id = slot_id
    where booking.venue_id = ${venueId} and ${isOf} and state = 'no_show'
      and starts_at > ${now}::timestamptz - make_interval(days => ${noShowDays})
      and starts_at > coalesce((select max(from_at) from booking_pause where venue_id = ${venueId} and ${isPaused}), '-infinity')`.execute(
    db,
  )
  const missed = rows[0]?.missed ?? 0
  if (missed < noShowLimit) return false
  const until = new Date(now.getTime() + pauseDays * 86_400_000)
  const whose = organisationId ? { organisation_id: organisationId } : { account_id: bookedBy }
  await db
    .insertInto('booking_pause')
    .values({ id: newId(), venue_id: venueId, from_at: now, until, missed, ...whose })
    .execute()
  await tellPaused(db, { venueId, bookedBy, organisationId }, { until, missed })
  return true
}

async function tellPaused(db: Db, who: Who, { until, missed }: { until: Date; missed: number }): Promise<void> {
  const venue = await db
    .selectFrom('venue')
    .select(['name', 'name_en as nameEn'])
    .where('id', '=', who.venueId)
    .executeTakeFirstOrThrow()
  const to: Recipients = who.organisationId
    ? { organisationId: who.organisationId, roles: ['guide'] }
    : { personIds: UUID.test(who.bookedBy) ? [who.bookedBy] : [] }
  await notify(db, {
    to,
    kind: 'booking.paused',
    params: { ...namedVenue(venue), missed, untilAt: until.toISOString() },
    link: '/visits',
  })
}

const UUID = /^[0-9a-f]{8}-[0-9a-f-]{27}$/

export type Pause = {
  id: string
  venue: { id: string; name: string; nameEn: string | null }
  organisation: { id: string; name: string } | null
  fromAt: Date
  until: Date
  missed: number
  appeal: string | null
  appealedAt: Date | null
  decision: 'lifted' | 'upheld' | null
  decisionReason: string | null
  decidedAt: Date | null
}

const columns = sql`pause.id, json_build_object('id', venue.id, 'name', venue.name, 'nameEn', venue.name_en) as venue,
  case when organisation.id is not null then json_build_object('id', organisation.id, 'name', organisation.name) end as organisation,
  from_at as "fromAt", until, missed, appeal, appealed_at as "appealedAt", decision, decision_reason as "decisionReason",
  decided_at as "decidedAt"`

/** Pauses of a person and of their schools, or those of a venue; the newest first. */
export async function findPauses(
  db: Db,
  { caller, venueId = null, id = null }: { caller?: Caller; venueId?: string | null; id?: string | null },
): Promise<Pause[]> {
  const schools = organisationsOf(caller ?? null, ['guide'])
  const { rows } = await sql<Pause>`select ${columns} from booking_pause pause join venue on venue.id = pause.venue_id
      left join organisation on organisation.id = pause.organisation_id
    where (${venueId}::uuid is null or pause.venue_id = ${venueId}::uuid) and (${id}::uuid is null or pause.id = ${id}::uuid)
      and (${caller?.id ?? null}::text is null or account_id = ${caller?.id ?? null}::text or pause.organisation_id = any(${schools}::uuid[]))
    order by pause.id desc limit 500`.execute(db)
  return rows
}

/** Says why the pause isn't just; once, while it holds. */
export async function appealPause(db: Db, caller: Caller, id: string, appeal: string): Promise<Pause> {
  const [own] = await findPauses(db, { caller, id })
  if (!own) throw new Problem({ status: 404, code: 'no-such-pause' })
  const { rows } = await sql`update booking_pause set appeal = ${appeal}, appealed_at = now()
    where id = ${id} and appeal is null and until > now() returning id`.execute(db)
  if (rows.length === 0) throw new Problem({ status: 409, code: 'appealed-before' })
  const pause = (await findPauses(db, { id }))[0] as Pause
  await tellAppeal(db, pause, appeal)
  return pause
}

async function tellAppeal(db: Db, { venue }: Pause, reason: string): Promise<void> {
  const row = await db
    .selectFrom('venue')
    .select(['organisation_id', 'division_code'])
    .where('id', '=', venue.id)
    .executeTakeFirstOrThrow()
  const to: Recipients = row.organisation_id
    ? { organisationId: row.organisation_id, roles: ['keeper'] }
    : { divisionCode: row.division_code, roles: ['steward'] }
  const params = { ...namedVenue(venue), reason }
  await notify(db, { to, kind: 'booking.venue_appealed', params, link: `/desk/venues/${venue.id}/bookings` })
}

/** A keeper lifts the pause, or upholds it, with the reason. */
export async function decidePause(
  db: Db,
  id: string,
  { decision, reason, actor }: { decision: 'lifted' | 'upheld'; reason: string; actor: string },
): Promise<Pause> {
  return atomic(db, async (transaction) => {
    const { rows } =
      await sql`update booking_pause set decision = ${decision}, decision_reason = ${reason}, decided_by = ${whoOf(actor)},
        decided_at = now() where id = ${id} and decision is null returning id`.execute(transaction)
    if (rows.length === 0) throw new Problem({ status: 409, code: 'decided-before' })
    const after = { decision, reason }
    await recordChange(transaction, { actor, action: 'pause.decide', subject: 'booking_pause', id, after })
    const pause = (await findPauses(transaction, { id }))[0] as Pause
    await tellDecided(transaction, id, pause)
    return pause
  })
}

async function tellDecided(db: Db, id: string, { venue, decisionReason }: Pause): Promise<void> {
  const row = await db
    .selectFrom('booking_pause')
    .select(['organisation_id', 'account_id'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  const to: Recipients = row.organisation_id
    ? { organisationId: row.organisation_id, roles: ['guide'] }
    : { personIds: row.account_id && UUID.test(row.account_id) ? [row.account_id] : [] }
  const params = { ...namedVenue(venue), reason: decisionReason ?? '' }
  await notify(db, { to, kind: 'booking.pause_decided', params, link: '/visits' })
}
