/** The steps that campuses, gates and regulated places share: found again by the source's id, or by name and place. */
import { type RawBuilder, sql } from 'kysely'
import { type Db, sayShareDone } from '../../db/atomic.ts'
import { nearness, within } from '../../db/geo.ts'
import { type Decision, decideRows, refuseRepeatedRefs, rowSpans } from '../stage.queries.ts'
import type { Batch, Conflict, Kind, Say } from './kind.ts'
import type { Change } from './merge.ts'

export type StagedEntry<Entry> = {
  row: number
  outcome: 'new' | 'changed'
  ref: string | null
  name: string
  target: string | null
  entry: Entry
}
type Stored = { id: string; version: number }

export type Register<Entry, Now extends Stored, Write> = {
  table: 'campus' | 'gate' | 'regulated_place'
  /** What of a stored row is a geometry to measure from, as a column of `t`. */
  place: RawBuilder<string>
  /** The same name nearer than this is the same thing; null: rows without an id are always new. */
  sameMetres: number | null
  find: (db: Db, ids: readonly string[]) => Promise<Now[]>
  /** What the row would write, over what stands there. */
  merge: (entry: Entry, now: Now | undefined, from: From) => Write
  /** What is compared and shown in a preview. */
  shown: (thing: Write | Now) => Record<string, unknown>
  save: (db: Db, writes: Write[], by: { actor: string }) => Promise<string[]>
  /** A stored row as it is written back by an undo. */
  restore: (now: Now) => Write
  remove: (db: Db, ids: readonly string[], by: { actor: string }) => Promise<void>
  /** Refuses rows that only the database can judge; sets their outcome. */
  refuse?: (db: Db, batch: Batch) => Promise<void>
}
export type From = {
  source: string
  licence: string | null
  ref: string | null
  crs: 'wgs84' | 'cgcs2000' | 'gcj02' | 'bd09'
}

export function registerSteps<Entry, Now extends Stored, Write>(
  register: Register<Entry, Now, Write>,
): Pick<Kind, 'match' | 'apply' | 'conflicts' | 'undo'> {
  return {
    match: (db, batch, say) => matchRows(db, register, batch, say),
    apply: (db, batch, actor, say) => applyRows(db, register, batch, actor, say),
    conflicts: (db, batch) => findConflicts(db, register.table, batch),
    undo: (db, batch, actor) => undoRows(db, register, batch, actor),
  }
}

type Any = Register<never, Stored & never, never>
const location = sql.ref<string>('r.location')

async function matchRows<Entry, Now extends Stored, Write>(
  db: Db,
  register: Register<Entry, Now, Write>,
  batch: Batch,
  say: Say,
) {
  await register.refuse?.(db, batch)
  const spans = await rowSpans(db, batch.id)
  for (const span of spans) await refuseRepeatedRefs(db, batch.id, span)
  for (const { from, to } of spans) await findTargets(db, register as never, batch, from, to)
  await sql`update import_row as r set outcome = 'duplicate', target = null, reasons = r.reasons || jsonb_build_array(
      jsonb_build_object('code', 'same-entry-in-file', 'params', jsonb_build_object('row', twin.first)))
    from (select row, min(row) over (partition by target) as first from import_row
      where import_id = ${batch.id} and target is not null and outcome is null) as twin
    where r.import_id = ${batch.id} and r.row = twin.row and twin.first < twin.row`.execute(db)
  for (const [index, { from, to }] of spans.entries()) {
    await compareRows(db, register, batch, from, to)
    say(`${Math.round(((index + 1) / spans.length) * 100)} % compared`)
  }
}

async function findTargets(db: Db, { table, place, sameMetres }: Any, { id, source }: Batch, from: number, to: number) {
  await sql`update import_row as r set target = t.id::text, target_version = t.version from ${sql.table(table)} as t
    where r.import_id = ${id} and r.row between ${from} and ${to} and r.outcome is null and r.ref is not null
      and t.source = ${source} and t.source_ref = r.ref`.execute(db)
  if (sameMetres === null) return
  await sql`update import_row as r set target = found.id::text, target_version = found.version
    from (
      select r.row, near.id, near.version from import_row as r cross join lateral (
        select t.id, t.version from ${sql.table(table)} as t
        where t.name_key = r.name_key and t.status <> 'closed' and ${within(sameMetres, place, location)}
          and (r.ref is null or t.source <> ${source} and t.source_ref is null)
        order by ${nearness(place, location)} limit 1
      ) as near
      where r.import_id = ${id} and r.row between ${from} and ${to} and r.outcome is null and r.target is null
    ) as found where r.import_id = ${id} and r.row = found.row`.execute(db)
}

type Compared<Entry> = { row: number; target: string | null; ref: string | null; entry: Entry }

