// npm test: everything. npm run check: what needs neither a server nor a browser. npm test -- <words>: the test files
// whose path contains a word (and any other argument of Vitest's).
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
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
const running = new Set<ChildProcess>()

// An exit, unlike a signal, lets a server in Docker be removed.
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => {
    for (const child of running) child.kill(signal)
    process.exit(1)
  })
}

const wanted: Project[] = isCheck ? ['unit'] : projectsNamed(extra)
const server = wanted.includes('server') ? await provideServer() : undefined
const isWebReady = wanted.includes('web') && prepareWeb()
// A page waits for its browser and the test for the page: what needs no browser runs meanwhile.
await Promise.all([runInBrowser(), runOthers()])
await server?.stop()
conclude()

/** The browser tests; what they say comes at their end when others speak meanwhile. */
async function runInBrowser(): Promise<void> {
  if (isWebReady) await runProject('web', wanted.length > 1)
}

async function runOthers(): Promise<void> {
  if (extra.length === 0) {
    await step('types', ['vue-tsc/bin/vue-tsc.js', '--noEmit', '--project', '.'])
    await step('format and lint', ['@biomejs/biome/bin/biome', 'check', '--error-on-warnings', '.'])
  }
  for (const project of wanted) {
    const canRun = project === 'server' ? server : project !== 'web'
    if (canRun) await runProject(project)
  }
}

/** Runs one check that passes or fails as a whole. */
async function step(name: string, command: string[]): Promise<void> {
  const begun = Date.now()
  console.log(`\n── ${name}`)
  const { ok } = await tool(command)
  if (ok) sum.passed++
  else sum.failed.push(name)
  console.log(`── ${name}: ${ok ? 'passed' : 'FAILED'} (${seconds(begun)})`)
}

/** Runs one of the project's own tools with this Node; gives whether it ended well, and what it said if it may not speak. */
async function tool(
  [path = '', ...args]: string[],
  { isQuiet = false, more = {} } = {},
): Promise<{ ok: boolean; said: string }> {
  const stream = isQuiet ? 'pipe' : 'inherit'
  const child = spawn(process.execPath, [join(root, 'node_modules', path), ...args], {
    cwd: root,
    stdio: ['ignore', stream, stream],
    env: { ...process.env, ...env, ...more },
  })
  const said: Buffer[] = []
  for (const output of [child.stdout, child.stderr]) output?.on('data', (chunk) => said.push(chunk))
  running.add(child)
  try {
    const [code] = await once(child, 'close')
    return { ok: code === 0, said: Buffer.concat(said).toString() }
  } finally {
    running.delete(child)
  }
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

async function runProject(project: Project, isQuiet = false): Promise<void> {
  const begun = Date.now()
  console.log(`\n── ${project} tests${isQuiet ? ' have begun' : ''}`)
  const tally = await runTests(project, isQuiet)
  sum.passed += tally.passed
  sum.failed.push(...tally.failed.map((name) => `${project}: ${name}`))
  sum.skipped.push(...tally.skipped.map((test) => ({ ...test, name: `${project}: ${test.name}` })))
  const counts = `${tally.passed} passed, ${tally.failed.length} failed, ${tally.skipped.length} skipped`
  console.log(`── ${project} tests: ${counts} (${seconds(begun)})`)
}

async function runTests(project: Project, isQuiet: boolean): Promise<Tally> {
  const folder = mkdtempSync(join(tmpdir(), 'gongyu-tally-'))
  const file = join(folder, 'tally.json')
  try {
    const command = ['vitest/vitest.mjs', 'run', '--project', project, '--passWithNoTests', ...extra]
    const { ok, said } = await tool(command, { isQuiet, more: { GONGYU_TALLY: file } })
    if (said) process.stdout.write(`\n── ${project} tests\n${said}`)
    const tally: Tally = JSON.parse(readFileSync(file, 'utf8'))
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
