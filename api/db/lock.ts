import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Claims a data folder for this process; returns the function that gives it back. Throws an Error naming the other
 * process when one holds it. What a killed process left behind is recognised: its number is gone or started later.
 */
export function lockFolder(folder: string): () => void {
  const path = join(folder, 'lock')
  const mine = JSON.stringify({ pid: process.pid, started: startOf(process.pid) })
  try {
    writeFileSync(path, mine, { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const holder = readHolder(path)
    if (holder && isRunning(holder))
      throw new Error(
        `The data folder ${folder} is in use by process ${holder.pid}. Stop that one first, or set DATA_DIR.`,
      )
    writeFileSync(path, mine)
  }
  return () => rmSync(path, { force: true })
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
