import { createReadStream } from 'node:fs'
import { pipeline, Readable } from 'node:stream'
import { parse } from 'csv-parse'
import { Problem } from '../../http/problems.ts'
import type { TableRow } from '../header.ts'
import { headerScore, tableRows } from '../header.ts'
import type { Source } from '../row.ts'
import { utf16Of } from './detect.reader.ts'

const MAX_RECORD_CHARACTERS = 1_000_000
const SAMPLE_CHARACTERS = 20_000

/** Reads a CSV in constant memory: UTF-8, UTF-16 or GB18030; comma, semicolon, tab or bar; title lines above the header. */
export async function readCsv(path: string): Promise<Source> {
  const encoding = await findEncoding(path)
  const delimiter = findDelimiter(await sample(path, encoding))
  const details: Source['details'] = { encoding, delimiter: delimiter === '\t' ? 'tab' : delimiter }
  return {
    format: 'csv',
    details,
    rows: tableRows(records(path, encoding, delimiter), { strictWidth: true, details }),
  }
}

type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030'

/** The first encoding in which every byte of the file makes sense. */
async function findEncoding(path: string): Promise<Encoding> {
  for (const encoding of ['utf-8', 'gb18030'] as const) {
    const decoder = new TextDecoder(encoding, { fatal: true })
    let isFirst = true
    try {
      for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
        const utf16 = isFirst && utf16Of(chunk)
        if (utf16) return utf16
        isFirst = false
        decoder.decode(chunk, { stream: true })
      }
      decoder.decode()
      return encoding
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
    }
  }
  throw new Problem({ status: 422, code: 'file-encoding' })
}

async function* text(path: string, encoding: Encoding): AsyncGenerator<string> {
  const decoder = new TextDecoder(encoding)
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>)
    yield decoder.decode(chunk, { stream: true })
  yield decoder.decode()
}

async function sample(path: string, encoding: Encoding): Promise<string> {
  let start = ''
  for await (const part of text(path, encoding)) {
    start += part
    if (start.length >= SAMPLE_CHARACTERS) break
  }
  return start.slice(0, SAMPLE_CHARACTERS)
}

/** The separator that makes the best header of one of the first lines; else the most frequent one. */
function findDelimiter(start: string): string {
  const lines = start.split(/\r\n|\n|\r/).slice(0, 20)
  const score = (delimiter: string) =>
    Math.max(
      ...lines.map((line) => {
        const cells = line.split(delimiter).map((cell) => cell.replace(/^"|"$/g, ''))
        return cells.length < 2 ? 0 : 100 * headerScore(cells) + cells.length
      }),
    )
  const [best = ','] = [',', '\t', ';', '|', '，']
    .map((delimiter) => ({ delimiter, points: score(delimiter) }))
    .sort((a, b) => b.points - a.points)
    .map(({ delimiter }) => delimiter)
  return best
}

type Parsed = { record: string[]; info: { lines: number } }

async function* records(path: string, encoding: Encoding, delimiter: string): AsyncGenerator<TableRow> {
  const parser = parse({
    delimiter,
    info: true,
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD_CHARACTERS,
  })
  // Failures reach the loop below: pipeline destroys the parser with them.
  pipeline(Readable.from(text(path, encoding)), parser, () => {})
  let line = 1
  try {
    for await (const { record, info } of parser as AsyncIterable<Parsed>) {
      yield { row: line, cells: record }
      line = info.lines + 1
    }
  } catch (error) {
    const { code, lines } = error as { code?: string; lines?: number }
    if (!code?.startsWith('CSV_')) throw error
    if (code === 'CSV_MAX_RECORD_SIZE')
      throw new Problem({
        status: 422,
        code: 'csv-row-too-long',
        params: { since: line, limit: MAX_RECORD_CHARACTERS },
      })
    throw new Problem({ status: 422, code: 'csv-broken', params: { line: lines ?? line, since: line } })
  } finally {
    parser.destroy()
  }
}
