/** Load over HTTP by wrk, which costs the machine as little as pgbench does, so that what is measured is the application. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { provideWrk } from '../../setup/wrk.ts'
import { processorWithin } from './processor.ts'

/** Milliseconds. `millis`: processor time of one request, wrk's included; `othersShare`: other work's share of the processors. */
export type Load = {
  perSecond: number
  p50: number
  p99: number
  failed: number
  millis: number | undefined
  othersShare: number | undefined
}

/** What doesn't count: every path is asked often enough for its code to be compiled and its statements to be planned. */
const WARM_UP_SECONDS = 8

/**
 * Asks for the paths in turn over so many kept connections, each asking again as soon as it has its answer. `processes`:
 * words in the command lines of what the requests cost processor time.
 */
export async function loadHttp(
  address: string,
  paths: string[],
  { connections, processes = [], seconds = 8 }: { connections: number; processes?: string[]; seconds?: number },
): Promise<Load> {
  const folder = await mkdtemp(join(tmpdir(), 'gongyu-wrk-'))
  try {
    const file = join(folder, 'paths')
    await writeFile(file, paths.map((path) => `${path}\n`).join(''))
    const ask = (during: number) => runWrk(address, file, connections, during)
    await ask(WARM_UP_SECONDS)
    const [{ count, micros, failed, p50, p99 }, cost] = await Promise.all([
      ask(seconds),
      processorWithin(seconds, 'wrk', ...processes),
    ])
    const perSecond = (1e6 * count) / micros
    const millis = cost && cost.perSecond / perSecond
    return { perSecond, p50: p50 / 1_000, p99: p99 / 1_000, failed, millis, othersShare: cost?.othersShare }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** What load-http.lua tells at the end; times in microseconds. */
type Told = { count: number; micros: number; failed: number; p50: number; p99: number }

async function runWrk(address: string, paths: string, connections: number, seconds: number): Promise<Told> {
  const script = join(import.meta.dirname, 'load-http.lua')
  const { stdout } = await promisify(execFile)(provideWrk(), [
    ...['--threads', '1', '--connections', String(connections), '--duration', `${seconds}s`, '--script', script],
    ...[address, '--', paths],
  ])
  return JSON.parse(stdout.trim().split('\n').at(-1) as string)
}
