import { sql } from 'kysely'
import { Temporal } from 'temporal-polyfill'
import { atomic, type Db } from '../../db/atomic.ts'
import { staleVersion } from '../../http/if-match.ts'
import { badField, Problem, refuseFaults } from '../../http/problems.ts'
import { notify } from '../../notices/notice.queries.ts'
import { namedVenue } from '../../notices/notice.words.ts'
import { localTime } from '../calendar.ts'
import { holdTraining } from '../review/training.queries.ts'
import { type Author, closeChange, holdPending, keepForReview, type PendingChange } from './change.queries.ts'
import { apart } from './change-table.ts'
import { holdEntry, writeEntry } from './entry.queries.ts'
import type { EntryPatch, StoredEntry } from './entry.ts'
import { entryChanges, type FieldChanges } from './entry-changes.ts'
import { findEntryFaults } from './entry-faults.ts'
import { getEntryAt } from './history.queries.ts'

/** Who edits: a steward of the venue's division decides at once, its keeper by the table. */
export type Editor = Author & { isSteward: boolean; name?: string }
export type Edit = {
  /** The version the editor saw. */
  version: number
  patch: EntryPatch
  note?: string
  /** The editor vouches for the whole entry, as of today. */
  isVerified?: boolean
}
export type Edited = {
  version: number
  published: string[]
  waiting: { id: string; fields: string[] } | null
  /** Programmes (or the venue itself) that read like lessons for money and are not shown until a steward has looked. */
  held: { name: string; words: string[] }[]
}

/**
 * Changes a venue: what the table lets pass is public with this call, the rest waits for a steward. `mayEdit` is asked with
 * the entry as it stands and throws when the editor may not. A stale version is refused (412) with both versions.
 */
export async function editVenue(
  db: Db,
  id: string,
  edit: Edit,
  mayEdit: (stored: StoredEntry) => Editor,
): Promise<Edited> {
  return atomic(db, async (transaction) => {
    const stored = await holdEntry(transaction, id)
    const editor = mayEdit(stored)
    await refuseStale(transaction, stored, edit)
    await refuseBad(transaction, edit.patch)
    const changes = entryChanges(stored.entry, edit.patch)
    const { atOnce, waiting } = editor.isSteward ? { atOnce: changes, waiting: {} } : apart(changes)
    const version = await publish(transaction, stored, atOnce, edit, editor)
    const held = await holdTraining(transaction, id, atOnce, editor.actor)
    const names = Object.keys(waiting)
    const note = edit.note ? { note: edit.note } : {}
    const kept =
      names.length > 0
        ? await keepForReview(transaction, id, { fields: waiting, baseVersion: version, author: editor, ...note })
        : null
    if (kept) await tellStewards(transaction, stored, 'editing.waiting', { name: editor.name ?? editor.actor })
    for (const { name, words } of held)
      await tellStewards(transaction, stored, 'editing.held', { name, words: words.join('、') })
    return { version, published: Object.keys(atOnce), waiting: kept ? { id: kept, fields: names } : null, held }
  })
}

/** The stewards of where the venue lies; of the whole country where nobody knows. */
export async function tellStewards(
  db: Db,
  { division, entry }: StoredEntry,
  kind: 'editing.waiting' | 'editing.held' | 'editing.correction',
  params: Record<string, string> = {},
): Promise<void> {
  const link = kind === 'editing.held' ? '/desk/holds' : '/desk/review'
  const to = { divisionCode: division?.code ?? null, roles: ['steward' as const] }
  if (division) await notify(db, { to, kind, params: { ...namedVenue(entry), ...params }, link })
}

async function publish(db: Db, stored: StoredEntry, changes: FieldChanges, edit: Edit, { actor }: Editor) {
  if (Object.keys(changes).length === 0 && !edit.isVerified) return stored.version
  return writeEntry(db, stored, changes, { actor, ...(edit.isVerified && { verifiedOn: today() }) })
}

export function today(): string {
  return localTime(Temporal.Now.instant()).day
}

