import { type Expression, type RawBuilder, sql } from 'kysely'

/** The name of whoever the audit trail knows as `person:<id>`; what is no person (an import, a key) stays as it is. */
export function nameOf(actor: Expression<unknown>): RawBuilder<string> {
  return sql`coalesce((select person.name from person
    where person.id::text = split_part(substr(${actor}, length('person:') + 1), '@', 1) and ${actor} like 'person:%'), split_part(${actor}, '@', 1))`
}
