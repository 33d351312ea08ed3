import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { newIds } from '../db/id.ts'
import type { SeedFiles, SeedRow } from './seed.ts'

/** The rule table, where there is none yet: an installation that is older than the rules gets them too. */
export async function writeRules(db: Db, files: SeedFiles): Promise<void> {
  const { rows: any } = await sql`select 1 from surroundings_rule limit 1`.execute(db)
  if (any.length > 0) return
  const rows: SeedRow[] = files.table('surroundings_rules')
  const ids = newIds(rows.length)
  const given = rows.map((row, index) => ({ ...row, id: ids[index] }))
  await sql`insert into surroundings_rule (id, code, division_code, jurisdiction, rule_kind, kinds, kinds_zh, school_types, metres,
      measure_from, measure_to, method, screen_method, applies_to, departments, status, effective_from, legal_source, article,
      quotation, source, evidence_grade, note, created_by)
    select id, code, division_code, jurisdiction, rule_kind, string_to_array(kinds, ';'), kinds_zh, string_to_array(school_types, ';'),
      nullif(metres, '')::int, nullif(measure_from, ''), nullif(measure_to, ''), method, nullif(screen_method, ''), nullif(applies_to, ''),
      string_to_array(departments, ';'), status, nullif(effective_from, ''), legal_source, nullif(article, ''), nullif(quotation, ''),
      nullif(source, ''), evidence_grade, nullif(note, ''), 'seed'
    from jsonb_to_recordset(${JSON.stringify(given)}::jsonb) as row (id uuid, code text, division_code text, jurisdiction text,
      rule_kind text, kinds text, kinds_zh text, school_types text, metres text, measure_from text, measure_to text, method text,
      screen_method text, applies_to text, departments text, status text, effective_from text, legal_source text, article text,
      quotation text, source text, evidence_grade text, note text)`.execute(db)
}
