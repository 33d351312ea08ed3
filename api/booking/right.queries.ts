/** Who may do what with a venue's visits and with a booking. */
import type { Db } from '../db/atomic.ts'
import { type Caller, mayActIn, organisationsOf } from '../http/caller.ts'
import { Problem } from '../http/problems.ts'

/** Those who keep venues: keepers of the organisation that runs it, and stewards of its division. */
export const KEEPERS = ['keeper', 'steward', 'administrator'] as const

type Place = { organisationId: string | null; divisionCode: string | null }

/** Refuses 404 where there is no such venue, 403 who doesn't keep it. */
export async function requireKeeper(db: Db, caller: Caller, venueId: string): Promise<void> {
  if (!keeps(caller, await getPlace(db, venueId))) throw new Problem({ status: 403, code: 'not-your-venue' })
}

export async function isKeeper(db: Db, caller: Caller, venueId: string): Promise<boolean> {
  return keeps(caller, await getPlace(db, venueId))
}

async function getPlace(db: Db, venueId: string): Promise<Place> {
  const place = await db
    .selectFrom('venue')
    .select(['organisation_id as organisationId', 'division_code as divisionCode'])
    .where('id', '=', venueId)
    .executeTakeFirst()
  if (!place) throw new Problem({ status: 404, code: 'no-such-venue' })
  return place
}

function keeps(caller: Caller, { organisationId, divisionCode }: Place): boolean {
  if (organisationId !== null && organisationsOf(caller, ['keeper']).includes(organisationId)) return true
  return mayActIn(caller, ['steward', 'administrator'], divisionCode)
}

/** Whether the booking is the caller's own or their school's. */
export function isOwn(caller: Caller, booking: { bookedBy: string; organisationId: string | null }): boolean {
  return (
    booking.bookedBy === caller.id ||
    (booking.organisationId !== null && organisationsOf(caller, ['guide']).includes(booking.organisationId))
  )
}

/** Only a school's guides book for it. */
export function requireGuide(caller: Caller, organisationId: string | undefined): void {
  if (organisationId !== undefined && !organisationsOf(caller, ['guide']).includes(organisationId))
    throw new Problem({ status: 403, code: 'not-your-school' })
}
