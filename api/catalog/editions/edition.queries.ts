import { type RawBuilder, sql } from 'kysely'
import type { Db } from '../../db/atomic.ts'
import { Problem } from '../../http/problems.ts'
import type { Edition, EditionEntry } from './edition.ts'

const SELECT = sql`
  select edition.id, jsonb_build_object('code', division.code, 'name', division.name, 'nameEn', division.name_en) as division, number, title, note,
    published_on as "publishedOn", venues,
    (select coalesce(jsonb_agg(jsonb_build_object('category', category.code, 'venues', counts -> category.code) order by sort), '[]')
     from category where counts ? category.code) as counts
  from edition join division on division.code = edition.division_code`

/** Published editions, the newest first; of one division, or of all. */
export async function findEditions(
  db: Db,
  { division, limit, after }: { division?: string | undefined; limit: number; after?: string | undefined },
): Promise<Edition[]> {
  const conditions: RawBuilder<unknown>[] = [sql`true`]
  if (division) conditions.push(sql`edition.division_code = ${division}`)
  if (after) conditions.push(sql`edition.id < ${after}::uuid`)
  const { rows } = await sql<Edition>`${SELECT} where ${sql.join(conditions, sql` and `)}
    order by edition.id desc limit ${limit}`.execute(db)
  return rows
}

/** Refuses (404) an unknown one. */
export async function getEdition(db: Db, id: string): Promise<Edition> {
  const { rows } = await sql<Edition>`${SELECT} where edition.id = ${id}`.execute(db)
  const [edition] = rows
  if (!edition) throw new Problem({ status: 404, code: 'no-such-edition' })
  return edition
}

/** Rows of an edition after the n-th. */
export async function findEditionRows(
  db: Db,
  id: string,
  { after, limit }: { after: number; limit: number },
): Promise<EditionEntry[]> {
  const { rows } = await sql<{ n: number; entry: Omit<EditionEntry, 'n'> }>`
    select n, entry from edition_row where edition_id = ${id} and n > ${after} order by n limit ${limit}`.execute(db)
  return rows.map(({ n, entry }) => ({ n, ...entry }))
}

const PAGE = 1_000

/** All rows of an edition, a page at a time, for a file. */
export async function* allEditionRows(db: Db, id: string): AsyncGenerator<EditionEntry> {
  for (let after = 0; ; ) {
    const page = await findEditionRows(db, id, { after, limit: PAGE })
    yield* page
    if (page.length < PAGE) return
    after = page.at(-1)?.n ?? after
  }
}
