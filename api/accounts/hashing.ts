import * as library from 'better-auth/crypto'
import { Problem } from '../http/problems.ts'

export type Hasher = {
  hash: (password: string) => Promise<string>
  verify: (given: { hash: string; password: string }) => Promise<boolean>
}

/** Hashing a password costs a processor tens of milliseconds: so many are hashed or wait, a flood is refused. */
const MOST = 40
/** How long whoever is refused had better wait. */
const RETRY_SECONDS = 5

/** Commands, which hash one password, hash it as the library does; the application in a thread of its own. */
let hasher: Hasher = { hash: library.hashPassword, verify: library.verifyPassword }
let underWay = 0
let usualMs = 60

/** What hashes from now on. */
export function useHasher(given: Hasher): void {
  hasher = given
}

/** A hash of a password; refuses (503) when too many wait. */
export function hashPassword(password: string): Promise<string> {
  return timed(() => hasher.hash(password))
}

/** Whether a password is the one of a hash; refuses (503) when too many wait. */
export function verifyPassword(given: { hash: string; password: string }): Promise<boolean> {
  return timed(() => hasher.verify(given))
}

/** Takes as long as hashing, without its work: an answer's time doesn't say whether a username exists. */
export function asLongAsHashing(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, usualMs * (0.8 + 0.4 * Math.random())))
}

async function timed<Result>(work: () => Promise<Result>): Promise<Result> {
  if (underWay >= MOST) throw new Problem({ status: 503, code: 'overloaded', retryAfter: RETRY_SECONDS })
  underWay += 1
  const began = performance.now()
  try {
    return await work()
  } finally {
    usualMs = usualMs * 0.9 + (performance.now() - began) * 0.1
    underWay -= 1
  }
}
