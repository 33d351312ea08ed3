import { basename } from 'node:path'
import type { Db } from '../../api/db/atomic.ts'
import { openFile } from '../../api/exchange/formats/file.reader.ts'
import { previewImport } from '../../api/exchange/preview.queries.ts'
import {
  getImport,
  type ImportReport,
  listImportRows,
  type Outcome,
  type RowReport,
} from '../../api/exchange/report.queries.ts'
import { givenFile } from './files.ts'

type Asked = Partial<Parameters<typeof previewImport>[1]>
export type Previewed = ImportReport & { rows: RowReport[]; of: (outcome: Outcome) => RowReport[] }

/** Previews a file: its report with all its rows. */
export async function preview(db: Db, content: string | Uint8Array, asked: Asked = {}): Promise<Previewed> {
  return previewPath(db, await givenFile(content, 'list.csv'), asked)
}

export async function previewPath(db: Db, path: string, asked: Asked = {}): Promise<Previewed> {
  const request = {
    kind: 'venues',
    fileName: basename(path),
    digest: '0',
    isForced: false,
    actor: 'test',
    ...asked,
  } as const
  const id = await previewImport(db, { ...request, open: (keys) => openFile(path, keys) })
  const rows = await listImportRows(db, id, { after: 0, limit: 10_000 })
  return { ...(await getImport(db, id)), rows, of: (outcome) => rows.filter((row) => row.outcome === outcome) }
}

/** The lines of a CSV with this header. */
export function csv(...lines: string[]): string {
  return ['名称,类别,经度,纬度,电话,地址', ...lines].map((line) => `${line}\n`).join('')
}

/** Everything the catalogue holds that an import may touch, without versions and times. */
export async function catalogue(db: Db): Promise<unknown> {
  const venues = await db.selectFrom('venue').selectAll().orderBy('id').execute()
  const rules = await db.selectFrom('opening_rule').selectAll().orderBy('venue_id').orderBy('opens').execute()
  const offers = await db.selectFrom('offer').selectAll().orderBy('venue_id').execute()
  const organisations = await db.selectFrom('organisation').selectAll().orderBy('id').execute()
  const divisions = await db.selectFrom('division').selectAll().orderBy('code').execute()
  const withoutMarks = venues.map(({ version: _, updated_at: __, ...venue }) => ({
    ...venue,
    terms: venue.terms.toSorted(),
  }))
  const withoutIds = (rows: { id: string }[]) => rows.map(({ id: _, ...row }) => row)
  return { venues: withoutMarks, rules: withoutIds(rules), offers: withoutIds(offers), organisations, divisions }
}
