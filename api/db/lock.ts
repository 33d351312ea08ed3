import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Claims a data folder for this process; returns the function that gives it back. Throws an Error naming the other
 * process when one holds it. What a killed process left behind is recognised: its number is gone or started later.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock')
  alone(join(folder, 'lock.claim'), () => {
    const holder = readHolder(path)
    if (holder && isRunning(holder))
      throw new Error(
        `The data folder ${folder} is in use by process ${holder.pid}. Stop that one first, or set DATA_DIR.`,
      )
    writeFileSync(path, JSON.stringify({ pid: process.pid, started: startOf(process.pid) }))
  })
  return () => rmSync(path, { force: true })
}

/** Far longer than a claim takes: one that is older was left by a process that was killed in it. */
const LONGEST_CLAIM = 10_000

/** Looks and writes as one step: of processes that start at once, after a crash too, the second sees what the first wrote. */
function alone(guard: string, claim: () => void): void {
  while (!isMade(guard)) {
    if (ageOf(guard) > LONGEST_CLAIM) rmSync(guard, { force: true })
    else Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20)
  }
  try {
    claim()
  } finally {
    rmSync(guard, { force: true })
  }
}

/** Whether this call made the file. */
function isMade(path: string): boolean {
  try {
    writeFileSync(path, '', { flag: 'wx' })
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return false
  }
}

/** Milliseconds since the file was written; 0 when it is gone. */
function ageOf(path: string): number {
  return Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now())
}

type Holder = { pid: number; started: string | null }

function readHolder(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return undefined
  }
}

function isRunning({ pid, started }: Holder): boolean {
  if (pid === process.pid) return startOf(pid) === started
  try {
    process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  return startOf(pid) === started
}

/** When a process started, in clock ticks since boot (Linux; null elsewhere): tells a reused process number apart. */
function startOf(pid: number): string | null {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? null
  } catch {
    return null
  }
}
