import { AsyncLocalStorage } from 'node:async_hooks'

/** Somebody who waits for what is done: how long (milliseconds) for its first write to begin, and whether it has. */
type Somebody = { patienceMs: number; hasWritten: boolean }

const waiting = new AsyncLocalStorage<Somebody>()

/**
 * Does work that somebody waits for, such as a request. Where a transaction that takes long has the embedded engine's one connection,
 * a write of theirs that hasn't begun after `patienceMs` fails with {@link HeldUp}. What has begun to write is never
 * broken off so: it waits. Background work has time, and so has a server, where writes don't wait for each other.
 */
export function whileSomebodyWaits<Result>(patienceMs: number, work: () => Result): Result {
  return waiting.run({ patienceMs, hasWritten: false }, work)
}

export function whoWaits(): Somebody | undefined {
  return waiting.getStore()
}

/** A write that could not begin, of which nothing was done; `seconds` until it is worth another try. */
export class HeldUp extends Error {
  readonly seconds: number
  constructor(seconds: number) {
    super('A long transaction holds the connection')
    this.name = 'HeldUp'
    this.seconds = seconds
  }
}
