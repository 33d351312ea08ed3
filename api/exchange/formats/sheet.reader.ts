import { Problem } from '../../http/problems.ts'
import type { TableRow } from '../header.ts'
import { columnOf, MAX_CELL_CHARACTERS, plainText, type RawCell } from './cell.ts'
import { type Merge, readMerge } from './merge.ts'
import { type Listener, walkXml } from './xml.reader.ts'

const MAX_ROWS = 200_000
const MAX_COLUMNS = 300
/** More merged cells than this would take longer to fill than a person would wait. */
const MAX_MERGES = 50_000
const MAX_ROW_CHARACTERS = 1_000_000

type Bytes = AsyncIterable<Buffer>

/** The rows of a sheet that hold something, a few at a time, from the top down. Merged blocks are not filled. */
export async function* sheetRows(bytes: Bytes, textOf: (cell: RawCell) => string): AsyncGenerator<TableRow[]> {
  const done: TableRow[] = []
  const listener = listen({ row: (row) => done.push(row), textOf })
  for await (const _ of walkXml(bytes, listener, { isLenient: true })) if (done.length > 0) yield done.splice(0)
}

/** The merged blocks, which stand behind the rows. Refuses a sheet with too many rows on the way. */
export async function readMerges(bytes: Bytes): Promise<Merge[]> {
  const merges: Merge[] = []
  const listener = listen({
    row: ({ row }) => {
      if (row > MAX_ROWS) throw new Problem({ status: 422, code: 'xlsx-too-long' })
    },
    merge: (reference) => {
      const merge = merges.length < MAX_MERGES ? readMerge(reference, MAX_COLUMNS) : undefined
      if (merge) merges.push(merge)
    },
  })
  for await (const _ of walkXml(bytes, listener, { isLenient: true }));
  return merges
}

/** Gives each shared text in turn. */
export async function readSharedTexts(bytes: Bytes, give: (text: string) => void): Promise<void> {
  let text = ''
  const heard = textIn('t')
  const listener: Listener = {
    open: (name) => {
      if (name === 'si') text = ''
      else heard.open(name)
    },
    text: (piece) => {
      if (heard.isOpen() && text.length < MAX_CELL_CHARACTERS) text += piece
    },
    close: (name) => {
      if (name === 'si') give(plainText(text))
      else heard.close(name)
    },
  }
  for await (const _ of walkXml(bytes, listener, { isLenient: true }));
}

/** Whether we are inside `tag`, and not where it says how a text is pronounced. */
function textIn(tag: 'v' | 't') {
  let isInTag = false
  let isPhonetic = false
  return {
    isOpen: () => isInTag && !isPhonetic,
    open: (name: string) => {
      if (name === tag) isInTag = true
      else if (name === 'rPh') isPhonetic = true
    },
    close: (name: string) => {
      if (name === tag) isInTag = false
      else if (name === 'rPh') isPhonetic = false
    },
  }
}

type Hearer = { row: (row: TableRow) => void; merge?: (reference: string) => void; textOf?: (cell: RawCell) => string }

function listen({ row: give, merge = () => {}, textOf = ({ raw }) => raw }: Hearer): Listener {
  let [row, column]: [number, number] = [0, -1]
  let cells: string[] = []
  let cell: RawCell | undefined
  const [value, inline] = [textIn('v'), textIn('t')]
  let heard = value
  return {
    open: (name, { r, s, t = 'n', ref = '' }) => {
      if (name === 'row') {
        row = Number(r) || row + 1
        column = -1
        cells = []
      } else if (name === 'c') {
        column = columnOf(r) ?? column + 1
        cell = { type: t, style: Number(s ?? 0), raw: '' }
        heard = t === 'inlineStr' ? inline : value
      } else if (cell) heard.open(name)
      else if (name === 'mergeCell') merge(ref)
    },
    text: (text) => {
      if (cell && heard.isOpen() && cell.raw.length < MAX_CELL_CHARACTERS) cell.raw += text
    },
    close: (name) => {
      if (name === 'c' && cell) {
        put(cells, column, textOf(cell))
        cell = undefined
      } else if (cell) heard.close(name)
      else if (name === 'row' && cells.length > 0) give({ row, cells: withinLimit(cells) })
    },
  }
}

function put(cells: string[], column: number, text: string): void {
  if (text === '' || column >= MAX_COLUMNS) return
  while (cells.length < column) cells.push('')
  cells[column] = text
}

function withinLimit(cells: string[]): string[] {
  const characters = cells.reduce((sum, text) => sum + text.length, 0)
  if (characters > MAX_ROW_CHARACTERS) throw new Problem({ status: 422, code: 'xlsx-broken' })
  return cells
}
