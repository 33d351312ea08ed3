import { sql } from 'kysely'
import { atomic, type Db } from '../../db/atomic.ts'
import { latOf, lonOf } from '../../db/geo.ts'
import type { Caller } from '../../http/caller.ts'
import { whoOf } from '../../http/caller.ts'
import { Problem } from '../../http/problems.ts'
import { notify } from '../../notices/notice.queries.ts'
import { namedVenue } from '../../notices/notice.words.ts'
import type { Editor } from '../editing/edit.queries.ts'
import { holdEntry, writeEntry } from '../editing/entry.queries.ts'
import type { StoredEntry } from '../editing/entry.ts'
import { type DeskVenue, type DeskVenueRow, deskVenueOf } from './correction.ts'
import { inStewardsReach } from './queue.queries.ts'
import { recordHold } from './training.queries.ts'
import type { TrainingWord } from './training.ts'

export type TrainingHold = {
  id: string
  heldAt: string
  evidence: TrainingWord[]
  venue: DeskVenue
  programme: { id: string; name: string; description: string | null; priceFen: number } | null
}
type Page = { division?: string | undefined; after?: string | undefined; limit: number }
type Row = Omit<TrainingHold, 'venue' | 'programme'> &
  DeskVenueRow & {
    programmeId: string | null
    programmeName: string
    description: string | null
    priceFen: number
  }

/** What is held back where the caller is steward, the oldest first. */
export async function findHolds(db: Db, caller: Caller, { division, after, limit }: Page): Promise<TrainingHold[]> {
  const location = sql.ref<string>('venue.location')
  const { rows } = await sql<Row>`
    select hold.id, evidence, to_char(held_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "heldAt", venue.id as "venueId",
      venue.name, venue.name_en as "nameEn", venue.category_code as category, venue.version, ${lonOf(location)} as lon, ${latOf(location)} as lat,
      division.code, division.name as "divisionName", division.name_en as "divisionNameEn", programme.id as "programmeId", programme.name as "programmeName",
      programme.description, programme.price_fen as "priceFen"
    from training_hold as hold join venue on venue.id = hold.venue_id
    left join programme on programme.id = hold.programme_id left join division on division.code = venue.division_code
    where hold.state = 'held' and ${inStewardsReach(caller, division)}
      ${after ? sql`and (held_at, hold.id) > (select held_at, id from training_hold where id = ${after})` : sql``}
    order by held_at, hold.id limit ${limit}`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    heldAt: row.heldAt,
    evidence: row.evidence,
    venue: deskVenueOf(row),
    programme: row.programmeId
      ? { id: row.programmeId, name: row.programmeName, description: row.description, priceFen: row.priceFen }
      : null,
  }))
}

/**
 * A steward has looked: `released` lists it (and the same text is not held again), `refused` keeps it off the list for good. Both
 * say why.
 */
export async function decideHold(
  db: Db,
  id: string,
  { state, reason }: { state: 'released' | 'refused'; reason: string },
  mayEdit: (stored: StoredEntry) => Editor,
): Promise<{ venueId: string }> {
  return atomic(db, async (transaction) => {
    const { rows } = await sql<{
      venueId: string
      programmeId: string | null
      programme: string | null
      state: string
    }>`
      select venue_id as "venueId", programme_id as "programmeId", state,
        (select name from programme where programme.id = programme_id) as programme from training_hold where id = ${id}
      for update`.execute(transaction)
    const [found] = rows
    if (!found) throw new Problem({ status: 404, code: 'no-such-hold' })
    if (found.state !== 'held') throw new Problem({ status: 409, code: 'hold-decided' })
    const stored = await holdEntry(transaction, found.venueId)
    const { actor } = mayEdit(stored)
    await sql`update training_hold set state = ${state}, decided_by = ${whoOf(actor)}, decided_at = now(), reason = ${reason}
      where id = ${id}`.execute(transaction)
    const status = state === 'released' ? 'published' : 'closed'
    if (found.programmeId)
      await sql`update programme set status = ${status} where id = ${found.programmeId}`.execute(transaction)
    else await writeEntry(transaction, stored, { status: { before: stored.entry.status, after: status } }, { actor })
    await recordHold(transaction, { ...found, actor, action: state, after: { reason } })
    await notify(transaction, {
      to: { organisationId: stored.organisation?.id ?? null, roles: ['keeper'] },
      kind: 'editing.hold_decided',
      params: { ...namedVenue(stored.entry), name: found.programme ?? stored.entry.name, reason },
      link: `/desk/venues/${found.venueId}`,
    })
    return { venueId: found.venueId }
  })
}
