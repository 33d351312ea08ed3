import { randomFillSync, randomInt } from 'node:crypto'

/** Twelve bits count ids within a millisecond; a new millisecond starts in the lower half. */
const COUNTED = 0x1000

let lastTime = 0
let count = 0

/**
 * UUIDv7 (RFC 9562, section 6.2, method 1): made here, so that no sequence is shared between machines. Ids of one
 * process sort in the order they were made; those of different processes by their milliseconds.
 */
export function newId(): string {
  const now = Date.now()
  if (now > lastTime) {
    lastTime = now
    count = randomInt(COUNTED / 2)
  } else if (++count === COUNTED) {
    lastTime += 1
    count = 0
  }
  const bytes = randomFillSync(Buffer.alloc(16), 8)
  bytes.writeUIntBE(lastTime, 0, 6)
  bytes.writeUInt16BE(0x7000 | count, 6)
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f)
  const hex = bytes.toString('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`
}

/** So many ids, for rows whose order is to be kept. */
export function newIds(howMany: number): string[] {
  return Array.from({ length: howMany }, newId)
}