async function refuseStale(db: Db, stored: StoredEntry, { version, patch }: Edit): Promise<void> {
  if (stored.version === version) return
  const base = version < stored.version ? await getEntryAt(db, stored.id, version).catch(() => undefined) : undefined
  throw staleVersion({ version: stored.version, current: stored.entry, yours: patch, ...(base && { base }) })
}

async function refuseBad(db: Db, patch: EntryPatch): Promise<void> {
  refuseFaults('/changes', findEntryFaults(patch))
  if (patch.category === undefined) return
  const known = await db.selectFrom('category').select('code').where('code', '=', patch.category).executeTakeFirst()
  if (!known) throw badField('/changes/category', 'no-such-category', { code: patch.category })
}

/** Restores a venue as it was at an earlier version: an edit like others, so what matters waits when a keeper does it. */
export async function restoreVenue(
  db: Db,
  id: string,
  { to, version }: { to: number; version: number },
  mayEdit: (stored: StoredEntry) => Editor,
): Promise<Edited> {
  return atomic(db, async (transaction) => {
    const { status, ...patch } = await getEntryAt(transaction, id, to)
    const restored = { ...patch, ...(status !== 'held' && { status }) }
    return editVenue(transaction, id, { version, patch: restored }, mayEdit)
  })
}

/**
 * A steward publishes a change that waited. `version` is the one the steward compared it with. Fields may be left out that
 * should stay as they are.
 */
export async function approveChange(
  db: Db,
  id: string,
  { version, only, reason }: { version: number; only?: readonly string[]; reason?: string },
  mayEdit: (stored: StoredEntry) => Editor,
): Promise<Edited & { venueId: string }> {
  return atomic(db, async (transaction) => {
    const change = await holdPending(transaction, id)
    const stored = await holdEntry(transaction, change.venueId)
    const editor = mayEdit(stored)
    const fields = Object.entries(change.fields).filter(([field]) => !only || only.includes(field))
    const patch: EntryPatch = Object.fromEntries(fields.map(([field, { after }]) => [field, after]))
    await closeChange(transaction, id, { state: 'approved', actor: editor.actor, reason: reason ?? null })
    await tellAuthor(transaction, change, stored, 'editing.approved', {})
    const edited = await editVenue(transaction, change.venueId, { version, patch }, mayEdit)
    return { ...edited, venueId: change.venueId }
  })
}

/** A steward declines a change, saying why; or whoever proposed it takes it back. */
export async function declineChange(
  db: Db,
  id: string,
  { reason }: { reason: string | null },
  mayEdit: (stored: StoredEntry) => Editor,
): Promise<{ venueId: string }> {
  return atomic(db, async (transaction) => {
    const change = await holdPending(transaction, id)
    const stored = await holdEntry(transaction, change.venueId)
    const editor = mayEdit(stored)
    const isOwn = change.proposedById === editor.id
    if (!editor.isSteward && !isOwn) throw new Problem({ status: 403, code: 'not-your-change' })
    if (!isOwn && !reason) throw badField('/reason', 'missing-field')
    const state = isOwn && !editor.isSteward ? 'withdrawn' : 'declined'
    await closeChange(transaction, id, { state, actor: editor.actor, reason })
    if (!isOwn) await tellAuthor(transaction, change, stored, 'editing.declined', { reason: reason ?? '' })
    return { venueId: change.venueId }
  })
}

/** Whoever proposed a change hears what became of it; keys hear nothing. */
async function tellAuthor(
  db: Db,
  { proposedById, venueId }: PendingChange,
  { entry }: StoredEntry,
  kind: 'editing.approved' | 'editing.declined',
  params: Record<string, string>,
): Promise<void> {
  const person = await db
    .selectFrom('person')
    .select('id')
    .where(sql<string>`id::text`, '=', proposedById)
    .executeTakeFirst()
  if (!person) return
  const told = { to: { personIds: [person.id] }, kind, params: { ...namedVenue(entry), ...params } }
  await notify(db, { ...told, link: `/desk/venues/${venueId}` })
}
