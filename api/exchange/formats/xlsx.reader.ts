import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Problem } from '../../http/problems.ts'
import { type TableRow, tableRows } from '../header.ts'
import type { Source } from '../row.ts'
import type { SheetMessage } from './sheet.sender.ts'
import { checkZip, type Entry } from './zip.reader.ts'

/**
 * A workbook is read piece by piece, a binary one (.xlsb) as a whole. Without room for young objects of its own, a small
 * thread collects garbage three times as long as it reads.
 */
const READERS = {
  xml: {
    thread: new URL('./xlsx.worker.ts', import.meta.url),
    limits: { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 32 },
  },
  bin: { thread: new URL('./xlsb.worker.ts', import.meta.url), limits: { maxOldGenerationSizeMb: 2_048 } },
}

type Book = { path: string; entries: Entry[]; kind: keyof typeof READERS }

/**
 * Reads a workbook's first sheet that has a table, in a thread of its own with bounded memory: neither a large nor a
 * malicious one stops or ends the web server.
 */
export async function readXlsx(path: string): Promise<Source> {
  const entries = await checkZip(path)
  const has = (name: string) => entries.some((entry) => entry.name === name)
  // What LibreOffice and WPS save when nothing else is chosen.
  if (has('mimetype') && has('content.xml')) throw new Problem({ status: 422, code: 'file-open-document' })
  const kind = has('xl/workbook.xml') ? 'xml' : 'bin'
  if (!has('[Content_Types].xml') || !has(`xl/workbook.${kind}`))
    throw new Problem({ status: 422, code: 'xlsx-not-a-workbook' })
  const details: Source['details'] = {}
  const rows = sheetRows({ path, entries, kind }, details)
  return { format: 'xlsx', details, rows: tableRows(rows, { strictWidth: false, details }) }
}

async function* sheetRows({ path, entries, kind }: Book, details: Source['details']): AsyncGenerator<TableRow> {
  const { thread, limits } = READERS[kind]
  const folder = await mkdtemp(join(tmpdir(), 'gongyu-workbook-'))
  const worker = new Worker(thread, {
    workerData: { path, entries, textsFile: join(folder, 'texts') },
    resourceLimits: limits,
  })
  const inbox = mailbox(worker)
  try {
    while (true) {
      const message = await inbox()
      if (message.kind === 'end') return
      if (message.kind === 'problem') throw new Problem({ status: 422, code: message.code })
      if (message.kind === 'sheet') noteSheets(details, message)
      else yield* message.rows
      worker.postMessage('next')
    }
  } finally {
    await worker.terminate()
    await rm(folder, { recursive: true, force: true })
  }
}

function noteSheets(details: Source['details'], { name, others }: { name: string; others: string[] }): void {
  Object.assign(details, { sheet: name, ...(others.length > 0 && { unread: others.join('、').slice(0, 200) }) })
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
