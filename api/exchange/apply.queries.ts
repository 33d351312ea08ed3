import { sql } from 'kysely'
import { atomic, type Db, letOthersRead } from '../db/atomic.ts'
import { whoOf } from '../http/caller.ts'
import { Problem } from '../http/problems.ts'
import type { Conflict, Kind, Say } from './kinds/kind.ts'
import { isKind, KINDS } from './kinds/kinds.queries.ts'
import { findBatch } from './preview.queries.ts'

/** Writes what the preview showed: all of it or nothing. Refuses (409) what is not a fresh preview. */
export async function applyImport(db: Db, id: string, actor: string, say: Say = () => {}): Promise<void> {
  await atomic(db, async (transaction) => {
    // Search words of many rows are merged into their index in few steps, none so large that others wait for it.
    await sql`set local gin_pending_list_limit = '16MB'`.execute(transaction)
    await sql`set local work_mem = '64MB'`.execute(transaction)
    const found = await takeTurn(transaction, id)
    if (found.state !== 'previewed') throw new Problem({ status: 409, code: `import-${found.state}` })
    if (found.isStale || (await changedSince(transaction, id, found.kind)))
      throw new Problem({ status: 409, code: 'import-stale' })
    await letOthersRead(transaction)
    await sql`update import set state = 'applied', applied_by = ${whoOf(actor)}, applied_at = now() where id = ${id}`.execute(
      transaction,
    )
    await kindOf(found.kind).apply(transaction, await findBatch(transaction, id), actor, say)
    await record(transaction, 'apply', id, actor)
  })
}

/** Takes an applied import back as a whole. Refuses (409), naming the rows, when somebody changed its entries since. */
export async function undoImport(db: Db, id: string, actor: string): Promise<void> {
  await atomic(db, async (transaction) => {
    const found = await takeTurn(transaction, id)
    if (found.state !== 'applied') throw new Problem({ status: 409, code: `import-not-applied` })
    await letOthersRead(transaction)
    const kind = kindOf(found.kind)
    const batch = await findBatch(transaction, id)
    const conflicts = await kind.conflicts(transaction, batch)
    if (conflicts.length > 0) throw conflictProblem(conflicts)
    await kind.undo(transaction, batch, actor)
    await sql`update import set state = 'undone', undone_by = ${whoOf(actor)}, undone_at = now() where id = ${id}`.execute(
      transaction,
    )
    await record(transaction, 'undo', id, actor)
  })
}

type Found = { state: string; kind: string; isStale: boolean }

/** Imports are applied and undone one at a time; a preview made before another one was written is stale. */
async function takeTurn(db: Db, id: string): Promise<Found> {
  await sql`select pg_advisory_xact_lock(4701, 3)`.execute(db)
  const { rows } = await sql<Found>`
    select state, kind, exists (select from import as other where other.id <> import.id and other.kind = import.kind
      and greatest(other.applied_at, other.undone_at) > import.created_at) as "isStale"
    from import where id = ${id} for update`.execute(db)
  const [found] = rows
  if (!found) throw new Problem({ status: 404, code: 'import-unknown' })
  return found
}

function kindOf(name: string): Kind {
  if (!isKind(name)) throw new Problem({ status: 409, code: 'import-kind-gone' })
  return KINDS[name]
}

/** Was one of the venues that this preview would change written since? */
async function changedSince(db: Db, id: string, kind: string): Promise<boolean> {
  if (kind !== 'venues') return false
  const { rows } = await sql`select 1 from import_row as r left join venue as v on v.id = r.target::uuid
    where r.import_id = ${id} and r.outcome = 'changed' and v.version is distinct from r.target_version limit 1`.execute(
    db,
  )
  return rows.length > 0
}

const LISTED = 20

function conflictProblem(conflicts: readonly Conflict[]): Problem {
  const errors = conflicts
    .slice(0, LISTED)
    .map(({ row, name }) => ({ pointer: `/rows/${row}`, code: 'row-changed-since', params: { row, name } }))
  return new Problem({ status: 409, code: 'import-conflict', params: { rows: conflicts.length }, errors })
}

async function record(db: Db, action: string, id: string, actor: string): Promise<void> {
  await sql`insert into audit (id, actor, action, subject, subject_id, after)
    select gen_random_uuid(), ${actor}, ${action}, 'import', id::text, jsonb_build_object('file', file_name, 'digest', file_digest,
      'counts', counts, 'crs', crs, 'isForced', is_forced, 'evidence', evidence) from import where id = ${id}`.execute(
    db,
  )
}
