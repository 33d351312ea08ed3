import { open, stat } from 'node:fs/promises'
import { Problem } from '../../http/problems.ts'
import type { Format } from '../row.ts'

const SAMPLE_BYTES = 65_536

/** What a file holds, told by its first 64 kB and never by its name. Refuses what no reader takes, saying what it is. */
export async function detectFormat(path: string): Promise<Format> {
  if ((await stat(path)).size === 0) throw refuse('file-empty')
  const bytes = await head(path)
  const [first = 0, second = 0] = bytes
  if (first === 0x50 && second === 0x4b) return 'xlsx'
  if (first === 0xd0 && second === 0xcf) throw refuse('file-old-excel')
  const text = decode(bytes).trimStart()
  if (text.startsWith('<')) return xmlFormat(text)
  if (/^[{[]/.test(text)) return jsonFormat(text)
  if (text.startsWith('%PDF')) throw refuse('file-unknown')
  if (looksBinary(bytes)) throw refuse('file-binary')
  return 'csv'
}

async function head(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const buffer = new Uint8Array(SAMPLE_BYTES)
    const { bytesRead } = await file.read(buffer, 0, SAMPLE_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder(utf16Of(bytes) ?? 'utf-8').decode(bytes)
}

/** Which UTF-16 a byte order mark names, if one stands there. */
export function utf16Of([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : undefined
}

function xmlFormat(text: string): Format {
  if (/<osm[\s>]/.test(text)) return 'osm'
  throw refuse(/<html|<table/i.test(text) ? 'file-html' : 'file-unknown')
}

function jsonFormat(text: string): Format {
  if (/"elements"\s*:\s*\[/.test(text) || /"osm3s"\s*:/.test(text)) return 'overpass'
  if (/"(?:FeatureCollection|Feature)"|"features"\s*:|"geojson"\s*:/.test(text)) return 'geojson'
  throw refuse('json-unknown')
}

/** More than one byte in a hundred is a control character: no text. */
function looksBinary(bytes: Uint8Array): boolean {
  if (utf16Of(bytes)) return false
  let odd = 0
  for (const byte of bytes) if (byte === 0 || (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13)) odd += 1
  return odd > bytes.length / 100
}

function refuse(code: string): Problem {
  return new Problem({ status: 422, code })
}
