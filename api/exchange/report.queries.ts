import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { Problem } from '../http/problems.ts'
import { SURROUNDINGS_KINDS } from './bounds.queries.ts'
import type { Evidence } from './guard.ts'
import type { Reason } from './row.ts'

export const OUTCOMES = ['new', 'changed', 'same', 'duplicate', 'refused'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** An import as it is reported. Instants are RFC 3339. */
export type ImportReport = {
  id: string
  kind: string
  fileName: string
  format: string
  crs: string | null
  crsBy: string | null
  isForced: boolean
  source: string
  state: 'reading' | 'previewed' | 'refused' | 'applied' | 'undone'
  refusal: Reason | null
  evidence: Evidence | null
  /** Rows by outcome; `passed` over because they are no candidates; `remarked`: taken, but to be looked at. */
  counts: Partial<Record<Outcome | 'passed' | 'remarked', number>>
  notes: Reason[]
  /** The divisions whose venues it may add and change; null is everywhere. */
  bounds: string[] | null
  createdBy: string
  createdAt: Date
  appliedAt: Date | null
  undoneAt: Date | null
  /** While it is read: how far. */
  progress: string | null
}

const FIELDS = sql`id, kind, file_name as "fileName", format, crs, crs_by as "crsBy", is_forced as "isForced", source, state, refusal,
  evidence, counts, notes, bounds, created_by as "createdBy", created_at as "createdAt", applied_at as "appliedAt", undone_at as "undoneAt", progress`

export async function findImport(db: Db, id: string): Promise<ImportReport | undefined> {
  const { rows } = await sql<ImportReport>`select ${FIELDS} from import where id = ${id}`.execute(db)
  return rows[0]
}

/** As findImport; refuses (404) what isn't there. */
export async function getImport(db: Db, id: string): Promise<ImportReport> {
  const found = await findImport(db, id)
  if (!found) throw new Problem({ status: 404, code: 'import-unknown' })
  return found
}

/** `bounds` for what lists hold of venues and divisions, `aroundBounds` for what lies around campuses. */
type ImportsQuery = {
  limit: number
  before?: string
  isReading?: boolean
  bounds?: string[] | null
  aroundBounds?: string[] | null
}

const isWithin = (bounds: string[] | null) => sql`(${bounds}::text[] is null
  or bounds is not null and ${bounds?.length ?? 0} > 0 and not exists (select from unnest(bounds) as made
    where not made like any (${(bounds ?? []).map((code) => `${code}%`)}::text[])))`

/** The newest first, those made for divisions within the bounds; `before` is the id to go on behind. */
export async function listImports(
  db: Db,
  { limit, before, isReading = false, bounds = null, aroundBounds = bounds }: ImportsQuery,
): Promise<ImportReport[]> {
  const { rows } = await sql<ImportReport>`select ${FIELDS} from import
    where ${isReading ? sql`state = 'reading'` : sql`state <> 'reading'`} and (${before ?? null}::uuid is null or id < ${before ?? null}::uuid)
      and case when kind = any(${SURROUNDINGS_KINDS}::text[]) then ${isWithin(aroundBounds)} else ${isWithin(bounds)} end
    order by id desc limit ${limit}`.execute(db)
  return rows
}

export type RowReport = {
  row: number
  outcome: Outcome
  name: string | null
  target: string | null
  reasons: Reason[]
  changes: Record<string, { before: unknown; after: unknown }> | null
}

/** Rows that are taken, and still have something a person should look at. */
export const hasRemarks = sql<boolean>`(outcome in ('new', 'changed', 'same') and reasons <> '[]')`

type RowQuery = { outcome?: Outcome; isRemarked?: boolean; after: number; limit: number }

/** The rows of an import in the file's order, behind row `after`. */
export async function listImportRows(
  db: Db,
  id: string,
  { outcome, isRemarked = false, after, limit }: RowQuery,
): Promise<RowReport[]> {
  const { rows } = await sql<RowReport>`select row, outcome, name, target, reasons, changes from import_row
    where import_id = ${id} and row > ${after} and outcome is not null and (${outcome ?? null}::text is null or outcome = ${outcome ?? null})
      and (not ${isRemarked}::boolean or ${hasRemarks})
    order by row limit ${limit}`.execute(db)
  return rows
}

/** How many rows there are for each outcome and reason, most frequent first. */
export async function countReasons(
  db: Db,
  id: string,
): Promise<{ outcome: Outcome; code: string; rows: number; example: Reason }[]> {
  const { rows } = await sql<{ outcome: Outcome; code: string; rows: number; example: Reason }>`
    select outcome, reason ->> 'code' as code, count(*)::int as rows, (array_agg(reason order by row))[1] as example
    from import_row cross join jsonb_array_elements(reasons) as reason
    where import_id = ${id} group by outcome, reason ->> 'code', reason -> 'params' ->> 'tag' order by 3 desc, 2`.execute(
    db,
  )
  return rows
}
