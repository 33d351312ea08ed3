import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { PassThrough } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { Problem } from '../../http/problems.ts'

const MAX_ENTRIES = 5_000
const MAX_UNPACKED_BYTES = 300_000_000
/** Honest sheets shrink 5 to 40 times; more than 300 times is a zip bomb. */
const MAX_RATIO = 300
const RATIO_FREE_BYTES = 5_000_000

type Entry = {
  name: string
  method: number
  packed: number
  unpacked: number
  offset: number
  checksum: number
  isEncrypted: boolean
}

/**
 * Refuses a zip that is broken, encrypted or would unpack to too much, before anything is unpacked into memory. The sizes a
 * zip claims may be lies, so every entry is unpacked once into nothing and counted. Returns the names of the entries.
 */
export async function checkZip(path: string): Promise<string[]> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const entries = readDirectory(await directoryBytes(file, size))
    if (entries.some(({ isEncrypted }) => isEncrypted)) throw refuse('xlsx-encrypted')
    const claimed = entries.reduce((sum, { unpacked }) => sum + unpacked, 0)
    checkSize(claimed, size)
    let total = 0
    for (const entry of entries) total += await unpackedSize(file, path, entry, { size, before: total })
    return entries.map(({ name }) => name)
  } finally {
    await file.close()
  }
}

type File = Awaited<ReturnType<typeof open>>

const END_BYTES = 22
const MAX_COMMENT_BYTES = 65_535

/** The central directory, found through the end record at the end of the file. */
async function directoryBytes(file: File, size: number): Promise<DataView> {
  const length = Math.min(size, END_BYTES + MAX_COMMENT_BYTES)
  const tail = await read(file, size - length, length)
  for (let at = length - END_BYTES; at >= 0; at -= 1) {
    if (tail.getUint32(at, true) !== 0x06054b50) continue
    const [count, bytes, offset] = [
      tail.getUint16(at + 10, true),
      tail.getUint32(at + 12, true),
      tail.getUint32(at + 16, true),
    ]
    if (count > MAX_ENTRIES) throw refuse('xlsx-bomb', { entries: count })
    if (offset + bytes > size) break
    return read(file, offset, bytes)
  }
  throw refuse('xlsx-broken')
}

async function read(file: File, offset: number, length: number): Promise<DataView> {
  const bytes = new Uint8Array(length)
  const { bytesRead } = await file.read(bytes, 0, length, offset)
  if (bytesRead < length) throw refuse('xlsx-broken')
  return new DataView(bytes.buffer)
}

function readDirectory(view: DataView): Entry[] {
  const entries: Entry[] = []
  for (let at = 0; at + 46 <= view.byteLength; ) {
    if (view.getUint32(at, true) !== 0x02014b50) throw refuse('xlsx-broken')
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ]
    if (at + 46 + nameLength > view.byteLength) throw refuse('xlsx-broken')
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(view.buffer, at + 46, nameLength)),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at += 46 + nameLength + extra + comment
  }
  return entries
}

/** Unpacks one entry chunk by chunk, counting and checking it; stops as soon as the limits are passed. */
async function unpackedSize(
  file: File,
  path: string,
  entry: Entry,
  { size, before }: { size: number; before: number },
): Promise<number> {
  const local = await read(file, entry.offset, 30)
  if (local.getUint32(0, true) !== 0x04034b50) throw refuse('xlsx-broken')
  const start = entry.offset + 30 + local.getUint16(26, true) + local.getUint16(28, true)
  if (start + entry.packed > size || (entry.method !== 0 && entry.method !== 8)) throw refuse('xlsx-broken')
  if (entry.packed === 0) return 0
  const unpack = entry.method === 8 ? createInflateRaw() : new PassThrough()
  let [total, checksum] = [0, 0]
  try {
    const packed = createReadStream(path, { start, end: start + entry.packed - 1 })
    packed.on('error', (error) => unpack.destroy(error))
    for await (const chunk of packed.pipe(unpack) as AsyncIterable<Buffer>) {
      total += chunk.length
      checksum = crc32(chunk, checksum)
      checkSize(before + total, size)
    }
  } catch (error) {
    throw error instanceof Problem ? error : refuse('xlsx-broken')
  }
  if (checksum !== entry.checksum) throw refuse('xlsx-broken')
  return total
}

function checkSize(unpacked: number, packed: number): void {
  const isBomb = unpacked > MAX_UNPACKED_BYTES || (unpacked > RATIO_FREE_BYTES && unpacked > packed * MAX_RATIO)
  if (isBomb) throw refuse('xlsx-bomb', { megabytes: Math.round(unpacked / 1e6), limit: MAX_UNPACKED_BYTES / 1e6 })
}

function refuse(code: string, params?: Record<string, unknown>): Problem {
  return new Problem({ status: 422, code, ...(params && { params }) })
}
