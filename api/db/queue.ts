/**
 * Background work: sent inside the transaction that causes it, done by whichever process is free, at least once.
 * pg-boss keeps the jobs, in the schema pgboss of the same database; this is its only door.
 */
import { CompiledQuery, sql } from 'kysely'
import { PgBoss } from 'pg-boss'
import type { Config } from '../config.ts'
import type { Db } from './atomic.ts'
import { newIds } from './id.ts'
import type { Database } from './open.ts'

/** What a job is told besides its data. `attempt` counts from 1. */
export type JobContext = { id: string; attempt: number; isLastAttempt: boolean; config: Config }

export type Job = {
  /**
   * Does the work. It may come twice, after a crash or beside a retry, so it must find that out from the data; what it throws is logged and
   * tried again later. `signal` says that the program is closing: stop at the next safe place, by throwing; the job comes back.
   */
  // biome-ignore lint/suspicious/noExplicitAny: whoever sends a job knows its data; they stand side by side in one domain.
  run: (db: Db, data: any, signal: AbortSignal, context: JobContext) => Promise<unknown>
  /** When it runs of itself: five fields of cron, in the time of Asia/Shanghai. */
  schedule?: string
  /** Minutes, not seconds: has a worker of its own. Says so of the schedule; whoever sends the job says it again. */
  isLong?: boolean
}

/** What a noun.jobs.ts exports: jobs by name, `noun.verb`. */
export type JobList = Record<string, Job>

export type SendOptions = {
  /** Not before. */
  startAfter?: Date
  /** Of jobs with one name and key at most one waits; a second is not sent. */
  singletonKey?: string
  /** Attempts after the first one failed: 5 unless told otherwise, further and further apart (5 s to 1 h). */
  retries?: number
  isLong?: boolean
}
export type NewJob = { name: string; data: object } & SendOptions

type Queue = 'quick' | 'long'
const QUEUES: Record<Queue, { workers: number; expireInSeconds: number; retryLimit: number; retryDelayMax: number }> = {
  quick: { workers: 2, expireInSeconds: 600, retryLimit: 5, retryDelayMax: 3_600 },
  long: { workers: 1, expireInSeconds: 43_200, retryLimit: 20, retryDelayMax: 60 },
}
const RETRY_DELAY = 5
/** A process that has not said for so long that it is at work on a job has died: the job is given to another. */
const HEARTBEAT = 30
const POLL_SECONDS = 3
const WAKE = 'gongyu_jobs'
const SCHEMA = 'pgboss'

/** Sends a job in the caller's transaction: it comes about with the commit, and not at all with a rollback. */
export async function sendJob(db: Db, name: string, data: object = {}, options: SendOptions = {}): Promise<void> {
  await sendJobs(db, [{ name, data, ...options }])
}

/** Sends jobs in one statement, in the caller's transaction. */
export async function sendJobs(db: Db, jobs: readonly NewJob[]): Promise<void> {
  if (jobs.length === 0) return
  const ids = newIds(jobs.length)
  const rows = jobs.map(({ name, data, startAfter, singletonKey, retries, isLong }, i) => {
    const queue: Queue = isLong ? 'long' : 'quick'
    const { expireInSeconds: expires, retryLimit, retryDelayMax: delay } = QUEUES[queue]
    return {
      id: ids[i],
      queue,
      data: { job: name, data },
      ...(singletonKey !== undefined && { key: `${name} ${singletonKey}` }),
      ...(startAfter && { after: startAfter.toISOString() }),
      retries: retries ?? retryLimit,
      expires,
      delay,
    }
  })
  await sql`
    with sent as (
      insert into pgboss.job (id, name, data, created_on, singleton_key, start_after, keep_until, policy, retry_limit, retry_backoff,
        retry_delay, retry_delay_max, expire_seconds, heartbeat_seconds)
      select id, queue, data, clock_timestamp(), coalesce(key, gen_random_uuid()::text), coalesce(after, now()),
        coalesce(after, now()) + interval '14 days', 'short', retries, true, ${RETRY_DELAY}, delay, expires, ${HEARTBEAT}
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given
        (id uuid, queue text, data jsonb, key text, after timestamptz, retries int, expires int, delay int)
      on conflict do nothing returning start_after
    )
    select pg_notify(${WAKE}, '') where exists (select 1 from sent where start_after <= clock_timestamp())`.execute(db)
}

/** Takes back jobs of this name and key that still wait; one that runs is for its own domain's table to stop. */
export async function cancelJobs(db: Db, name: string, singletonKey: string): Promise<void> {
  await sql`delete from pgboss.job where name = any(${Object.keys(QUEUES)}) and state < 'active'
    and singleton_key = ${`${name} ${singletonKey}`}`.execute(db)
}

/** Sets up pg-boss's tables and our queues in a database that has none. Part of migrating. */
export async function installQueue(db: Db): Promise<void> {
  await db.connection().execute(async (connection) => {
    // Two processes that start at once install one after the other.
    await sql`select pg_advisory_lock(4701, 3)`.execute(connection)
    try {
      const { rows } = await sql`select 1 where to_regclass('pgboss.queue') is not null`.execute(connection)
      const known =
        rows.length &&
        (await sql`select 1 from pgboss.queue where name = any(${Object.keys(QUEUES)})`.execute(connection)).rows.length
      if (known !== Object.keys(QUEUES).length) await createQueues(connection)
    } finally {
      await sql`select pg_advisory_unlock(4701, 3)`.execute(connection)
    }
  })
}

