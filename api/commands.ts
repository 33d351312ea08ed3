/** npm run verbs. */
import { createAdmin } from './accounts/create-admin.command.ts'
import { rotateKey } from './accounts/rotate-key.command.ts'
import { useSecrets } from './accounts/secret-field.ts'
import { checkSecrets } from './accounts/secret-mark.queries.ts'
import { readSecrets } from './accounts/secrets.reader.ts'
import { type Config, readConfig } from './config.ts'
import { migrate } from './db/migrate.ts'
import { type Database, openDatabase } from './db/open.ts'
import { findArgumentFault, runImport } from './exchange/import.command.ts'
import { seedEmptyInstallation } from './exchange/seed.queries.ts'
import { seedFiles } from './exchange/seed-files.reader.ts'
import { step } from './progress.ts'
import { startFailure } from './start-failure.ts'
import { sweepHere } from './surroundings/sweep.command.ts'

type Command = (database: Database, argv: string[]) => Promise<void>

const COMMANDS: Record<string, Command> = {
  migrate: async ({ db }) => {
    const applied = await migrate(db, (name) => console.log(`Applying ${name}`))
    console.log(applied.length > 0 ? `${applied.length} applied.` : 'Nothing to do: the database is up to date.')
  },
  seed: async ({ db }) => {
    const scope = readConfig().seed === 'reference' ? 'reference' : 'demo'
    const isSeeded = await step('Seeding', (onProgress) => seedEmptyInstallation(db, seedFiles, { scope, onProgress }))
    console.log(isSeeded ? `Seeded: ${scope}.` : 'Nothing to do: the installation is not empty.')
  },
  'create-admin': async ({ db }, argv) => {
    process.exitCode = await createAdmin(argv, db, console.log)
  },
  'rotate-key': async ({ db }) => {
    const config = readConfig()
    process.exitCode = await step('Sealing personal data anew', (say) =>
      rotateKey({ db, config, print: console.log, say }),
    )
  },
  import: async ({ db }, argv) => {
    const { language } = readConfig()
    process.exitCode = await step('Importing', (say) => runImport(argv, { db, print: console.log, say, language }))
  },
  sweep: async ({ db }, argv) => {
    const stop = new AbortController()
    process.once('SIGINT', () => stop.abort(new Error('Stopped')))
    process.exitCode = await step('Sweeping', (say) =>
      sweepHere(argv, { db, print: console.log, say, signal: stop.signal }),
    )
  },
}

const [verb = '', ...argv] = process.argv.slice(2)
const command = COMMANDS[verb]
if (!command) {
  console.error(`Give one of: ${Object.keys(COMMANDS).join(', ')}`)
  process.exit(2)
}

const open = (settings: Config) => step('Opening the database', () => openDatabase(settings))

let config: Config | undefined
try {
  config = readConfig()
  const fault = verb === 'import' ? findArgumentFault(argv, config.language) : undefined
  if (fault) {
    console.error(fault)
    process.exit(2)
  }
  useSecrets(readSecrets(config))
  const database = await open(config)
  try {
    if (verb !== 'migrate') await migrate(database.db)
    if (verb !== 'migrate') await checkSecrets(database.db)
    await command(database, argv)
  } finally {
    await database.close()
  }
} catch (error) {
  console.error(config ? startFailure(error as Error, config) : (error as Error).message)
  process.exit(1)
}
