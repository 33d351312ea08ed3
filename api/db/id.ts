import { randomFillSync } from 'node:crypto'

/** UUIDv7 (RFC 9562): sortable by time, made here, so that no sequence is shared between machines. */
export function newId(now = Date.now()): string {
  const bytes = randomFillSync(Buffer.alloc(16))
  bytes.writeUIntBE(now, 0, 6)
  bytes[6] = 0x70 | ((bytes[6] as number) & 0x0f)
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** So many ids that sort in the order they are given, for rows whose order is to be kept. */
export function newIds(count: number): string[] {
  return Array.from({ length: count }, () => newId()).sort()
}
