import { Worker } from 'node:worker_threads'
import { Problem } from '../../http/problems.ts'
import { type TableRow, tableRows } from '../header.ts'
import type { Source } from '../row.ts'
import type { SheetMessage } from './xlsx.worker.ts'
import { checkZip } from './zip.reader.ts'

const HEAP_MEGABYTES = 2_048

/**
 * Reads a workbook's first sheet that has a table. A workbook can't be read piece by piece, so it is taken apart in a
 * thread of its own with bounded memory: neither a large nor a malicious one stops or ends the web server.
 */
export async function readXlsx(path: string): Promise<Source> {
  const names = await checkZip(path)
  if (!names.includes('[Content_Types].xml') || !names.some((name) => /^xl\/workbook\.(xml|bin)$/.test(name)))
    throw new Problem({ status: 422, code: 'xlsx-not-a-workbook' })
  const details: Source['details'] = {}
  return { format: 'xlsx', details, rows: tableRows(sheetRows(path, details), { strictWidth: false }) }
}

async function* sheetRows(path: string, details: Source['details']): AsyncGenerator<TableRow> {
  const worker = new Worker(new URL('./xlsx.worker.ts', import.meta.url), {
    workerData: { path },
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MEGABYTES },
  })
  const inbox = mailbox(worker)
  try {
    while (true) {
      const message = await inbox()
      if (message.kind === 'end') return
      if (message.kind === 'problem') throw new Problem({ status: 422, code: message.code })
      if (message.kind === 'sheet') Object.assign(details, { sheet: message.name })
      else yield* message.rows
      worker.postMessage('next')
    }
  } finally {
    await worker.terminate()
  }
}

/** One message at a time: the worker waits for `next` before it sends more. */
function mailbox(worker: Worker): () => Promise<SheetMessage> {
  const waiting: SheetMessage[] = []
  let wake = () => {}
  const put = (message: SheetMessage) => {
    waiting.push(message)
    wake()
  }
  worker.on('message', put)
  worker.on('error', () => put({ kind: 'problem', code: 'xlsx-broken' }))
  worker.on('exit', () => put({ kind: 'end' }))
  return async () => {
    while (waiting.length === 0)
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    return waiting.shift() as SheetMessage
  }
}
