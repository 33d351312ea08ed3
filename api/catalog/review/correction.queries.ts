import { sql } from 'kysely'
import { recordChange } from '../../accounts/record.queries.ts'
import { openField, sealField } from '../../accounts/secret-field.ts'
import { maskedUsername, plainUsername, usernameKind } from '../../accounts/username.ts'
import { atomic, type Db } from '../../db/atomic.ts'
import { latOf, lonOf, point } from '../../db/geo.ts'
import { newId } from '../../db/id.ts'
import type { Caller } from '../../http/caller.ts'
import { whoOf } from '../../http/caller.ts'
import { badField, Problem, refuseFaults } from '../../http/problems.ts'
import { type Edited, type Editor, editVenue, tellStewards } from '../editing/edit.queries.ts'
import { getEntry, holdEntry } from '../editing/entry.queries.ts'
import type { EntryPatch, StoredEntry } from '../editing/entry.ts'
import { textFaults } from '../editing/entry-faults.ts'
import { type Correction, type CorrectionInput, type DeskVenueRow, deskVenueOf } from './correction.ts'
import { inStewardsReach } from './queue.queries.ts'

/** Keeps a correction for the steward; refuses (404) an unknown venue and (400) HTML. */
export async function suggestCorrection(
  db: Db,
  venueId: string,
  { topic, message, location, contact }: Omit<CorrectionInput, 'proof'>,
): Promise<string> {
  refuseFaults('', textFaults({ message }))
  if (message.trim() === '') throw badField('/message', 'blank')
  const kind = contact === undefined ? undefined : usernameKind(contact)
  if (contact !== undefined && kind !== 'email' && kind !== 'mobile') throw badField('/contact', 'give-contact')
  const sealed = contact === undefined ? null : sealField(plainUsername(contact))
  const id = newId()
  const { rows } = await sql`insert into correction (id, venue_id, topic, message, location, contact_sealed)
    select ${id}, id, ${topic}, ${message.trim()}, ${location ? point(location) : sql`null`}, ${sealed} from venue
    where id = ${venueId} and status = 'published' returning 1`.execute(db)
  if (rows.length === 0) throw new Problem({ status: 404, code: 'no-such-venue' })
  await tellStewards(db, await getEntry(db, venueId), 'editing.correction')
  return id
}

type Page = { division?: string | undefined; after?: string | undefined; limit: number }
type Row = Omit<Correction, 'venue' | 'location' | 'contact'> &
  DeskVenueRow & {
    sealed: string | null
    toLon: number | null
    toLat: number | null
  }

/** Open corrections where the caller is steward, the oldest first, after the one with the id `after`. */
export async function findCorrections(db: Db, caller: Caller, { division, after, limit }: Page): Promise<Correction[]> {
  const [here, there] = [sql.ref<string>('venue.location'), sql.ref<string>('correction.location')]
  const { rows } = await sql<Row>`
    select correction.id, topic, message, correction.contact_sealed as sealed, to_char(correction.created_at at time zone 'utc', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as "createdAt",
      venue.id as "venueId", venue.name, venue.name_en as "nameEn", venue.category_code as category, venue.version, ${lonOf(here)} as lon, ${latOf(here)} as lat,
      ${lonOf(there)} as "toLon", ${latOf(there)} as "toLat", division.code, division.name as "divisionName", division.name_en as "divisionNameEn"
    from correction join venue on venue.id = venue_id left join division on division.code = venue.division_code
    where state = 'open' and ${inStewardsReach(caller, division)} ${
      after
        ? sql`and (correction.created_at, correction.id) > (select created_at, id from correction where id = ${after})`
        : sql``
    }
    order by correction.created_at, correction.id limit ${limit}`.execute(db)
  return rows.map(({ id, topic, message, createdAt, sealed, toLon, toLat, ...venue }) => ({
    id,
    topic,
    message,
    createdAt,
    contact: sealed === null ? null : maskedUsername(openField(sealed)),
    location: toLon !== null && toLat !== null ? { lon: toLon, lat: toLat } : null,
    venue: deskVenueOf(venue),
  }))
}

