import { type Cell, guardCell, type Table } from './table.ts'

/** Excel takes a CSV for UTF-8 only with this before it. */
const BOM = '\ufeff'
const LINES_AT_ONCE = 500

/** The table as CSV (RFC 4180), some hundred lines at a time, for a stream: `Readable.from(csvOf(table))`. */
export async function* csvOf({ columns, rows }: Table): AsyncGenerator<string> {
  let lines = BOM + lineOf(columns.map(({ title }) => title))
  let waiting = 1
  for await (const row of rows) {
    lines += lineOf(row)
    waiting += 1
    if (waiting < LINES_AT_ONCE) continue
    yield lines
    lines = ''
    waiting = 0
  }
  yield lines
}

function lineOf(cells: readonly Cell[]): string {
  return `${cells.map((cell) => quoted(String(guardCell(cell) ?? ''))).join(',')}\r\n`
}

function quoted(text: string): string {
  return /[",\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
