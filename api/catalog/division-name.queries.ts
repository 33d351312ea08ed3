import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { divisionWords, englishDivisionName } from './division-name.ts'

/** Gives every division that has no English name yet one, on any installation. */
export async function nameDivisions(db: Db): Promise<void> {
  const { rows } = await sql<{ code: string; name: string }>`
    select code, name from division where name_en is null`.execute(db)
  if (rows.length === 0) return
  const named = rows.map(({ code, name }) => {
    const nameEn = englishDivisionName(name)
    return { code, name, name_en: nameEn, words_en: divisionWords(nameEn) }
  })
  await sql`update division set name_en = named.name_en, words_en = named.words_en
    from jsonb_to_recordset(${JSON.stringify(named)}::jsonb) as named (code text, name text, name_en text, words_en text[])
    where division.code = named.code and division.name = named.name`.execute(db)
}
