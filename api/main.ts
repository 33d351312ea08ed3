/** npm start: read config, open the database, migrate, seed an empty one, start the application, close with grace. */
import { ensureWebBuilt } from '../setup/build.ts'
import {
  closeDemoAccounts,
  createDemoAccounts,
  DEMO_CITY,
  DEMO_PASSWORD,
  type DemoAccount,
  listDemoAccounts,
} from './accounts/demo.queries.ts'
import { useSecrets } from './accounts/secret-field.ts'
import { checkSecrets } from './accounts/secret-mark.queries.ts'
import { readSecrets } from './accounts/secrets.reader.ts'
import { buildApp } from './app.ts'
import { createDemoVisits } from './booking/demo.queries.ts'
import { nameDivisions } from './catalog/division-name.queries.ts'
import { createDemoReview } from './catalog/review/demo.queries.ts'
import { type Config, readConfig } from './config.ts'
import { migrate } from './db/migrate.ts'
import { type Database, openDatabase } from './db/open.ts'
import { startQueue } from './db/queue.ts'
import { seedEmptyInstallation } from './exchange/seed.queries.ts'
import { seedFiles } from './exchange/seed-files.reader.ts'
import { keepShortLivedYoung } from './heap.ts'
import { jobs } from './jobs.ts'
import { step } from './progress.ts'
import { startFailure } from './start-failure.ts'
import { startSweep } from './surroundings/sweep.queries.ts'

keepShortLivedYoung()
let config: Config | undefined
try {
  config = readConfig()
  await start(config)
} catch (error) {
  const reason = config ? startFailure(error as Error, config) : (error as Error).message
  console.error(`\nGongyu could not start: ${reason}`)
  process.exit(1)
}

async function start(config: Config): Promise<void> {
  ensureWebBuilt()
  const database = await step('Opening the database', () => openDatabase(config))
  await step('Bringing the database up to date', () => migrate(database.db))
  await nameDivisions(database.db)
  useSecrets(readSecrets(config))
  await checkSecrets(database.db)
  const { seed: scope } = config
  if (scope !== 'none')
    await step('Filling an empty installation', (onProgress) =>
      seedEmptyInstallation(database.db, seedFiles, { scope, onProgress }),
    )
  const app = await buildApp({ db: database.db, config, hear: database.listen })
  const demoAccounts = await prepareDemoAccounts(database, config)
  const address = await app.listen({ host: config.host, port: config.port })
  // After the first requests can be answered: what waits has time.
  const queue = startQueue(database, jobs, config, app.log)
  closeWithGrace(async () => {
    await app.close()
    await queue.then(({ stop }) => stop())
  }, database)
  greet(address, database, demoAccounts)
  await queue
}

async function prepareDemoAccounts({ db }: Database, { isProduction, seed }: Config): Promise<DemoAccount[]> {
  if (isProduction) await closeDemoAccounts(db)
  else if (seed === 'demo') {
    const isNew = await step('Making demonstration accounts', () => createDemoAccounts(db))
    await createDemoVisits(db)
    if (isNew) {
      await createDemoReview(db)
      // The regulators' pages begin with a sweep that is done.
      await startSweep(db, { division: DEMO_CITY }, 'seed')
    }
  }
  return listDemoAccounts(db)
}

function demoLines(demo: DemoAccount[]): string {
  const lines = demo.map(({ username, words }) => `                        ${username.padEnd(12)}${words}`)
  return `  demo accounts:        password ${DEMO_PASSWORD}\n${lines.join('\n')}\n`
}

function greet(address: string, { engine, where }: Database, demo: DemoAccount[]): void {
  console.log(`
  Gongyu 共育 is ready:  ${address.replace('127.0.0.1', 'localhost')}
  interfaces:           ${address.replace('127.0.0.1', 'localhost')}/api/docs
  data:                 ${where} (${engine === 'pglite' ? 'embedded PostgreSQL + PostGIS' : 'PostgreSQL server'})
${demo.length > 0 ? demoLines(demo) : '  first administrator:  npm run create-admin\n'}
  Ctrl-C stops it.`)
}

/** The first signal lets running requests finish; a second one doesn't wait. */
function closeWithGrace(closeProgram: () => Promise<unknown>, database: Database): void {
  let closing = false
  const close = async () => {
    if (closing) process.exit(1)
    closing = true
    console.log('\nClosing …')
    await closeProgram()
    await database.close()
    process.exit(0)
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
}
