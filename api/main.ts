/** npm start: read config, open the database, migrate, seed an empty one, start the application, close with grace. */
import { ensureWebBuilt } from '../setup/build.ts'
import { buildApp } from './app.ts'
import { type Config, readConfig } from './config.ts'
import { migrate } from './db/migrate.ts'
import { type Database, openDatabase } from './db/open.ts'
import { seedEmptyInstallation } from './exchange/seed.queries.ts'
import { seedFiles } from './exchange/seed-files.reader.ts'
import { withStewardKey } from './http/steward.ts'
import { step } from './progress.ts'
import { tidySearch } from './search/tidy.queries.ts'

try {
  await start(readConfig())
} catch (error) {
  console.error(`\nGongyu could not start: ${(error as Error).message}`)
  process.exit(1)
}

async function start(settings: Config): Promise<void> {
  ensureWebBuilt()
  const database = await step('Opening the database', () => openDatabase(settings))
  const { config, stewardKeyFile } = withStewardKey(settings)
  await step('Bringing the database up to date', () => migrate(database.db))
  const { seed: scope } = config
  if (scope !== 'none')
    await step('Filling an empty installation', (onProgress) =>
      seedEmptyInstallation(database.db, seedFiles, { scope, onProgress }),
    )
  const app = await buildApp({ db: database.db, config })
  tidyNowAndThen(database)
  const address = await app.listen({ host: config.host, port: config.port })
  closeWithGrace(() => app.close(), database)
  greet(address, database, stewardKeyFile)
}

/** Every ten minutes. Without it reading becomes slower with every write, never wrong: a failure is told and forgotten. */
function tidyNowAndThen({ db }: Database): void {
  const tidy = () => tidySearch(db).catch((error) => console.error(`Tidying the search failed: ${error.message}`))
  setInterval(tidy, 600_000).unref()
}

function greet(address: string, { engine, where }: Database, stewardKeyFile: string | undefined): void {
  console.log(`
  Gongyu 共育 is ready:  ${address.replace('127.0.0.1', 'localhost')}
  interfaces:           ${address.replace('127.0.0.1', 'localhost')}/api/docs
  data:                 ${where} (${engine === 'pglite' ? 'embedded PostgreSQL + PostGIS' : 'PostgreSQL server'})
  steward's desk:       /desk, with the key ${stewardKeyFile ? `in ${stewardKeyFile}` : 'of STEWARD_KEY'}

  Ctrl-C stops it.`)
}

/** The first signal lets running requests finish; a second one doesn't wait. */
function closeWithGrace(closeApp: () => Promise<unknown>, database: Database): void {
  let closing = false
  const close = async () => {
    if (closing) process.exit(1)
    closing = true
    console.log('\nClosing …')
    await closeApp()
    await database.close()
    process.exit(0)
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
}
