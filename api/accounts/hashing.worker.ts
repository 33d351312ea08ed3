// Hashes passwords, one after another, in a thread that yields to everything else; hashing.writer.ts starts it.
import { randomBytes, scryptSync, timingSafeEqual } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { parentPort } from 'node:worker_threads'

/** A password to hash, or one to compare with a hash. */
export type Work = { id: number; password: string; hash?: string }
export type Done = { id: number; result: string | boolean }

/** As better-auth writes them: hashes made by either are read by both. */
const COST = { N: 16_384, r: 16, p: 1, maxmem: 128 * 16_384 * 16 * 2 }
const KEY_BYTES = 64

yieldToOthers()
parentPort?.on('message', ({ id, password, hash }: Work) => {
  const result = hash === undefined ? written(password) : isRight(password, hash)
  parentPort?.postMessage({ id, result } satisfies Done)
})

function written(password: string): string {
  const salt = randomBytes(16).toString('hex')
  return `${salt}:${keyOf(password, salt).toString('hex')}`
}

function isRight(password: string, hash: string): boolean {
  const [salt = '', key = ''] = hash.split(':')
  const expected = Buffer.from(key, 'hex')
  return expected.length === KEY_BYTES && timingSafeEqual(expected, keyOf(password, salt))
}

function keyOf(password: string, salt: string): Buffer {
  return scryptSync(password.normalize('NFKC'), salt, KEY_BYTES, COST)
}

/** Linux gives each thread a priority of its own; elsewhere it stays as it is, for it would be the whole program's. */
function yieldToOthers(): void {
  try {
    const thread = Number(readlinkSync('/proc/thread-self').split('/').pop())
    setPriority(thread, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // Not Linux.
  }
}
