import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { publish } from '../db/publish.ts'
import { sendJob } from '../db/queue.ts'
import { whoOf } from '../http/caller.ts'
import { Problem } from '../http/problems.ts'
import type { Sweep } from './sweep.ts'

export const SWEEP_JOB = 'surroundings.sweep'

const FIELDS = sql`sweep.id, division_code as "divisionCode", (select name from division where code = division_code) as "divisionName",
      (select name_en from division where code = division_code) as "divisionNameEn", kinds,
  state, is_cancel_asked as "isCancelAsked", campuses_total as "campusesTotal", campuses_done as "campusesDone", inside,
  on_site as "onSite", failure, created_by as "createdBy", created_at as "createdAt", started_at as "startedAt", ended_at as "endedAt"`

type Wish = { division: string; kinds?: readonly string[] | undefined }

/** Asks for a sweep; the job comes about with it. Refuses (409) while the same division is being swept. */
export async function startSweep(db: Db, wish: Wish, actor: string): Promise<Sweep> {
  return atomic(db, async (transaction) => {
    const id = await enterSweep(transaction, wish, actor)
    await sendJob(transaction, SWEEP_JOB, { id }, { singletonKey: id, isLong: true })
    return getSweep(transaction, id)
  })
}

/** Enters a sweep without a job, for whoever runs it at once; gives its id. Refuses as startSweep does. */
export async function enterSweep(db: Db, { division, kinds }: Wish, actor: string): Promise<string> {
  return atomic(db, async (transaction) => {
    await sql`select pg_advisory_xact_lock(4701, hashtext(${`sweep ${division}`}))`.execute(transaction)
    const { rows } = await sql<{ id: string }>`select id from sweep where division_code = ${division}
      and kinds is not distinct from ${kinds ?? null}::text[] and state in ('waiting', 'running')`.execute(transaction)
    if (rows[0]) throw new Problem({ status: 409, code: 'sweep-running', more: { sweepId: rows[0].id } })
    const id = newId()
    await sql`insert into sweep (id, division_code, kinds, created_by) values (${id}, ${division}, ${kinds ?? null}::text[], ${whoOf(actor)})`.execute(
      transaction,
    )
    return id
  })
}

export async function getSweep(db: Db, id: string): Promise<Sweep> {
  const { rows } = await sql<Sweep>`select ${FIELDS} from sweep where id = ${id}`.execute(db)
  if (!rows[0]) throw new Problem({ status: 404, code: 'sweep-unknown' })
  return rows[0]
}

/** Sweeps of a division and of those below and above it that cover it, the newest first. */
export async function listSweeps(
  db: Db,
  { division, before, limit }: { division: string; before?: string | undefined; limit: number },
): Promise<Sweep[]> {
  const { rows } = await sql<Sweep>`select ${FIELDS} from sweep
    where division_code like ${`${division}%`} and ${before ? sql`id < ${before}` : sql`true`}
    order by id desc limit ${limit}`.execute(db)
  return rows
}

/** Asks a sweep to stop; it does so at its next step, and what it found stays. */
export async function cancelSweep(db: Db, id: string): Promise<Sweep> {
  await sql`update sweep set is_cancel_asked = true,
      state = case when state = 'waiting' then 'cancelled' else state end,
      ended_at = case when state = 'waiting' then now() end
    where id = ${id} and state in ('waiting', 'running')`.execute(db)
  await tellOfSweep(db, id)
  return getSweep(db, id)
}

/** Goes on with a sweep that was cancelled or failed, from where it stopped. */
export async function resumeSweep(db: Db, id: string): Promise<Sweep> {
  return atomic(db, async (transaction) => {
    const { rows } =
      await sql`select from sweep where id = ${id} and state in ('cancelled', 'failed') for update`.execute(transaction)
    if (rows.length > 0) await reopenSweep(transaction, id)
    const sweep = await getSweep(transaction, id)
    if (rows.length === 0) throw new Problem({ status: 409, code: 'sweep-not-stopped' })
    await sendJob(transaction, SWEEP_JOB, { id }, { singletonKey: id, isLong: true })
    return sweep
  })
}

/** Makes a sweep that stopped wait again. */
export async function reopenSweep(db: Db, id: string): Promise<void> {
  await sql`update sweep set state = 'waiting', is_cancel_asked = false, failure = null, ended_at = null where id = ${id}`.execute(
    db,
  )
  await tellOfSweep(db, id)
}

/** Whoever watches a sweep reads it again. */
export function tellOfSweep(db: Db, id: string): Promise<void> {
  return publish(db, [{ topic: `sweep:${id}`, data: {} }])
}
