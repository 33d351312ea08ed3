import { sql } from 'kysely'
import { recordChange } from '../../accounts/record.queries.ts'
import type { Db } from '../../db/atomic.ts'
import { fromGeoJson } from '../../db/geo.ts'
import { rowSpans } from '../stage.queries.ts'
import type { Batch, Conflict, Kind, Say } from './kind.ts'
import { weighByNames } from './known.queries.ts'
import { readStreet, streetCells } from './walk-network.ts'

/** The walking network: one row, one street. Streets meet where they share a vertex, so nothing is cut or joined on the way in. */
export const walkNetwork: Kind = {
  hasCoordinates: true,
  hasLandmarks: true,
  elementKeys: ['highway'],
  knows: streetCells.knows,
  reader: async () => readStreet,
  // Names of streets are everywhere; only the places in the file can tell its system.
  weigh: (db, _, landmarks) => weighByNames(db, NO_ROWS, landmarks),
  match: matchStreets,
  apply: applyStreets,
  conflicts: findConflicts,
  undo: undoStreets,
}

const NO_ROWS = '00000000-0000-0000-0000-000000000000'
const line = fromGeoJson(sql`(r.entry -> 'line')::text`)
const isSame = sql`e.line = ${line} and e.is_passable = (r.entry ->> 'isPassable')::boolean and e.kind is not distinct from r.entry ->> 'kind'`

async function matchStreets(db: Db, { id, source }: Batch, say: Say): Promise<void> {
  await sql`update import_row as r set outcome = 'duplicate' from (select row, min(row) over (partition by ref) as first from import_row
      where import_id = ${id} and outcome is null) as twin
    where r.import_id = ${id} and r.row = twin.row and twin.first < twin.row`.execute(db)
  for (const { from, to } of await rowSpans(db, id)) {
    await sql`update import_row as r set target = e.id::text, target_version = e.version,
        outcome = case when ${isSame} then 'same' else 'changed' end,
        changes = case when ${isSame} then null else jsonb_build_object('line', jsonb_build_object('before', null, 'after', r.entry -> 'line')) end
      from walk_edge as e where r.import_id = ${id} and r.row between ${from} and ${to} and r.outcome is null
        and e.source = ${source} and e.source_ref = r.ref`.execute(db)
    await sql`update import_row set outcome = 'new' where import_id = ${id} and row between ${from} and ${to} and outcome is null`.execute(
      db,
    )
    say(`${to.toLocaleString('en')} rows compared`)
  }
}

async function applyStreets(db: Db, { id, source }: Batch, actor: string, say: Say): Promise<void> {
  for (const { from, to } of await rowSpans(db, id)) {
    const span = sql`r.import_id = ${id} and r.row between ${from} and ${to}`
    await sql`update import_row as r set before = to_jsonb(e) from walk_edge as e
      where ${span} and r.outcome = 'changed' and e.id = r.target::uuid`.execute(db)
    await sql`with written as (
        insert into walk_edge (id, line, kind, is_passable, source, source_ref, data_on)
        select coalesce(r.target::uuid, gen_random_uuid()), ${line}, r.entry ->> 'kind', (r.entry ->> 'isPassable')::boolean, ${source}, r.ref,
          (r.entry ->> 'dataOn')::date
        from import_row as r where ${span} and r.outcome in ('new', 'changed')
        on conflict (id) do update set line = excluded.line, kind = excluded.kind, is_passable = excluded.is_passable,
          data_on = excluded.data_on, version = walk_edge.version + 1, updated_at = now()
        returning id, version, source_ref
      )
      update import_row as r set target = written.id::text, target_version = written.version from written
      where ${span} and r.outcome in ('new', 'changed') and r.ref = written.source_ref`.execute(db)
    say(`${to.toLocaleString('en')} rows written`)
  }
  await recordChange(db, { actor, action: 'import', subject: 'walk_network', id })
}

async function findConflicts(db: Db, { id }: Batch): Promise<Conflict[]> {
  const { rows } = await sql<Conflict>`select r.row, coalesce(r.name, '') as name, r.target
    from import_row as r left join walk_edge as e on e.id = r.target::uuid
    where r.import_id = ${id} and r.outcome in ('new', 'changed') and e.version is distinct from r.target_version order by r.row limit 1000`.execute(
    db,
  )
  return rows
}

async function undoStreets(db: Db, { id }: Batch, actor: string): Promise<void> {
  await sql`delete from walk_edge using import_row as r
    where r.import_id = ${id} and r.outcome = 'new' and walk_edge.id = r.target::uuid`.execute(db)
  await sql`update walk_edge as e set line = ${fromGeoJson(sql`(r.before -> 'line')::text`)}, kind = r.before ->> 'kind',
      is_passable = (r.before ->> 'is_passable')::boolean, data_on = (r.before ->> 'data_on')::date, version = e.version + 1, updated_at = now()
    from import_row as r where r.import_id = ${id} and r.outcome = 'changed' and e.id = r.target::uuid`.execute(db)
  await recordChange(db, { actor, action: 'undo', subject: 'walk_network', id })
}
