import { sql } from 'kysely'
import type { Db } from '../../db/atomic.ts'
import { newId } from '../../db/id.ts'

/** The ids of operators by name; those not known yet are made. */
export async function organisationIds(db: Db, names: readonly string[]): Promise<Map<string, string>> {
  const wanted = [...new Set(names)].map((name) => ({ id: newId(), name }))
  if (wanted.length === 0) return new Map()
  await sql`insert into organisation (id, name, kind)
    select id, name, 'operator' from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as given (id uuid, name text)
    where not exists (select from organisation where organisation.name = given.name)
    on conflict do nothing`.execute(db)
  const { rows } = await sql<{ id: string; name: string }>`
    select distinct on (name) id, name from organisation where name = any(${wanted.map(({ name }) => name)}::text[])
    order by name, division_code nulls first, id`.execute(db)
  return new Map(rows.map(({ id, name }) => [name, id]))
}

/** Removes the operators that an import made, where nothing refers to them any more. */
export async function removeUnusedOrganisations(db: Db, importId: string): Promise<void> {
  await sql`delete from organisation using import
    where import.id = ${importId} and organisation.created_at = import.applied_at
      and not exists (select from venue where venue.organisation_id = organisation.id)`.execute(db)
}