/** Opens the contact of whoever suggested a correction; why, is on the record before it is shown. */
export async function unmaskContact(
  db: Db,
  id: string,
  reason: string,
  mayEdit: (stored: StoredEntry) => Editor,
): Promise<string> {
  return atomic(db, async (transaction) => {
    const venueId = await holdCorrection(transaction, id)
    const { actor } = mayEdit(await holdEntry(transaction, venueId))
    const { rows } = await sql<{ sealed: string | null }>`select contact_sealed as sealed from correction
      where id = ${id}`.execute(transaction)
    if (!rows[0]?.sealed) throw new Problem({ status: 404, code: 'no-contact-of-correction' })
    await recordChange(transaction, { actor, action: 'unmask-contact', subject: 'correction', id, after: { reason } })
    return openField(rows[0].sealed)
  })
}

/** Nobody is asked anything half a year later. */
const CONTACT_DAYS = 180

/** Forgets the contacts of corrections that have waited for so long; those of decided ones went with the decision. */
export async function forgetContacts(db: Db): Promise<void> {
  await sql`update correction set contact_sealed = null
    where contact_sealed is not null and (state <> 'open' or created_at < now() - make_interval(days => ${CONTACT_DAYS}))`.execute(
    db,
  )
}

type Decision = { actor: string; state: 'accepted' | 'declined'; reason: string | null }

/** The venue of an open correction, held until the transaction ends. */
async function holdCorrection(db: Db, id: string): Promise<string> {
  const { rows } = await sql<{ venueId: string; state: string }>`
    select venue_id as "venueId", state from correction where id = ${id} for update`.execute(db)
  const [found] = rows
  if (!found) throw new Problem({ status: 404, code: 'no-such-correction' })
  if (found.state !== 'open') throw new Problem({ status: 409, code: 'correction-decided' })
  return found.venueId
}

async function close(db: Db, id: string, { actor, state, reason }: Decision): Promise<void> {
  await sql`update correction set state = ${state}, decided_by = ${whoOf(actor)}, decided_at = now(), reason = ${reason},
    contact_sealed = null where id = ${id}`.execute(db)
  await sql`insert into audit (id, actor, action, subject, subject_id, after)
    select ${newId()}, ${actor}, ${state}, 'correction', id::text, jsonb_build_object('venueId', venue_id, 'topic', topic,
      'message', message, 'reason', reason) from correction where id = ${id}`.execute(db)
}

/**
 * A steward takes a correction up: the changes it comes to are made as an edit of the steward's (none, when the entry was put
 * right already). `version` is the one that was compared.
 */
export async function acceptCorrection(
  db: Db,
  id: string,
  { version, changes: patch, reason }: { version: number; changes: EntryPatch; reason: string | null },
  mayEdit: (stored: StoredEntry) => Editor,
): Promise<Edited & { venueId: string }> {
  return atomic(db, async (transaction) => {
    const venueId = await holdCorrection(transaction, id)
    const edited = await editVenue(transaction, venueId, { version, patch }, mayEdit)
    const { actor } = mayEdit(await holdEntry(transaction, venueId))
    await close(transaction, id, { actor, state: 'accepted', reason })
    return { ...edited, venueId }
  })
}

export async function declineCorrection(
  db: Db,
  id: string,
  { reason }: { reason: string },
  mayEdit: (stored: StoredEntry) => Editor,
): Promise<{ venueId: string }> {
  return atomic(db, async (transaction) => {
    const venueId = await holdCorrection(transaction, id)
    const { actor } = mayEdit(await holdEntry(transaction, venueId))
    await close(transaction, id, { actor, state: 'declined', reason })
    return { venueId }
  })
}
