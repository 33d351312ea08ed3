/** How long 100,000 rows take from the file to the catalogue, on a server, and how much memory that needs. */
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Db } from '../../api/db/atomic.ts'
import { migrate } from '../../api/db/migrate.ts'
import { openDatabase } from '../../api/db/open.ts'
import { runImport } from '../../api/exchange/import.command.ts'
import { seedEmptyInstallation } from '../../api/exchange/seed.queries.ts'
import { seedFiles } from '../../api/exchange/seed-files.reader.ts'
import { testConfig } from '../support/config.ts'
import { createServerDatabase } from '../support/server.ts'
import type { BenchRow } from './row.ts'

const ROWS = 100_000
/** The memory that reading in pieces may take over what the program had before, for any number of rows. */
const GROWTH_MEGABYTES = 300

export async function bench(): Promise<BenchRow[]> {
  const adminUrl = process.env.TEST_DATABASE_URL
  if (!adminUrl) throw new Error('TEST_DATABASE_URL is not set: run npm run bench, which provides a server')
  const { url, remove } = await createServerDatabase(adminUrl)
  const folder = await mkdtemp(join(tmpdir(), 'gongyu-bench-'))
  const { db, close } = await openDatabase(testConfig({ databaseUrl: url }))
  try {
    await migrate(db)
    await seedEmptyInstallation(db, seedFiles, { scope: 'demo' })
    const file = join(folder, 'venues.csv')
    await writeList(file)
    const first = await measured(() => importFile(db, file))
    const second = await measured(() => importFile(db, file))
    const written = await db
      .selectFrom('venue')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('source', '=', 'venues')
      .executeTakeFirstOrThrow()
    if (Number(written.n) !== ROWS) throw new Error(`Only ${written.n} of ${ROWS} rows were written`)
    return [
      {
        name: 'import of 100,000 rows: preview and apply',
        value: first.seconds,
        unit: 's',
        bar: '≤ 60',
        ok: first.seconds <= 60,
      },
      {
        name: 'import of the same 100,000 rows again: nothing to change',
        value: second.seconds,
        unit: 's',
        bar: '≤ 60',
        ok: second.seconds <= 60,
      },
      {
        name: 'import of 100,000 rows: memory above the start',
        value: first.megabytes,
        unit: 'MB',
        bar: `≤ ${GROWTH_MEGABYTES}`,
        ok: first.megabytes <= GROWTH_MEGABYTES,
      },
    ]
  } finally {
    await close()
    await remove()
    await rm(folder, { recursive: true, force: true })
  }
}

async function importFile(db: Db, file: string): Promise<void> {
  const lines: string[] = []
  const code = await runImport(['venues', file, '--crs', 'wgs84'], {
    db,
    print: (line) => lines.push(line),
    say: progress,
  })
  if (code !== 0) throw new Error(lines.join('\n'))
}

let saidAt = 0
function progress(text: string): void {
  if (performance.now() - saidAt < 5_000) return
  saidAt = performance.now()
  console.log(`  import: ${text}`)
}

/** Names of ten thousand kinds over the cities of China, each about a kilometre from the next. */
async function writeList(file: string): Promise<void> {
  const out = createWriteStream(file)
  out.write('名称,类别,经度,纬度,电话,地址,开放时间,免费情况\n')
  const kinds = ['图书馆', '博物馆', '文化馆', '美术馆', '体育馆', '公园', '科技馆', '纪念馆']
  const words = ['东湖', '西山', '南岭', '北辰', '中兴', '建设', '和平', '解放', '新华', '友谊', '长江', '黄河']
  for (let i = 0; i < ROWS; i += 1) {
    const name = `${words[i % 12]}${words[Math.floor(i / 12) % 12]}第${i % 997}${kinds[i % 8]}`
    const lon = (100 + ((i * 0.0137) % 18)).toFixed(6)
    const lat = (24 + ((i * 0.00731) % 14)).toFixed(6)
    const phone = `0${571 + (i % 20)}-${80_000_000 + i}`
    const line = `${name},${kinds[i % 8]},${lon},${lat},${phone},某市某区${words[i % 12]}路${i % 500}号,周二至周日 9:00-17:00,免费开放\n`
    if (!out.write(line)) await once(out, 'drain')
  }
  out.end()
  await once(out, 'finish')
}

async function measured(work: () => Promise<void>): Promise<{ seconds: number; megabytes: number }> {
  globalThis.gc?.()
  const start = process.memoryUsage().rss
  let peak = start
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss)
  }, 100)
  const began = performance.now()
  await work()
  clearInterval(timer)
  return { seconds: (performance.now() - began) / 1_000, megabytes: Math.round((peak - start) / 1e6) }
}
