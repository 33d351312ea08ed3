import { sql } from 'kysely'
import { saveOffersOf } from '../catalog/offer.queries.ts'
import { saveOpeningRulesOf } from '../catalog/opening.queries.ts'
import { saveVenues } from '../catalog/venue.queries.ts'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { type SeedFiles, type SeedRow, seedKey, seedOffer, seedOpeningRule, seedVenue } from './seed.ts'
import { writeReference } from './seed-reference.queries.ts'
import { writeRules, writeSurroundings } from './seed-surroundings.queries.ts'

export type SeedScope = 'demo' | 'reference'

/**
 * Fills an empty installation from seeds/, all or nothing: `reference` brings divisions, calendar and categories, `demo`
 * the small catalogue on top. Where there is anything already it does nothing and returns false.
 */
export async function seedEmptyInstallation(
  db: Db,
  files: SeedFiles,
  { scope, onProgress = () => {} }: { scope: SeedScope; onProgress?: (progress: string) => void },
): Promise<boolean> {
  return atomic(db, async (transaction) => {
    // Several processes may start on one empty server; the second waits, then finds it filled.
    await sql`select pg_advisory_xact_lock(hashtext('gongyu seed'))`.execute(transaction)
    if (!(await isEmpty(transaction))) {
      await writeRules(transaction, files)
      return false
    }
    await writeReference(transaction, files, onProgress)
    await writeRules(transaction, files)
    if (scope === 'demo') {
      onProgress('places')
      await writeCatalogue(transaction, files)
      onProgress('campuses and their surroundings')
      await writeSurroundings(transaction, files)
    }
    return true
  })
}

async function isEmpty(db: Db): Promise<boolean> {
  const { rows } = await sql<{ is_empty: boolean }>`select not exists (select from division)
    and not exists (select from category) and not exists (select from venue) as is_empty`.execute(db)
  return rows[0]?.is_empty === true
}

async function writeCatalogue(db: Db, files: SeedFiles): Promise<void> {
  const rows = files.table('venues')
  const saved = await saveVenues(db, rows.map(seedVenue), { actor: 'seed' })
  const ids = new Map(rows.map((row, index) => [seedKey(row), saved[index]?.id as string]))
  await saveOffersOf(db, byVenue(ids, files.table('offers'), seedOffer))
  await saveOpeningRulesOf(db, byVenue(ids, files.table('opening_rules'), seedOpeningRule))
  await writeDesignations(db, withIds(ids, files.table('designations')))
  await writeProgrammes(db, withIds(ids, files.table('programmes')))
}

function venueOf(ids: ReadonlyMap<string, string>, row: SeedRow): string {
  const id = ids.get(seedKey(row))
  if (!id) throw new Error(`seeds: there is no venue ${seedKey(row)}`)
  return id
}

function byVenue<Item>(ids: ReadonlyMap<string, string>, rows: SeedRow[], read: (row: SeedRow) => Item) {
  const found = new Map<string, Item[]>()
  for (const row of rows) {
    const id = venueOf(ids, row)
    found.set(id, [...(found.get(id) ?? []), read(row)])
  }
  return found
}

function withIds(ids: ReadonlyMap<string, string>, rows: SeedRow[]): SeedRow[] {
  return rows.map((row) => ({ ...row, id: newId(), venue_id: venueOf(ids, row) }))
}

async function writeDesignations(db: Db, rows: SeedRow[]): Promise<void> {
  await sql`insert into designation (id, venue_id, category_code, level, year, source, is_demo)
    select id, venue_id, category_code, level, nullif(year, '')::smallint, designation_source, is_demo
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, venue_id uuid, category_code text, level text,
      year text, designation_source text, is_demo boolean)`.execute(db)
}

async function writeProgrammes(db: Db, rows: SeedRow[]): Promise<void> {
  await sql`insert into programme (id, venue_id, name, types, grade_from, grade_to, minutes, group_min, group_max, price_fen,
      comes_to_school, description, is_demo)
    select id, venue_id, name, string_to_array(types, ';'), grade_from, grade_to, minutes, group_min, group_max, price_fen,
      comes_to_school, description, is_demo
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, venue_id uuid, name text, types text,
      grade_from smallint, grade_to smallint, minutes smallint, group_min int, group_max int, price_fen int,
      comes_to_school boolean, description text, is_demo boolean)`.execute(db)
}