async function compareRows<Entry, Now extends Stored, Write>(
  db: Db,
  register: Register<Entry, Now, Write>,
  batch: Batch,
  from: number,
  to: number,
): Promise<void> {
  const { rows } = await sql<Compared<Entry>>`select row, target, ref, entry from import_row
    where import_id = ${batch.id} and row between ${from} and ${to} and outcome is null`.execute(db)
  const stored = await storedById(db, register, rows)
  const decisions = rows.map(({ row, target, ref, entry }): Decision => {
    const now = target ? stored.get(target) : undefined
    if (!now) return { row, outcome: 'new' }
    const changes = differences(register.shown(now), register.shown(register.merge(entry, now, fromOf(batch, ref))))
    return Object.keys(changes).length > 0 ? { row, outcome: 'changed', changes } : { row, outcome: 'same' }
  })
  await decideRows(db, batch.id, decisions)
}

async function storedById<Entry, Now extends Stored, Write>(
  db: Db,
  register: Register<Entry, Now, Write>,
  rows: readonly { target: string | null }[],
): Promise<Map<string, Now>> {
  const found = await register.find(
    db,
    rows.flatMap(({ target }) => target ?? []),
  )
  return new Map(found.map((now) => [now.id, now]))
}

function fromOf({ source, licence, crs = 'wgs84' }: Batch, ref: string | null): From {
  return { source, licence, ref, crs }
}

function differences(before: Record<string, unknown>, after: Record<string, unknown>): Record<string, Change> {
  const changes: Record<string, Change> = {}
  for (const key in after)
    if (JSON.stringify(before[key] ?? null) !== JSON.stringify(after[key] ?? null))
      changes[key] = { before: before[key] ?? null, after: after[key] ?? null }
  return changes
}

const PAGE = 1_000

async function applyRows<Entry, Now extends Stored, Write>(
  db: Db,
  register: Register<Entry, Now, Write>,
  batch: Batch,
  actor: string,
  say: Say,
): Promise<void> {
  for (let after = 0, done = 0; ; ) {
    const { rows } = await sql<StagedEntry<Entry>>`select row, outcome, ref, name, target, entry from import_row
      where import_id = ${batch.id} and outcome in ('new', 'changed') and row > ${after} order by row limit ${PAGE}`.execute(
      db,
    )
    if (rows.length === 0) return
    const stored = await storedById(db, register, rows)
    const writes = rows.map(({ target, ref, entry }) =>
      register.merge(entry, target ? stored.get(target) : undefined, fromOf(batch, ref)),
    )
    const ids = await register.save(db, writes, { actor })
    const versions = new Map((await register.find(db, ids)).map(({ id, version }) => [id, version]))
    const written = rows.map(({ row, target }, index) => {
      const id = ids[index] as string
      return { row, target: id, version: versions.get(id) ?? 1, before: target ? (stored.get(target) ?? null) : null }
    })
    await sql`update import_row set target = given.target, target_version = given.version, before = given.before
      from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as given (row int, target text, version int, before jsonb)
      where import_id = ${batch.id} and import_row.row = given.row`.execute(db)
    after = rows.at(-1)?.row ?? after
    done += rows.length
    await sayShareDone(db, done / batch.writes)
    say(`${done.toLocaleString('en')} written`)
  }
}

async function findConflicts(db: Db, table: string, { id }: Batch): Promise<Conflict[]> {
  const { rows } = await sql<Conflict>`
    select r.row, coalesce(r.name, '') as name, r.target from import_row as r left join ${sql.table(table)} as t on t.id = r.target::uuid
    where r.import_id = ${id} and r.outcome in ('new', 'changed') and t.version is distinct from r.target_version
    order by r.row limit 1000`.execute(db)
  return rows
}

async function undoRows<Entry, Now extends Stored, Write>(
  db: Db,
  register: Register<Entry, Now, Write>,
  batch: Batch,
  actor: string,
) {
  for (let after = 0, done = 0; ; ) {
    const { rows } = await sql<{ row: number; outcome: string; target: string; before: Now | null }>`
      select row, outcome, target, before from import_row where import_id = ${batch.id} and outcome in ('new', 'changed')
        and row > ${after} order by row limit ${PAGE}`.execute(db)
    if (rows.length === 0) return
    await register.remove(
      db,
      rows.flatMap(({ outcome, target }) => (outcome === 'new' ? [target] : [])),
      { actor },
    )
    await register.save(
      db,
      rows.flatMap(({ before }) => (before ? [register.restore(before)] : [])),
      { actor },
    )
    after = rows.at(-1)?.row ?? after
    done += rows.length
    await sayShareDone(db, done / batch.writes)
  }
}
