/** A large catalogue, written in large statements; its indexes are made at the end. Three minutes for 1,000,000 venues. */
import pg from 'pg'
import { migrate } from '../../api/db/migrate.ts'
import { openDatabase } from '../../api/db/open.ts'
import { seedEmptyInstallation } from '../../api/exchange/seed.queries.ts'
import { seedFiles } from '../../api/exchange/seed-files.reader.ts'
import { tidySearch } from '../../api/search/tidy.queries.ts'
import { type BelievableVenue, believableCities, believableVenues, PATTERNS } from './believable.ts'

const BATCH = 25_000

/** Fills an empty database with `count` venues; `tell` hears how far it is. */
export async function generateCatalogue(url: string, count: number, tell: (text: string) => void): Promise<void> {
  const { db, close } = await openDatabase({ databaseUrl: url, databaseConnections: 2, dataDir: '' })
  await migrate(db)
  await seedEmptyInstallation(db, seedFiles, { scope: 'reference' })
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(`set maintenance_work_mem = '1GB'; set synchronous_commit = off; set jit = off`)
    // The statement brings these terms itself.
    await client.query('alter table venue disable trigger venue_terms')
    const indexes = await dropIndexes(client)
    await client.query(PATTERN_ROWS)
    await writeVenues(client, count, tell)
    for (const { name, definition } of indexes) {
      tell(`index ${name}`)
      await client.query(definition)
    }
    await client.query('alter table venue enable trigger venue_terms')
    tell('offers, squares, statistics')
    await client.query(OFFER_ROWS)
    await tidySearch(db)
    await client.query('vacuum analyze')
  } finally {
    await client.end()
    await close()
  }
}

async function writeVenues(client: pg.Client, count: number, tell: (text: string) => void) {
  const next = believableVenues(believableCities())
  for (let written = 0; written < count; written += BATCH) {
    if (written % 100_000 === 0) tell(`${written} of ${count} venues`)
    const venues = Array.from({ length: Math.min(BATCH, count - written) }, next)
    const column = <Name extends keyof BelievableVenue>(name: Name) => venues.map((venue) => venue[name])
    await client.query(INSERT, COLUMNS.map(column))
  }
}

const COLUMNS = [
  ...(['id', 'name', 'category', 'address', 'division', 'lon', 'lat', 'groupMax', 'wheelchair', 'pattern'] as const),
  ...(['freeAudiences', 'reducedAudiences', 'freeAges', 'reducedAges', 'pinyin', 'initials', 'terms'] as const),
]

const INSERT = `
  insert into venue (id, name, category_code, address, division_code, location, group_max, wheelchair, opening_pattern_id,
    free_audiences, reduced_audiences, free_ages, reduced_ages, pinyin, initials, terms, source, verified_on)
  select id, name, category, address, division, st_setsrid(st_makepoint(lon, lat), 4326), group_max, wheelchair,
    case when pattern < ${PATTERNS} then md5('pattern ' || pattern)::uuid end,
    free_audiences, reduced_audiences, free_ages, reduced_ages, pinyin, initials,
    string_to_array(terms, E'\\x1f') || array['@' || left(division, 2), '@' || left(division, 4), '@' || division,
      '/' || category, '#' || left(right(id::text, 7), 1), '#' || left(right(id::text, 7), 2)], 'bench', '2026-06-01'
  from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::float8[], $7::float8[], $8::int[],
    $9::text[], $10::int[], $11::int[], $12::int[], $13::int[], $14::int[], $15::text[], $16::text[], $17::text[])
    as given (id, name, category, address, division, lon, lat, group_max, wheelchair, pattern, free_audiences,
      reduced_audiences, free_ages, reduced_ages, pinyin, initials, terms)`

/** Closed on a day of the week, or not; from 8 to 10 until 16 to 21, by the half hour. */
const PATTERN_ROWS = `
  insert into opening_pattern (id, digest, rules)
  select md5('pattern ' || n)::uuid, 'bench ' || n, jsonb_build_array(jsonb_build_object('kind', 'hours',
    'opens', to_char(time '08:00' + n % 5 * interval '30 min', 'HH24:MI'),
    'closes', to_char(time '16:00' + n / 5 % 11 * interval '30 min', 'HH24:MI'),
    'weekdays', (select jsonb_agg(day) from generate_series(1, 7) as day where day <> 1 + n / 55)))
  from generate_series(0, ${PATTERNS - 1}) as n`

async function dropIndexes(client: pg.Client): Promise<{ name: string; definition: string }[]> {
  const { rows } = await client.query(`
    select indexrelid::regclass::text as name, pg_get_indexdef(indexrelid) as definition from pg_index
    where indrelid = 'venue'::regclass and not exists (select from pg_constraint where conindid = indexrelid)`)
  for (const { name } of rows) await client.query(`drop index ${name}`)
  return rows
}

/** What the masks say. */
const OFFER_ROWS = `
  insert into offer (id, venue_id, audiences, kind, percent, days)
  select gen_random_uuid(), id, array['preschool', 'primary', 'junior', 'senior', 'vocational'],
    case when is_free then 'free' else 'percent' end, case when is_free then null else 50 end, 'daily'
  from venue where is_free or is_reduced`