async function createQueues(connection: Db): Promise<void> {
  const execute = (text: string, values: unknown[] = []) =>
    connection.executeQuery(CompiledQuery.raw(text, values)) as Promise<{ rows: unknown[] }>
  const boss = new PgBoss({ db: { executeSql: execute as never }, schema: SCHEMA, supervise: false, schedule: false })
  await boss.start()
  for (const name of Object.keys(QUEUES)) await boss.createQueue(name, { policy: 'short' })
  await boss.stop({ graceful: false })
}

export type RunningQueue = { stop: () => Promise<void> }
type Log = { error: (details: object, message: string) => void }

/**
 * Starts doing jobs: this process's workers, its part in the schedules and in maintenance. A worker is woken by a commit that sends a job;
 * every `pollSeconds` it looks for what has become due.
 */
export async function startQueue(
  database: Database,
  jobs: JobList,
  config: Config,
  log: Log,
  pollSeconds = POLL_SECONDS,
): Promise<RunningQueue> {
  const closing = new AbortController()
  const boss = new PgBoss({
    db: { executeSql: database.execute as never },
    schema: SCHEMA,
    backend: database.engine === 'pglite' ? 'pglite' : 'postgres',
    superviseIntervalSeconds: HEARTBEAT,
    cronWorkerIntervalSeconds: 5,
    persistWarnings: false,
    monitorVacuum: false,
    reindex: database.engine === 'server',
  })
  boss.on('error', (error) => log.error({ err: error }, 'the queue failed'))
  await boss.start()
  await keepSchedules(boss, jobs)
  const workers = await startWorkers(boss, pollSeconds, (job) =>
    runJob(database.db, jobs, job, { config, closing: closing.signal, log }),
  )
  const wake = () => workers.forEach((id) => void boss.notifyWorker(id))
  const listening = await database.listen(WAKE, wake, wake)
  return {
    stop: async () => {
      await listening.stop()
      closing.abort(new Error('The program is closing'))
      await boss.stop({ graceful: true, timeout: 10_000 })
    },
  }
}

async function startWorkers(
  boss: PgBoss,
  pollSeconds: number,
  run: (job: FetchedJob) => Promise<void>,
): Promise<string[]> {
  const ids: string[] = []
  for (const [queue, { workers }] of Object.entries(QUEUES)) {
    for (let n = 0; n < workers; n += 1) {
      const options = { pollingIntervalSeconds: pollSeconds, includeMetadata: true } as const
      const id: string = await boss.work(queue, options, async ([job]) => {
        // Looks for the next one at once, not after its pause.
        boss.notifyWorker(id)
        if (job) await run(job as FetchedJob)
      })
      ids.push(id)
    }
  }
  return ids
}

type FetchedJob = {
  id: string
  data: { job: string; data: object }
  signal: AbortSignal
  retryCount: number
  retryLimit: number
}
type Surroundings = { config: Config; closing: AbortSignal; log: Log }

async function runJob(
  db: Db,
  jobs: JobList,
  fetched: FetchedJob,
  { config, closing, log }: Surroundings,
): Promise<void> {
  const { id, retryCount, retryLimit, signal } = fetched
  const { job: name, data } = fetched.data
  const job = jobs[name]
  const context = { id, attempt: retryCount + 1, isLastAttempt: retryCount >= retryLimit, config }
  try {
    if (!job) throw new Error(`There is no job ${name}`)
    await job.run(db, data ?? {}, AbortSignal.any([signal, closing]), context)
  } catch (error) {
    if (!closing.aborted) log.error({ err: error, job: name, id, attempt: context.attempt }, 'a job failed')
    throw error
  }
}

/** The schedules of the list, and no others. */
async function keepSchedules(boss: PgBoss, jobs: JobList): Promise<void> {
  const wanted = Object.entries(jobs).filter(([, { schedule }]) => schedule)
  for (const { name, key } of await boss.getSchedules())
    if (!wanted.some(([job, { isLong }]) => job === key && name === (isLong ? 'long' : 'quick')))
      await boss.unschedule(name, key)
  for (const [job, { schedule, isLong }] of wanted)
    await boss.schedule(
      isLong ? 'long' : 'quick',
      schedule as string,
      { job, data: {} },
      {
        key: job,
        tz: 'Asia/Shanghai',
        singletonKey: `${job} by schedule`,
        retryLimit: 1,
        heartbeatSeconds: HEARTBEAT,
      },
    )
}

/**
 * Does the jobs that are due now (or by `at`), one after the other with this handle, until none is left; gives their names. For
 * tests: inside their transaction.
 */
export async function runDueJobs(db: Db, jobs: JobList, config: Config, at = new Date()): Promise<string[]> {
  const done: string[] = []
  for (;;) {
    const { rows } = await sql<{ id: string; data: FetchedJob['data'] }>`
      select id, data from pgboss.job where name = any(${Object.keys(QUEUES)}) and state < 'active'
        and start_after <= ${at} order by start_after, created_on, id limit 1`.execute(db)
    const [next] = rows
    if (!next) return done
    await sql`update pgboss.job set state = 'completed', completed_on = now() where id = ${next.id}`.execute(db)
    const job = jobs[next.data.job]
    if (!job) throw new Error(`There is no job ${next.data.job}`)
    await job.run(db, next.data.data, new AbortController().signal, {
      id: next.id,
      attempt: 1,
      isLastAttempt: false,
      config,
    })
    done.push(next.data.job)
  }
}
