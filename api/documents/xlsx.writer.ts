import { once } from 'node:events'
import { PassThrough, type Readable } from 'node:stream'
import { setImmediate as breathe } from 'node:timers/promises'
import type { stream, Worksheet } from 'exceljs'
import { type Cell, guardCell, type Table } from './table.ts'

/** The longest text a cell may hold. */
const LONGEST_CELL = 32_767
/** Other requests get their turn after so many rows. */
const ROWS_AT_ONCE = 200

/**
 * The tables as a workbook, a sheet each, written while it is read: any number of rows in constant memory. A row that can't
 * be had (a query that fails) destroys the stream with its error.
 */
export function writeXlsx(tables: readonly Table[]): Readable {
  const out = new PassThrough()
  fill(out, tables).catch((error: unknown) => out.destroy(error as Error))
  return out
}

async function fill(out: PassThrough, tables: readonly Table[]): Promise<void> {
  // Half a second to load: only once somebody wants a workbook.
  const { default: excel } = await import('exceljs')
  const book: stream.xlsx.WorkbookWriter = new excel.stream.xlsx.WorkbookWriter({
    stream: out,
    useStyles: true,
    useSharedStrings: false,
  })
  for (const table of tables) await addSheet(out, book, table)
  await book.commit()
}

async function addSheet(out: PassThrough, book: stream.xlsx.WorkbookWriter, table: Table): Promise<void> {
  const sheet = book.addWorksheet(sheetName(table.name), {
    views: [{ state: 'frozen', ySplit: 1 }],
    pageSetup: { paperSize: 9, orientation: 'landscape', fitToPage: true, fitToHeight: 0 },
  })
  sheet.columns = table.columns.map(({ width = 14 }) => ({ width }))
  const header = sheet.addRow(table.columns.map(({ title }) => safe(title)))
  header.font = { bold: true }
  header.commit()
  await addRows(out, sheet, table)
  sheet.commit()
}

async function addRows(out: PassThrough, sheet: Worksheet, { rows }: Table): Promise<void> {
  let waiting = 0
  for await (const row of rows) {
    sheet.addRow(row.map(safe)).commit()
    waiting += 1
    if (waiting % ROWS_AT_ONCE > 0) continue
    await breathe()
    if (out.destroyed) throw new Error('nobody reads the workbook any more')
    if (out.writableNeedDrain) await Promise.race([once(out, 'drain'), once(out, 'close')])
  }
}

/** Guarded, without what XML can't hold, and no longer than a cell may be. */
function safe(cell: Cell): Cell {
  const guarded = guardCell(cell)
  return typeof guarded === 'string' ? guarded.replace(UNHOLDABLE, '').slice(0, LONGEST_CELL) : guarded
}

const UNHOLDABLE = /(?![\t\n\r])\p{Cc}|[\ufffe\uffff]/gu

/** Excel refuses these characters in a sheet's name, and more than 31 of any. */
function sheetName(name: string): string {
  return (
    name
      .replace(/[\\/?*[\]:']/g, ' ')
      .trim()
      .slice(0, 31) || 'Sheet'
  )
}
