import { sql } from 'kysely'
import type { Crs } from '../catalog/coordinates.ts'
import { representativePoint } from '../catalog/geometry.ts'
import type { Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { whoOf } from '../http/caller.ts'
import { Problem } from '../http/problems.ts'
import { refuseOutside } from './bounds.queries.ts'
import { fieldOf } from './columns.ts'
import { whereabouts } from './coordinate.ts'
import { type Evidence, judge, NEEDED } from './guard.ts'
import type { Batch, Kind, Landmark, Say, Staged } from './kinds/kind.ts'
import { KINDS, type KindName } from './kinds/kinds.queries.ts'
import { hasRemarks } from './report.queries.ts'
import type { Reason, Source, SourceRow } from './row.ts'
import { clearRows, stageRows } from './stage.queries.ts'

export type ImportRequest = {
  kind: KindName
  fileName: string
  digest: string
  /** Opens the file; called again when it has to be read a second time. */
  open: (keys?: readonly string[]) => Promise<Source>
  crs?: Crs
  isForced: boolean
  source?: string
  licence?: string
  actor: string
  /** Divisions whose venues it may add and change; null or absent is everywhere. */
  bounds?: string[] | null
}

/**
 * Reads a file and finds out what it would change, row by row, without changing the catalogue. Gives the id of the
 * import; its state is `previewed`, or `refused` where the coordinates contradict known places. Throws a Problem when the file
 * can't be read; nothing is kept then.
 */
export async function previewImport(db: Db, request: ImportRequest, say: Say = () => {}): Promise<string> {
  await forgetUnfinished(db)
  const first = await request.open((KINDS[request.kind] as Kind).elementKeys)
  const id = await begin(db, request, first)
  try {
    await read(db, id, request, first, say)
    return id
  } catch (error) {
    await sql`delete from import where id = ${id}`.execute(db)
    throw error
  }
}

/** For whoever watches: `read 12000`, then `compare`. */
async function noteProgress(db: Db, id: string, progress: string): Promise<void> {
  await sql`update import set progress = ${progress} where id = ${id}`.execute(db)
}

/** What a process that died while reading has left behind, and previews nobody applied. */
async function forgetUnfinished(db: Db): Promise<void> {
  await sql`delete from import where state = 'reading' and created_at < now() - interval '6 hours'
    or state in ('previewed', 'refused') and created_at < now() - interval '30 days'`.execute(db)
}

async function begin(db: Db, request: ImportRequest, { format }: Source): Promise<string> {
  const id = newId()
  const isOsm = format === 'osm' || format === 'overpass'
  const source = request.source ?? (isOsm ? 'OpenStreetMap' : request.fileName.replace(/\.[A-Za-z0-9]{1,8}$/, ''))
  const licence = request.licence ?? (isOsm ? 'ODbL 1.0 © OpenStreetMap contributors' : null)
  await sql`insert into import (id, kind, file_name, file_digest, format, is_forced, source, source_licence, state, bounds,
      created_by)
    values (${id}, ${request.kind}, ${request.fileName}, ${request.digest}, ${format}, ${request.isForced}, ${source}, ${licence},
      'reading', ${request.bounds ?? null}, ${whoOf(request.actor)})`.execute(db)
  return id
}

async function read(db: Db, id: string, request: ImportRequest, first: Source, say: Say): Promise<void> {
  const kind: Kind = KINDS[request.kind]
  const named = kind.hasCoordinates ? namedSystem(request, first) : undefined
  const reading = await stageFile(db, id, kind, first, named?.crs ?? 'wgs84', say)
  const checked = kind.hasCoordinates ? await check(db, id, kind, request, named, reading.landmarks) : undefined
  if (checked && 'refusal' in checked) return refuse(db, id, checked.refusal, checked.evidence, named?.crs)
  if (checked?.by === 'known_places') await stageAgain(db, id, kind, request, checked.crs, say)
  const batch = await findBatch(db, id, checked?.crs)
  // So that the next statements are planned for what the table holds now.
  await sql`analyze import_row`.execute(db)
  await noteProgress(db, id, 'compare')
  await kind.match(db, batch, say)
  if (request.bounds) await refuseOutside(db, id, request.bounds)
  const notes = [...reading.notes, ...(checked?.notes ?? []), ...(await fileNotes(db, kind, batch))]
  await sql`update import set state = 'previewed', crs = ${checked?.crs ?? null}, crs_by = ${checked?.by ?? null},
      evidence = ${checked?.evidence ? JSON.stringify(checked.evidence) : null}::jsonb, notes = ${JSON.stringify(notes)}::jsonb,
      counts = ${JSON.stringify({ passed: reading.passed, remarked: await countRemarks(db, id) })}::jsonb ||
        (select coalesce(jsonb_object_agg(outcome, n), '{}') from
          (select outcome, count(*) as n from import_row where import_id = ${id} group by outcome) as counted)
    where id = ${id}`.execute(db)
}

/** How many rows are taken, but with a remark. */
async function countRemarks(db: Db, id: string): Promise<number | undefined> {
  const { rows } = await sql<{ remarked: number }>`select count(*)::int as remarked from import_row
    where import_id = ${id} and ${hasRemarks}`.execute(db)
  return rows[0]?.remarked || undefined
}

type Named = { crs: Crs; by: 'declared' | 'format' } | undefined

/** The system the steward named, else the one the format is always in (OpenStreetMap) or that the file itself declares. */
function namedSystem({ crs }: ImportRequest, { format, details }: Source): Named {
  if (crs) return { crs, by: 'declared' }
  if (format === 'osm' || format === 'overpass') return { crs: 'wgs84', by: 'format' }
  const declared = String(details.declaredCrs ?? '')
  if (/4490/.test(declared)) return { crs: 'cgcs2000', by: 'format' }
  return /4326|CRS84/.test(declared) ? { crs: 'wgs84', by: 'format' } : undefined
}

const BATCH = 1_000

/** Reads the rows once, in constant memory, into import_row. */
async function stageFile(db: Db, id: string, kind: Kind, source: Source, crs: Crs, say: Say) {
  const understand = await kind.reader(db)
  let [batch, passed, staged]: [Staged[], number, number] = [[], 0, 0]
  let unused: string[] | undefined
  const landmarks: Landmark[] = []
  // One batch is written while the next one is read.
  let writing = Promise.resolve()
  for await (const row of source.rows) {
    unused ??= isTable(source) ? unusedColumns(row, kind) : []
    const understood = understand(row, crs)
    if (understood) batch.push(withWhereabouts(understood))
    else {
      passed += 1
      if (kind.hasLandmarks) keepLandmark(landmarks, row)
    }
    if (batch.length < BATCH) continue
    await writing
    writing = stageRows(db, id, batch)
    // Heard at the next await; a failure of reading in between must not leave it unheard.
    writing.catch(() => {})
    staged += batch.length
    batch = []
    say(`${staged.toLocaleString('en')} rows read`)
    await noteProgress(db, id, `read ${staged}`)
  }
  await writing
  await stageRows(db, id, batch)
  if (staged + batch.length + passed === 0) throw new Problem({ status: 422, code: 'file-without-rows' })
  const notes: Reason[] = passed > 0 ? [{ code: 'passed-over', params: { rows: passed } }] : []
  const { sheet = '', unread } = source.details
  if (unread) notes.push({ code: 'sheets-unread', params: { sheet, sheets: unread } })
  if (source.details.repeated) notes.push({ code: 'columns-repeated', params: { columns: source.details.repeated } })
  if (unused?.length) notes.push({ code: 'columns-unused', params: { columns: unused.slice(0, 20).join(', ') } })
  return { passed, notes, landmarks }
}

/** A point beyond the coast or a border, but near, is taken and said so; what lies further out has been refused. */
function withWhereabouts(row: Staged): Staged {
  if (!row.entry || !row.point || whereabouts(row.point) === 'china') return row
  const { lon, lat } = row.point
  const params = { lon: Math.round(lon * 1e6) / 1e6, lat: Math.round(lat * 1e6) / 1e6 }
  return { ...row, reasons: [...row.reasons, { code: 'beyond-the-border', params }] }
}

const MOST_LANDMARKS = 5_000

/** A named place that is no candidate may still show which coordinate system the file is in. */
function keepLandmark(landmarks: Landmark[], { row, fields, geometry }: SourceRow): void {
  const name = fields.name?.trim()
  const received = geometry && representativePoint(geometry)
  if (name && received && landmarks.length < MOST_LANDMARKS) landmarks.push({ row, name, received })
}

function isTable({ format }: Source): boolean {
  return format === 'csv' || format === 'xlsx'
}

function unusedColumns({ fields }: SourceRow, { knows = (column) => fieldOf(column) !== undefined }: Kind): string[] {
  return Object.keys(fields).filter((column) => !knows(column))
}

async function stageAgain(db: Db, id: string, kind: Kind, request: ImportRequest, crs: Crs, say: Say): Promise<void> {
  await clearRows(db, id)
  await stageFile(db, id, kind, await request.open(kind.elementKeys), crs, say)
}

type Checked =
  | { crs: Crs; by: 'declared' | 'format' | 'known_places'; evidence: Evidence | undefined; notes: Reason[] }
  | { refusal: Reason; evidence: Evidence | undefined }

/** Holds the coordinates against known places. */
async function check(
  db: Db,
  id: string,
  kind: Kind,
  { isForced }: ImportRequest,
  named: Named,
  landmarks: Landmark[],
): Promise<Checked> {
  const evidence = await kind.weigh(db, await findBatch(db, id, named?.crs), landmarks)
  const verdict = judge(named?.crs, evidence)
  const matched = evidence?.matched ?? 0
  const metres = evidence ? evidence.metres[evidence.best] : 0
  if (verdict.kind === 'found') {
    const note = { code: 'crs-found', params: { crs: verdict.crs, matched, metres } }
    return { crs: verdict.crs, by: 'known_places', evidence, notes: [note] }
  }
  if (!named) return { refusal: { code: 'crs-needed', params: { matched, needed: NEEDED } }, evidence }
  if (verdict.kind === 'contradicted' && !isForced)
    return { refusal: mismatch(named.crs, verdict.better, evidence as Evidence), evidence }
  return { ...named, evidence, notes: [checkNote(verdict.kind, named.crs, evidence)] }
}

function mismatch(crs: Crs, better: 'wgs84' | 'gcj02' | 'bd09', { matched, metres }: Evidence): Reason {
  const own = metres[crs === 'cgcs2000' ? 'wgs84' : crs]
  return {
    code: 'crs-mismatch',
    params: { crs, better, matched, metres: Math.round(own), betterMetres: Math.round(metres[better]) },
  }
}

function checkNote(verdict: string, crs: Crs, evidence: Evidence | undefined): Reason {
  const matched = evidence?.matched ?? 0
  if (verdict === 'contradicted') return { code: 'crs-forced', params: { crs, better: evidence?.best ?? '' } }
  if (verdict === 'unchecked') return { code: 'crs-unchecked', params: { matched, needed: NEEDED } }
  return {
    code: 'crs-checked',
    params: { crs, matched, metres: evidence?.metres[crs === 'cgcs2000' ? 'wgs84' : crs] ?? 0 },
  }
}

async function refuse(
  db: Db,
  id: string,
  refusal: Reason,
  evidence: Evidence | undefined,
  crs: Crs | undefined,
): Promise<void> {
  await clearRows(db, id)
  await sql`update import set state = 'refused', crs = ${crs ?? null}, refusal = ${JSON.stringify(refusal)}::jsonb,
    evidence = ${evidence ? JSON.stringify(evidence) : null}::jsonb where id = ${id}`.execute(db)
}

/** Rows with the coordinates swapped are one mistake when there are many; a kind has notes of its own. */
async function fileNotes(db: Db, kind: Kind, batch: Batch): Promise<Reason[]> {
  const { rows } = await sql<{ swapped: number; all: number }>`
    select count(*) filter (where reasons @> '[{"code":"coordinate-swapped"}]')::int as swapped, count(*)::int as all
    from import_row where import_id = ${batch.id}`.execute(db)
  const { swapped = 0, all = 0 } = rows[0] ?? {}
  const notes: Reason[] = swapped > 1 && swapped * 2 > all ? [{ code: 'rows-swapped', params: { rows: swapped } }] : []
  return kind.notes ? [...notes, ...(await kind.notes(db, batch))] : notes
}

export async function findBatch(db: Db, id: string, crs?: Crs): Promise<Batch> {
  const { rows } = await sql<{ source: string; licence: string | null; crs: Crs | null; writes: number }>`
    select source, source_licence as licence, crs,
      coalesce((counts ->> 'new')::int, 0) + coalesce((counts ->> 'changed')::int, 0) as writes
    from import where id = ${id}`.execute(db)
  const [{ source = '', licence = null, crs: found = null, writes = 0 } = {}] = rows
  return { id, source, licence, crs: crs ?? found ?? undefined, writes }
}
