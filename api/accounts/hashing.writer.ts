import { Worker } from 'node:worker_threads'
import type { Hasher } from './hashing.ts'
import type { Done, Work } from './hashing.worker.ts'

/** Hashes in one thread, one password after another; reads go before it. */
export const threadHasher: Hasher = { hash: (password) => ask({ password }), verify: ask }

const asked = new Map<number, { resolve: (result: never) => void; reject: (error: unknown) => void }>()
let thread: Worker | undefined
let lastId = 0

function ask<Result>(work: Omit<Work, 'id'>): Promise<Result> {
  lastId += 1
  const id = lastId
  const worker = thread ?? start()
  // Keeps the program awake only while something is hashed.
  worker.ref()
  return new Promise((resolve, reject) => {
    asked.set(id, { resolve, reject })
    worker.postMessage({ ...work, id } satisfies Work)
  })
}

function start(): Worker {
  const started = new Worker(new URL('./hashing.worker.ts', import.meta.url))
  started.on('message', ({ id, result }: Done) => {
    asked.get(id)?.resolve(result as never)
    asked.delete(id)
    if (asked.size === 0) started.unref()
  })
  started.on('error', (error) => fail(started, error))
  started.on('exit', (code) => fail(started, new Error(`the thread that hashes passwords ended with ${code}`)))
  thread = started
  return started
}

/** What waits is refused; the next one starts another thread. */
function fail(failed: Worker, error: unknown): void {
  if (thread !== failed) return
  thread = undefined
  for (const { reject } of asked.values()) reject(error)
  asked.clear()
}
