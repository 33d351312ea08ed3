import { type RawBuilder, sql } from 'kysely'
import { recordChange } from '../../accounts/record.queries.ts'
import { atomic, type Db } from '../../db/atomic.ts'
import { whoOf } from '../../http/caller.ts'
import { staleVersion } from '../../http/if-match.ts'
import { Problem } from '../../http/problems.ts'
import type { Editor } from '../editing/edit.queries.ts'
import { holdEntry, writeEntry } from '../editing/entry.queries.ts'
import type { StoredEntry } from '../editing/entry.ts'
import { type MergeBody, mergedChanges } from './duplicate.ts'

/**
 * Makes two entries one: the entry that stays takes up what the other knows, everything that hangs on the other (offers,
 * designations, programmes, source ids, and what domains above keep: slots, bookings, stops) moves, and its id leads here from
 * now on. The caller must be steward of both. All or nothing.
 */
export async function mergeVenues(
  db: Db,
  { keep, drop, take, reason }: MergeBody,
  mayEdit: (stored: StoredEntry) => Editor,
): Promise<{ id: string; version: number }> {
  if (keep.id === drop.id) throw new Problem({ status: 400, code: 'same-venue' })
  return atomic(db, async (transaction) => {
    const [stays, goes] = await holdBoth(transaction, keep.id, drop.id)
    for (const [stored, seen] of [
      [stays, keep],
      [goes, drop],
    ] as const) {
      if (!mayEdit(stored).isSteward) throw new Problem({ status: 403, code: 'outside-your-division' })
      if (stored.version !== seen.version)
        throw staleVersion({ version: stored.version, current: stored.entry, yours: { id: stored.id } })
    }
    const { actor } = mayEdit(stays)
    await moveAll(transaction, stays.id, goes.id)
    const after = await holdEntry(transaction, stays.id)
    const version = await writeEntry(transaction, after, mergedChanges(stays.entry, goes.entry, take), { actor })
    await leave(transaction, stays, goes, { actor, reason: reason ?? null })
    return { id: stays.id, version }
  })
}

/** Always in the order of their ids, so that two merges wait for each other instead of blocking. */
async function holdBoth(db: Db, keep: string, drop: string): Promise<[StoredEntry, StoredEntry]> {
  const [first, second] = keep < drop ? [keep, drop] : [drop, keep]
  const held = [await holdEntry(db, first), await holdEntry(db, second)] as const
  return keep < drop ? [held[0], held[1]] : [held[1], held[0]]
}

/** What the merge itself decides on, and what is never changed; every other table that points at a venue is moved as it is. */
const OWN = [
  'offer',
  'opening_rule',
  'venue_redirect',
  'venue_source_ref',
  'not_duplicate',
  'designation',
  'edition_row',
]

async function moveAll(db: Db, keep: string, drop: string): Promise<void> {
  const { rows } = await sql<{ table: string; column: string }>`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint as c join pg_attribute as a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.confrelid = 'venue'::regclass and array_length(c.conkey, 1) = 1
    union
    select table_name, column_name from information_schema.columns
    where table_schema = current_schema() and column_name = 'venue_id' and data_type = 'uuid'
    order by 1, 2`.execute(db)
  for (const { table, column } of rows.filter((row) => !OWN.includes(row.table)))
    await moveRows(db, table, column, keep, drop)
  await sql`insert into designation (id, venue_id, category_code, level, year, source, is_demo)
    select gen_random_uuid(), ${keep}, category_code, level, year, source, is_demo from designation
    where venue_id = ${drop} on conflict do nothing`.execute(db)
  await sql`delete from designation where venue_id = ${drop}`.execute(db)
  await sql`update venue_source_ref set venue_id = ${keep} where venue_id = ${drop}`.execute(db)
  await sql`insert into venue_source_ref (source, source_ref, venue_id)
    select source, source_ref, ${keep} from venue where id = ${drop} and source_ref is not null
    on conflict (source, source_ref) do update set venue_id = excluded.venue_id`.execute(db)
}

/** All rows at once; else one by one, and those that the entry that stays has already stay behind with the other one. */
async function moveRows(db: Db, table: string, column: string, keep: string, drop: string): Promise<void> {
  const [name, reference] = [sql.table(table), sql.ref(column)]
  if (await moved(db, sql`update ${name} set ${reference} = ${keep} where ${reference} = ${drop}`)) return
  const { rows } = await sql<{
    place: string
  }>`select ctid::text as place from ${name} where ${reference} = ${drop}`.execute(db)
  for (const { place } of rows)
    await moved(db, sql`update ${name} set ${reference} = ${keep} where ctid = ${place}::tid`)
}

/** False where a row would stand there twice; nothing is changed then. */
async function moved(db: Db, update: RawBuilder<unknown>): Promise<boolean> {
  try {
    await atomic(db, (transaction) => update.execute(transaction))
    return true
  } catch (error) {
    if ((error as { code?: string }).code !== UNIQUE_VIOLATION) throw error
    return false
  }
}
const UNIQUE_VIOLATION = '23505'

/** The other entry closes, without its id at the source, and its address leads to the one that stays. */
async function leave(
  db: Db,
  stays: StoredEntry,
  goes: StoredEntry,
  { actor, reason }: { actor: string; reason: string | null },
): Promise<void> {
  const gone = await holdEntry(db, goes.id)
  await writeEntry(db, gone, { status: { before: gone.entry.status, after: 'closed' } }, { actor })
  await sql`update venue set source_ref = null where id = ${goes.id}`.execute(db)
  await sql`update venue_redirect set new_id = ${stays.id} where new_id = ${goes.id}`.execute(db)
  await sql`insert into venue_redirect (old_id, new_id, merged_by) values (${goes.id}, ${stays.id}, ${whoOf(actor)})
    on conflict (old_id) do update set new_id = excluded.new_id, merged_by = excluded.merged_by`.execute(db)
  await recordChange(db, {
    actor,
    action: 'merge',
    subject: 'venue_merge',
    id: stays.id,
    before: { keep: stays.entry, drop: goes.entry },
    after: { keptId: stays.id, droppedId: goes.id, reason },
  })
}

/** The entry into which this one was merged. */
export async function findRedirect(db: Db, oldId: string): Promise<string | undefined> {
  const found = await db.selectFrom('venue_redirect').select('new_id').where('old_id', '=', oldId).executeTakeFirst()
  return found?.new_id
}
