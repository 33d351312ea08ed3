// Reads a workbook piece by piece, in a thread of its own; xlsx.reader.ts starts it.
import { workerData } from 'node:worker_threads'
import { Problem } from '../../http/problems.ts'
import { headerScore, type TableRow } from '../header.ts'
import { cellText, type RawCell } from './cell.ts'
import { mergeFiller } from './merge.ts'
import { readMerges, readSharedTexts, sheetRows } from './sheet.reader.ts'
import { end, inBatches, say } from './sheet.sender.ts'
import { keepTexts, type Texts } from './texts.reader.ts'
import { type OpenPart, partsIn, readDateFormats, readParts } from './workbook.reader.ts'
import type { Entry } from './zip.reader.ts'

const SEARCHED_ROWS = 20
/** More sheets than these are not looked into. */
const SEARCHED_SHEETS = 50

type Sheet = { name: string; isHidden: boolean; open: () => AsyncIterable<Buffer> }
type TextOf = (cell: RawCell) => string

const { path, entries, textsFile } = workerData as { path: string; entries: Entry[]; textsFile: string }
await send()

async function send(): Promise<void> {
  const texts = keepTexts(textsFile)
  try {
    const open = partsIn(path, entries)
    const { sheets, textOf } = await openWorkbook(open, texts)
    const { sheet, others } = await chooseSheet(sheets, textOf)
    if (!sheet) return end('xlsx-empty')
    const merges = await readMerges(sheet.open())
    await say({ kind: 'sheet', name: sheet.name, others })
    await inBatches(filledRows(sheet, merges, textOf))
    end()
  } catch (error) {
    end(error instanceof Problem && error.refusal.code.startsWith('xlsx') ? error.refusal.code : 'xlsx-broken')
  } finally {
    texts.close()
  }
}

async function openWorkbook(open: OpenPart, texts: Texts): Promise<{ sheets: Sheet[]; textOf: TextOf }> {
  const parts = await readParts(open)
  const shared = open(parts.sharedTexts)
  if (shared) await readSharedTexts(shared, texts.add)
  const book = {
    sharedText: texts.at,
    dateFormats: await readDateFormats(open(parts.styles)),
    isFrom1904: parts.isFrom1904,
  }
  const sheets = parts.sheets.map(({ name, part, isHidden }) => ({
    name,
    isHidden,
    open: () => open(part) ?? nothing(),
  }))
  return { sheets, textOf: (cell) => cellText(cell, book) }
}

async function* nothing(): AsyncGenerator<Buffer> {
  yield Buffer.from('<worksheet/>')
}

/** The first sheet with a header, else the first that holds anything; hidden ones only where the others hold nothing. */
async function chooseSheet(all: readonly Sheet[], textOf: TextOf): Promise<{ sheet?: Sheet; others: string[] }> {
  const visible = all.filter(({ isHidden }) => !isHidden)
  for (const sheets of [visible, all]) {
    const tables: Sheet[] = []
    let filled: Sheet | undefined
    for (const sheet of sheets.slice(0, SEARCHED_SHEETS)) {
      const found = await look(sheet, textOf)
      if (found === 'header') tables.push(sheet)
      if (found === 'rows') filled ??= sheet
    }
    const [sheet = filled, ...others] = tables
    if (sheet) return { sheet, others: others.map(({ name }) => name) }
  }
  return { others: [] }
}

async function look({ open }: Sheet, textOf: TextOf): Promise<'header' | 'rows' | 'nothing'> {
  let found: 'rows' | 'nothing' = 'nothing'
  for await (const rows of sheetRows(open(), textOf))
    for (const { row, cells } of rows) {
      found = 'rows'
      if (row > SEARCHED_ROWS) return found
      if (headerScore(cells) >= 2) return 'header'
    }
  return found
}

async function* filledRows(
  sheet: Sheet,
  merges: Awaited<ReturnType<typeof readMerges>>,
  textOf: TextOf,
): AsyncGenerator<TableRow[]> {
  const fill = mergeFiller(merges)
  for await (const rows of sheetRows(sheet.open(), textOf)) yield rows.flatMap(fill)
}
