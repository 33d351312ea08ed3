/**
 * Places as binary columns, version 1: what GET /map sends and the browser's grid worker reads.
 *
 * 'GYC1' · u32 LE length of the header · header (JSON, UTF-8: kind, count, total, categories, version, start) · then, one column
 * after another, `count` entries each of: dx, dy (zigzag varint differences of lon·1e5 and lat·1e5, about 1 m) · category
 * (u8, index into the header's categories) · flags (u8) · freeAges, reducedAges (varint, bit n = age n) · groupMax (varint,
 * 0 = nobody has said) · for clusters also members, freeMembers (varint). Entries are in Morton order: small differences.
 */
import { mortonOrder } from './morton.ts'
import { type StartBox, startBox } from './start-box.ts'

/** What both ends say about the whole; `total` is how many places there are behind the entries. */
export type ColumnsHead = { kind: 'points' | 'clusters'; total: number; version: string }

/** One place, or one cell of places. Degrees, WGS-84. */
export type ColumnsRow = {
  lon: number
  lat: number
  category: string
  /** Made of {@link flag}. */
  flags: number
  freeAges: number
  reducedAges: number
  groupMax: number
  members?: number
  freeMembers?: number
}

/** What the message begins with. `start`: the box a map shows first when nothing else says. */
export type ColumnsHeader = ColumnsHead & { count: number; categories: string[]; start: StartBox | null }

export type Columns = ColumnsHeader & {
  /** Degrees × 1e5. */
  lon: Int32Array
  lat: Int32Array
  category: Uint8Array
  flags: Uint8Array
  freeAges: Uint32Array
  reducedAges: Uint32Array
  /** 65535 stands for that many or more. */
  groupMax: Uint16Array
  /** Clusters only. */
  members?: Uint32Array
  freeMembers?: Uint32Array
}

/** Bits of the flags column. Free and reduced: for somebody under 18, every day. Open: at the moment of the request. */
export const flag = { free: 1, reduced: 2, freeDay: 4, wheelchair: 8, open: 16, demo: 32 } as const

const magic = [...'GYC1'].map((letter) => letter.charCodeAt(0))
const unitsPerDegree = 1e5
const largest = { groupMax: 65535, categories: 256, varintBytes: 5, entryBytes: 37 }

/** Encodes rows given in any order. */
export function encodeColumns(rows: ColumnsRow[], head: ColumnsHead): Uint8Array<ArrayBuffer> {
  const lon = column(rows, (row) => Math.round(row.lon * unitsPerDegree))
  const lat = column(rows, (row) => Math.round(row.lat * unitsPerDegree))
  const order = mortonOrder(
    lon.map((x) => x + 180 * unitsPerDegree),
    lat.map((y) => y + 90 * unitsPerDegree),
  )
  const categories = [...new Set(rows.map((row) => row.category))].sort()
  const out = beginMessage({ ...head, count: rows.length, categories, start: startBox(rows) })
  writeDifferences(out, lon, order)
  writeDifferences(out, lat, order)
  const indexes = new Map(categories.map((code, index) => [code, index]))
  writeBytes(
    out,
    column(rows, (row) => indexes.get(row.category) as number),
    order,
  )
  writeBytes(
    out,
    column(rows, (row) => row.flags),
    order,
  )
  writeVarints(
    out,
    column(rows, (row) => row.freeAges),
    order,
  )
  writeVarints(
    out,
    column(rows, (row) => row.reducedAges),
    order,
  )
  writeVarints(
    out,
    column(rows, (row) => Math.min(row.groupMax, largest.groupMax)),
    order,
  )
  if (head.kind === 'clusters') {
    writeVarints(
      out,
      column(rows, (row) => row.members ?? 1),
      order,
    )
    writeVarints(
      out,
      column(rows, (row) => row.freeMembers ?? 0),
      order,
    )
  }
  return out.bytes.slice(0, out.at)
}

/** One number of every row, close together in memory: reading them in another order is then cheap. */
function column(rows: ColumnsRow[], read: (row: ColumnsRow) => number): Int32Array {
  const values = new Int32Array(rows.length)
  for (let i = 0; i < rows.length; i++) values[i] = read(rows[i] as ColumnsRow)
  return values
}

