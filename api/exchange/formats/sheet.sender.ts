import { parentPort } from 'node:worker_threads'
import type { TableRow } from '../header.ts'

/** What a thread that reads a workbook says to the one that started it. */
export type SheetMessage =
  /** The sheet that is read, and the others with a table that are not. */
  | { kind: 'sheet'; name: string; others: string[] }
  | { kind: 'rows'; rows: TableRow[] }
  | { kind: 'problem'; code: string }
  | { kind: 'end' }

const BATCH_ROWS = 1_000
const BATCH_CHARACTERS = 1_000_000

/** Says something and waits until it is wanted to go on. */
export function say(message: SheetMessage): Promise<void> {
  return new Promise((resolve) => {
    parentPort?.once('message', () => resolve())
    parentPort?.postMessage(message)
  })
}

/** The last word: all rows were said, or what is the matter. */
export function end(problem?: string): void {
  parentPort?.postMessage(problem ? { kind: 'problem', code: problem } : { kind: 'end' })
  parentPort?.unref()
}

/** Says rows in batches of no more than so many rows, and not many more than so many characters. */
export async function inBatches(parts: AsyncIterable<TableRow[]> | Iterable<TableRow[]>): Promise<void> {
  let rows: TableRow[] = []
  let characters = 0
  for await (const part of parts)
    for (const row of part) {
      rows.push(row)
      characters += row.cells.reduce((sum, text) => sum + text.length, 0)
      if (rows.length < BATCH_ROWS && characters < BATCH_CHARACTERS) continue
      await say({ kind: 'rows', rows })
      rows = []
      characters = 0
    }
  await say({ kind: 'rows', rows })
}
