import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ControlledTransaction } from 'kysely'
import { afterEach, beforeAll, beforeEach, inject } from 'vitest'
import { type App, buildApp } from '../../api/app.ts'
import type { Db } from '../../api/db/atomic.ts'
import { type Database, openDatabase } from '../../api/db/open.ts'
import { runDueJobs } from '../../api/db/queue.ts'
import type { Tables } from '../../api/db/tables.ts'
import { jobs } from '../../api/jobs.ts'
import { testConfig } from './config.ts'
import { type Cast, signedIn } from './people.ts'
import { createServerDatabase } from './server.ts'
import { pgliteTemplate } from './template.ts'
import { copyNames } from './tidy.ts'

// biome-ignore lint/suspicious/noExplicitAny: a test says what it expects of a body; that is its check.
type Answer = { status: number; headers: Record<string, unknown>; body: any; text: string }
export type World = {
  db: Db
  app: App
  engine: 'pglite' | 'server'
  get: (url: string, headers?: Record<string, string>) => Promise<Answer>
  post: (url: string, body?: unknown, headers?: Record<string, string>) => Promise<Answer>
  /** Does the jobs that are due now, or by `at`, in the test's transaction; gives their names in the order they were done. */
  runJobs: (at?: Date) => Promise<string[]>
  /** Headers of a steward for the whole country. */
  steward: Record<string, string>
  /** Headers of a signed-in person with this role; without a role, of a family. */
  as: (cast?: Cast) => Promise<Record<string, string>>
}

/**
 * A migrated database, one for each worker, and for each test a transaction in it that is rolled back, with the application on
 * top. Which engine, the vitest project says. The object's fields are there once a test runs.
 */
export function useWorld(): World {
  const world = {
    engine: inject('engine') as 'pglite' | 'server',
  } as unknown as World
  let transaction: ControlledTransaction<Tables>
  beforeAll(async () => void (await workerDatabase(world.engine)))
  beforeEach(async () => {
    const { db } = await workerDatabase(world.engine)
    transaction = await db.startTransaction().execute()
    world.db = transaction
    world.app = await buildApp({ db: transaction, config: testConfig() })
    world.runJobs = (at) => runDueJobs(transaction, jobs, testConfig(), at)
    world.as = (cast = {}) => signedIn(transaction, cast)
    world.steward = await world.as({ role: 'steward' })
    world.get = async (url, headers = {}) => answer(await world.app.inject({ method: 'GET', url, headers }))
    world.post = async (url, body, headers = {}) =>
      answer(await world.app.inject({ method: 'POST', url, headers, payload: body as object }))
  })
  afterEach(async () => {
    await world.app.close()
    await transaction.rollback().execute()
  })
  return world
}

/** Opened once and kept for all the files a worker runs; the worker's end closes it. */
let opened: Promise<Database> | undefined

function workerDatabase(engine: 'pglite' | 'server'): Promise<Database> {
  opened ??= openTestDatabase(engine)
  return opened
}

/** A migrated database of one's own, for tests that need commits or several connections. */
export async function openTestDatabase(
  engine: 'pglite' | 'server',
): Promise<Database & { url?: string; remove: () => Promise<void> }> {
  if (engine === 'server') {
    const { url, remove } = await createServerDatabase(serverUrl())
    const database = await openDatabase(testConfig({ databaseUrl: url }))
    return { ...database, url, remove }
  }
  const dataDir = await mkdtemp(join(tmpdir(), copyNames.folder))
  await cp(await pgliteTemplate(), dataDir, { recursive: true })
  const database = await openDatabase(testConfig({ dataDir }))
  return { ...database, remove: () => rm(dataDir, { recursive: true, force: true }) }
}

function serverUrl(): string {
  const url = process.env.TEST_DATABASE_URL
  if (!url) throw new Error('TEST_DATABASE_URL is not set: run the tests with npm test, which provides a server')
  return url
}

function answer({ statusCode, headers, payload }: { statusCode: number; headers: object; payload: string }): Answer {
  const isJson = /json/.test(String((headers as Record<string, unknown>)['content-type']))
  return {
    status: statusCode,
    headers: { ...headers },
    text: payload,
    body: isJson && payload ? JSON.parse(payload) : undefined,
  }
}
