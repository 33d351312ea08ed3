import { Problem } from '../http/problems.ts'

/** Hashing a password costs a processor tens of milliseconds: a few at a time, the rest waits, a flood is refused. */
const AT_ONCE = 1
const WAITING = 40

let running = 0
let usualMs = 60
const waiting: (() => void)[] = []

/** Runs work that hashes passwords in its turn; refuses (503) when too many wait. */
export async function inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING) throw new Problem({ status: 503, code: 'overloaded' })
    await new Promise<void>((resolve) => waiting.push(resolve))
  }
  running++
  const began = performance.now()
  try {
    return await work()
  } finally {
    usualMs = usualMs * 0.9 + (performance.now() - began) * 0.1
    running--
    waiting.shift()?.()
  }
}

/** Takes as long as hashing, without its work: an answer's time doesn't say whether a username exists. */
export function asLongAsHashing(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, usualMs * (0.8 + 0.4 * Math.random())))
}
