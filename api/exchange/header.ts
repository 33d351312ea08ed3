import { cleanText } from '../catalog/text.ts'
import { Problem } from '../http/problems.ts'
import { headerWord } from './columns.ts'
import type { Source, SourceRow } from './row.ts'

/** A row of a table: its number as the person sees it, and its cells. */
export type TableRow = { row: number; cells: string[] }

const SEARCHED_ROWS = 20
const MAX_COLUMNS = 300

/** How many different columns we know by name stand in these cells. */
export function headerScore(cells: readonly string[]): number {
  return new Set(cells.map(headerWord).filter(Boolean)).size
}

/** The index of the header among the first rows: the one with most known names; undefined where none has two. */
export function findHeader(rows: readonly TableRow[]): number | undefined {
  const scores = rows.map(({ cells }) => headerScore(cells))
  const best = Math.max(0, ...scores)
  return best >= 2 ? scores.indexOf(best) : undefined
}

/**
 * Turns a table into rows by column name: finds the header below title rows, skips empty rows and repeated headers.
 * `details.repeated` names columns that stand in it twice. With `strictWidth`, a row with more or fewer cells than the header is refused (a CSV that lost its columns).
 */
export async function* tableRows(
  table: AsyncIterable<TableRow>,
  { strictWidth, details = {} }: { strictWidth: boolean; details?: Source['details'] },
): AsyncGenerator<SourceRow> {
  const start: TableRow[] = []
  let columns: string[] | undefined
  for await (const next of table) {
    if (columns) yield* namedRow(next, columns, strictWidth)
    else if (start.push(next) === SEARCHED_ROWS) {
      const { header, after } = split(start, details)
      columns = header
      for (const row of after) yield* namedRow(row, columns, strictWidth)
    }
  }
  if (columns) return
  const { header, after } = split(start, details)
  for (const row of after) yield* namedRow(row, header, strictWidth)
}

function split(start: readonly TableRow[], details: Source['details']) {
  const at = findHeader(start)
  const found = at === undefined ? undefined : start[at]
  if (!found || at === undefined)
    throw new Problem({ status: 422, code: 'header-missing', params: { seen: firstCells(start) } })
  const header = found.cells.map((cell, index) => cleanText(cell) || `#${index + 1}`)
  while (header.length > 1 && /^#\d+$/.test(header.at(-1) ?? '')) header.pop()
  if (header.length > MAX_COLUMNS)
    throw new Problem({ status: 422, code: 'too-many-columns', params: { limit: MAX_COLUMNS } })
  const repeated = header.filter((name, index) => header.indexOf(name) < index)
  if (repeated.length > 0) details.repeated = [...new Set(repeated)].join(', ').slice(0, 200)
  return { header, after: start.slice(at + 1) }
}

function firstCells(start: readonly TableRow[]): string {
  return (start[0]?.cells ?? []).slice(0, 8).join(' | ').slice(0, 120)
}

function* namedRow({ row, cells }: TableRow, columns: string[], strictWidth: boolean): Generator<SourceRow> {
  if (cells.every((cell) => cell.trim() === '') || isHeaderAgain(cells, columns)) return
  const fields: Record<string, string> = {}
  for (const [index, name] of columns.entries())
    if (!(name in fields) || !fields[name]) fields[name] = cells[index] ?? ''
  const surplus = cells.slice(columns.length).some((cell) => cell.trim() !== '')
  if (strictWidth && (surplus || cells.length < columns.length)) {
    const params = { expected: columns.length, found: cells.length }
    yield { row, fields, refusal: { code: surplus ? 'row-too-wide' : 'row-too-narrow', params } }
  } else yield { row, fields }
}

function isHeaderAgain(cells: readonly string[], columns: readonly string[]): boolean {
  return columns.length > 1 && columns.every((name, index) => cleanText(cells[index] ?? '') === name)
}
