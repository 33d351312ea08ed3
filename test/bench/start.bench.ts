/** How long the embedded start takes: the first with an empty data folder (after install, pages built), and the next. */
import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureWebBuilt } from '../../setup/build.ts'
import type { BenchRow } from './row.ts'

export async function bench(): Promise<BenchRow[]> {
  ensureWebBuilt()
  const dataDir = await mkdtemp(join(tmpdir(), 'gongyu-start-'))
  const first = await secondsToReady(dataDir)
  const next = await secondsToReady(dataDir)
  await rm(dataDir, { recursive: true, force: true })
  return [
    { name: 'embedded: first start', value: first, unit: 's', bar: '≤ 30', ok: first <= 30 },
    { name: 'embedded: next start', value: next, unit: 's', bar: '≤ 5', ok: next <= 5 },
  ]
}

/** Starts the program as `npm start` does, waits for its greeting, and closes it as Ctrl-C does. */
async function secondsToReady(dataDir: string): Promise<number> {
  const began = performance.now()
  const program = spawn(process.execPath, ['api/main.ts'], {
    env: { ...process.env, DATA_DIR: dataDir, DATABASE_URL: '', PORT: '0' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const seconds = await new Promise<number>((resolve, reject) => {
    program.stdout.on('data', (text) => {
      if (String(text).includes('is ready')) resolve((performance.now() - began) / 1_000)
    })
    program.on('exit', (code) => reject(new Error(`The program ended with ${code} before it was ready`)))
  })
  program.kill('SIGINT')
  await new Promise((resolve) => program.on('exit', resolve))
  return seconds
}
