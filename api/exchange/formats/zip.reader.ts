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

type Claimed = {
  name: string
  method: number
  packed: number
  unpacked: number
  offset: number
  checksum: number
  isEncrypted: boolean
}

/** A file in a zip: where its packed bytes begin, and how many they are. */
export type Entry = { name: string; isDeflated: boolean; start: number; packed: number }

/**
 * Refuses a zip that is broken, encrypted or would unpack to too much, before anything is unpacked into memory. The sizes a
 * zip claims may be lies, so every entry is unpacked once into nothing and counted. Returns the entries, checked.
 */
export async function checkZip(path: string): Promise<Entry[]> {
  const file = await open(path)
  try {
    const { size } = await file.stat()
    const claims = readDirectory(await directoryBytes(file, size))
    if (claims.some(({ isEncrypted }) => isEncrypted)) throw refuse('xlsx-encrypted')
    checkSize(
      claims.reduce((sum, { unpacked }) => sum + unpacked, 0),
      size,
    )
    const entries: Entry[] = []
    let total = 0
    for (const claim of claims) {
      const entry = await locate(file, claim, size)
      total += await unpackedSize(path, entry, { size, before: total, checksum: claim.checksum })
      entries.push(entry)
    }
    return entries
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

function readDirectory(view: DataView): Claimed[] {
  const entries: Claimed[] = []
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

async function locate(file: File, { name, method, packed, offset }: Claimed, size: number): Promise<Entry> {
  const local = await read(file, offset, 30)
  if (local.getUint32(0, true) !== 0x04034b50) throw refuse('xlsx-broken')
  const start = offset + 30 + local.getUint16(26, true) + local.getUint16(28, true)
  if (start + packed > size || (method !== 0 && method !== 8)) throw refuse('xlsx-broken')
  return { name, isDeflated: method === 8, start, packed }
}

/** The unpacked bytes of an entry, piece by piece. */
export async function* unpack(path: string, { isDeflated, start, packed }: Entry): AsyncGenerator<Buffer> {
  if (packed === 0) return
  const source = createReadStream(path, { start, end: start + packed - 1 })
  const unpacked = isDeflated ? createInflateRaw() : new PassThrough()
  source.on('error', (error) => unpacked.destroy(error))
  try {
    yield* source.pipe(unpacked) as AsyncIterable<Buffer>
  } finally {
    source.destroy()
    unpacked.destroy()
  }
}

/** Unpacks one entry into nothing, counting and checking it; stops as soon as the limits are passed. */
async function unpackedSize(
  path: string,
  entry: Entry,
  { size, before, checksum: claimed }: { size: number; before: number; checksum: number },
): Promise<number> {
  if (entry.packed === 0) return 0
  let [total, checksum] = [0, 0]
  try {
    for await (const chunk of unpack(path, entry)) {
      total += chunk.length
      checksum = crc32(chunk, checksum)
      checkSize(before + total, size)
    }
  } catch (error) {
    throw error instanceof Problem ? error : refuse('xlsx-broken')
  }
  if (checksum !== claimed) throw refuse('xlsx-broken')
  return total
}

function checkSize(unpacked: number, packed: number): void {
  const isBomb = unpacked > MAX_UNPACKED_BYTES || (unpacked > RATIO_FREE_BYTES && unpacked > packed * MAX_RATIO)
  if (isBomb) throw refuse('xlsx-bomb', { megabytes: Math.round(unpacked / 1e6), limit: MAX_UNPACKED_BYTES / 1e6 })
}

function refuse(code: string, params?: Record<string, unknown>): Problem {
  return new Problem({ status: 422, code, ...(params && { params }) })
}
