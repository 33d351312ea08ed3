// npm run bench [name …]: measures, prints every figure beside its bar, and fails where one is missed.
import { spawnSync } from 'node:child_process'
import { globSync } from 'node:fs'
import { cpus, loadavg, totalmem } from 'node:os'
import { basename, join } from 'node:path'
import type { BenchRow } from './row.ts'

const wanted = process.argv.slice(2)
const files = globSync('*.bench.ts', { cwd: import.meta.dirname })
  .sort()
  .filter((file) => wanted.length === 0 || wanted.some((word) => file.startsWith(word)))
if (files.length === 0) throw new Error(`There is no bench called ${wanted.join(' or ')}`)

console.log(machine())
let missed = 0
for (const file of files) {
  console.log(`\n── ${basename(file, '.bench.ts')} · ${neighbours()}`)
  const { bench } = (await import(join(import.meta.dirname, file))) as { bench: () => Promise<BenchRow[]> }
  const rows = await bench()
  for (const row of rows) console.log(line(row))
  missed += rows.filter(({ ok }) => !ok).length
}
console.log(missed === 0 ? '\nEvery bar is met.' : `\n${missed} missed.`)
process.exit(missed === 0 ? 0 : 1)

function machine(): string {
  const [cpu] = cpus()
  const postgres = spawnSync('psql', ['--version'], { encoding: 'utf8' }).stdout?.trim()
  return [
    `${cpus().length} cores (${cpu?.model.trim() || 'unnamed'}), ${Math.round(totalmem() / 2 ** 30)} GB`,
    `Node ${process.versions.node}`,
    ...(postgres ? [postgres] : []),
    new Date().toISOString().slice(0, 10),
  ].join(' · ')
}

/** How busy the machine is otherwise, so that a figure from a busy one shows: what a fixed calculation takes, by the clock and of a processor. */
function neighbours(): string {
  const [before, began] = [process.cpuUsage(), performance.now()]
  for (let round = 0, sum = 0; round < 50_000_000; round++) sum = (sum + round) | 0
  const { user, system } = process.cpuUsage(before)
  const [clock, processor] = [performance.now() - began, (user + system) / 1_000]
  const slower = clock / processor
  return `load ${(loadavg()[0] ?? 0).toFixed(1)}, a calculation of ${Math.round(processor)} ms takes ${slower.toFixed(1)} times as long`
}

function line({ name, value, unit, bar, ok }: BenchRow): string {
  const shown = Number.isInteger(value) ? String(value) : value.toPrecision(3)
  return `${ok ? 'ok    ' : 'MISSED'} ${name.padEnd(62)} ${shown.padStart(8)} ${unit.padEnd(6)} ${bar}`
}
