// npm test: everything. npm run check: what needs neither a server nor a browser. npm test -- <words>: the test files
// whose path contains a word (and any other argument of Vitest's).
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ensureWebBuilt } from '../setup/build.ts'
import { provideChromium } from '../setup/chromium.ts'
import { NotProvided } from '../setup/machine.ts'
import { providePostgres, type Server } from '../setup/postgres.ts'
import { type Project, projectsNamed } from './projects.ts'
import type { Tally } from './support/tally.ts'

const root = join(import.meta.dirname, '..')
const isCheck = process.argv[2] === 'check'
const extra = process.argv.slice(isCheck ? 3 : 2)
const sum: Tally = { passed: 0, failed: [], skipped: [] }
const started = Date.now()
const env: Record<string, string> = {}
let running: ChildProcess | undefined

// An exit, unlike a signal, lets a server in Docker be removed.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    running?.kill(signal)
    process.exit(1)
  })
}

if (extra.length === 0) {
  await step('types', () => tool('vue-tsc/bin/vue-tsc.js', '--noEmit', '--project', '.'))
  await step('format and lint', () => tool('@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'))
}
const wanted: Project[] = isCheck ? ['unit'] : projectsNamed(extra)
const server = wanted.includes('server') ? await provideServer() : undefined
for (const project of wanted) await runProject(project)
await server?.stop()
conclude()

/** Runs one check that passes or fails as a whole. */
async function step(name: string, check: () => Promise<boolean>): Promise<void> {
  const begun = Date.now()
  console.log(`\n── ${name}`)
  const ok = await check()
  if (ok) sum.passed++
  else sum.failed.push(name)
  console.log(`── ${name}: ${ok ? 'passed' : 'FAILED'} (${seconds(begun)})`)
}

/** Runs one of the project's own tools with this Node; gives whether it ended well. */
function tool(path: string, ...args: string[]): Promise<boolean> {
  const child = spawn(process.execPath, [join(root, 'node_modules', path), ...args], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  running = child
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code === 0))
  })
}

async function provideServer(): Promise<Server | undefined> {
  const begun = Date.now()
  console.log('\n── PostgreSQL server')
  try {
    const provided = await providePostgres()
    env.TEST_DATABASE_URL = provided.url
    console.log(`── PostgreSQL server: ${provided.from} (${seconds(begun)})`)
    return provided
  } catch (error) {
    refuse('PostgreSQL server', error)
  }
}

async function runProject(project: Project): Promise<void> {
  if (project === 'server' && !server) return
  if (project === 'web' && !prepareWeb()) return
  const begun = Date.now()
  console.log(`\n── ${project} tests`)
  const tally = await runTests(project)
  sum.passed += tally.passed
  sum.failed.push(...tally.failed.map((name) => `${project}: ${name}`))
  sum.skipped.push(...tally.skipped.map((test) => ({ ...test, name: `${project}: ${test.name}` })))
  const counts = `${tally.passed} passed, ${tally.failed.length} failed, ${tally.skipped.length} skipped`
  console.log(`── ${project} tests: ${counts} (${seconds(begun)})`)
}

async function runTests(project: Project): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'gongyu-tally-'))
  try {
    env.GONGYU_TALLY = join(folder, 'tally.json')
    const ok = await tool('vitest/vitest.mjs', 'run', '--project', project, '--passWithNoTests', ...extra)
    const tally: Tally = JSON.parse(readFileSync(env.GONGYU_TALLY, 'utf8'))
    if (!ok && tally.failed.length === 0) tally.failed.push('Vitest failed without naming a test')
    return tally
  } catch (error) {
    return { passed: 0, failed: [`Vitest did not finish: ${(error as Error).message}`], skipped: [] }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function prepareWeb(): boolean {
  try {
    env.CHROMIUM_PATH = provideChromium()
    ensureWebBuilt()
    return true
  } catch (error) {
    refuse('browser tests', error)
    return false
  }
}

function refuse(name: string, error: unknown): void {
  if (!(error instanceof NotProvided)) console.error(error)
  else console.error(`\n${error.message}\n`)
  sum.failed.push(`${name}: could not be prepared`)
}

function conclude(): void {
  for (const { name, reason } of sum.skipped) console.log(`skipped  ${name}: ${reason}`)
  for (const name of sum.failed) console.log(`FAILED   ${name}`)
  console.log(`\nAll in ${seconds(started)}.`)
  process.exitCode = sum.failed.length > 0 ? 1 : 0
  console.log(`${sum.passed} passed, ${sum.failed.length} failed, ${sum.skipped.length} skipped`)
}

function seconds(since: number): string {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`
}
