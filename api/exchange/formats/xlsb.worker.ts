// Takes a binary workbook (.xlsb) apart, in a thread of its own; xlsx.reader.ts starts it.
import { readFileSync } from 'node:fs'
import { workerData } from 'node:worker_threads'
import { type CellObject, read, SSF, type WorkSheet } from '@e965/xlsx'
import { headerScore, type TableRow } from '../header.ts'
import { end, inBatches, say } from './sheet.sender.ts'

const MAX_ROWS = 200_000
const MAX_COLUMNS = 300
/** More merged cells than this would take longer to fill than a person would wait. */
const MAX_MERGES = 50_000

await send(workerData.path)

async function send(path: string): Promise<void> {
  const sheets = openSheets(path)
  if (!sheets) return end('xlsx-broken')
  const filled = sheets.filter(({ sheet }) => (sheet['!data']?.length ?? 0) > 0)
  const visible = filled.filter(({ isHidden }) => !isHidden)
  const sought = visible.length > 0 ? visible : filled
  const [chosen = sought[0], ...others] = sought.filter(({ sheet }) => hasHeader(sheet))
  if (!chosen) return end('xlsx-empty')
  if ((chosen.sheet['!data']?.length ?? 0) > MAX_ROWS) return end('xlsx-too-long')
  await say({ kind: 'sheet', name: chosen.name, others: others.map(({ name }) => name) })
  fillMerges(chosen.sheet)
  await inBatches(rows(chosen.sheet))
  end()
}

function openSheets(path: string): { name: string; isHidden: boolean; sheet: WorkSheet }[] | undefined {
  try {
    const book = read(readFileSync(path), {
      dense: true,
      cellText: false,
      cellHTML: false,
      cellFormula: false,
      cellNF: true,
      sheetRows: MAX_ROWS + 1,
    })
    return book.SheetNames.flatMap((name, index) => {
      const sheet = book.Sheets[name]
      const isHidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) > 0
      return sheet ? [{ name, isHidden, sheet }] : []
    })
  } catch {
    return undefined
  }
}

function hasHeader(sheet: WorkSheet): boolean {
  return (sheet['!data'] ?? []).slice(0, 20).some((row) => headerScore(texts(row)) >= 2)
}

/** A merged block says the same thing in each of its cells. */
function fillMerges(sheet: WorkSheet): void {
  const data = sheet['!data'] ?? []
  for (const { s, e } of (sheet['!merges'] ?? []).slice(0, MAX_MERGES)) {
    const cell = data[s.r]?.[s.c]
    if (!cell) continue
    for (let r = s.r; r <= Math.min(e.r, data.length - 1); r += 1) {
      const row = data[r] ?? []
      data[r] = row
      for (let c = s.c; c <= Math.min(e.c, MAX_COLUMNS - 1); c += 1) row[c] = cell
    }
  }
}

function* rows(sheet: WorkSheet): Generator<TableRow[]> {
  for (const [index, row] of (sheet['!data'] ?? []).entries()) if (row) yield [{ row: index + 1, cells: texts(row) }]
}

function texts(row: (CellObject | undefined)[]): string[] {
  return Array.from({ length: Math.min(row.length, MAX_COLUMNS) }, (_, column) => text(row[column]))
}

/** A cell as text: numbers in full (a phone number is no 5.7E+10), dates as Excel shows them, errors as nothing. */
function text(cell: CellObject | undefined): string {
  if (!cell || cell.v === undefined || cell.v === null || cell.t === 'e' || cell.t === 'z') return ''
  if (cell.t === 'n' && typeof cell.z === 'string' && SSF.is_date(cell.z)) return SSF.format(cell.z, cell.v)
  return String(cell.v)
}