function beginMessage(header: ColumnsHeader) {
  if (header.categories.length > largest.categories) throw new RangeError('more than 256 categories')
  const text = new TextEncoder().encode(JSON.stringify(header))
  const bytes = new Uint8Array(8 + text.length + header.count * largest.entryBytes)
  bytes.set(magic)
  new DataView(bytes.buffer).setUint32(4, text.length, true)
  bytes.set(text, 8)
  return { bytes, at: 8 + text.length }
}

/** Decodes what {@link encodeColumns} made; throws a RangeError when the bytes are not such a message. */
export function decodeColumns(buffer: ArrayBuffer | Uint8Array): Columns {
  const bytes = buffer instanceof Uint8Array ? buffer : new Uint8Array(buffer)
  const { header, end } = readHeader(bytes)
  const input = { bytes, at: end }
  const n = header.count
  const columns: Columns = {
    ...header,
    lon: readDifferences(input, n),
    lat: readDifferences(input, n),
    category: readBytes(input, n),
    flags: readBytes(input, n),
    freeAges: readVarints(input, new Uint32Array(n)),
    reducedAges: readVarints(input, new Uint32Array(n)),
    groupMax: readVarints(input, new Uint16Array(n)),
  }
  if (columns.kind === 'clusters') {
    columns.members = readVarints(input, new Uint32Array(n))
    columns.freeMembers = readVarints(input, new Uint32Array(n))
  }
  if (input.at !== bytes.length) throw new RangeError('columns of the wrong length')
  return columns
}

/** The header of what {@link encodeColumns} made, and where it ends; throws a RangeError when the bytes are not such a message. */
export function readHeader(bytes: Uint8Array): { header: ColumnsHeader; end: number } {
  if (magic.some((byte, index) => bytes[index] !== byte)) throw new RangeError('not columns of version 1')
  const end = 8 + new DataView(bytes.buffer, bytes.byteOffset).getUint32(4, true)
  return { header: JSON.parse(new TextDecoder().decode(bytes.subarray(8, end))), end }
}

type Bytes = { bytes: Uint8Array; at: number }

function writeVarint(out: Bytes, value: number) {
  let rest = value >>> 0
  while (rest > 127) {
    out.bytes[out.at++] = (rest & 127) | 128
    rest >>>= 7
  }
  out.bytes[out.at++] = rest
}

function readVarint(input: Bytes): number {
  let value = 0
  for (let shift = 0; shift < largest.varintBytes * 7; shift += 7) {
    const byte = input.bytes[input.at++]
    if (byte === undefined) break
    value |= (byte & 127) << shift
    if (byte < 128) return value >>> 0
  }
  throw new RangeError('columns end in the middle of a number')
}

function writeVarints(out: Bytes, values: Int32Array, order: Uint32Array) {
  for (let i = 0; i < order.length; i++) writeVarint(out, values[order[i] as number] as number)
}

function writeBytes(out: Bytes, values: Int32Array, order: Uint32Array) {
  for (let i = 0; i < order.length; i++) out.bytes[out.at++] = values[order[i] as number] as number
}

function writeDifferences(out: Bytes, values: Int32Array, order: Uint32Array) {
  let before = 0
  for (let i = 0; i < order.length; i++) {
    const value = values[order[i] as number] as number
    const difference = value - before
    writeVarint(out, (difference << 1) ^ (difference >> 31))
    before = value
  }
}

function readDifferences(input: Bytes, count: number): Int32Array {
  const values = new Int32Array(count)
  let value = 0
  for (let i = 0; i < count; i++) {
    const zigzag = readVarint(input)
    value += (zigzag >>> 1) ^ -(zigzag & 1)
    values[i] = value
  }
  return values
}

function readVarints<T extends Uint16Array | Uint32Array>(input: Bytes, into: T): T {
  for (let i = 0; i < into.length; i++) into[i] = readVarint(input)
  return into
}

function readBytes(input: Bytes, count: number): Uint8Array {
  const column = input.bytes.slice(input.at, input.at + count)
  input.at += count
  return column
}
