/** The application in a process of its own, and the statements it sends, on the database alone. */
import { execFile, spawn } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import {
  type CompiledQuery,
  type Dialect,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
} from 'kysely'
import type { Db } from '../../api/db/atomic.ts'
import type { Tables } from '../../api/db/tables.ts'
import { processorWithin } from './processor.ts'

/** Starts the application in a process of its own; gives its address. */
export async function serve(
  databaseUrl: string,
  settings: Record<string, string> = {},
): Promise<{ address: string; stop: () => void }> {
  const program = spawn(process.execPath, [join(import.meta.dirname, 'serve.ts')], {
    env: { ...process.env, DATABASE_URL: databaseUrl, DATABASE_CONNECTIONS: '10', NODE_ENV: 'production', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const port = await new Promise<string>((resolve, reject) => {
    program.stdout.once('data', (text) => resolve(String(text).trim()))
    program.once('exit', (code) => reject(new Error(`The application ended with ${code}`)))
  })
  return { address: `http://127.0.0.1:${port}`, stop: () => program.kill() }
}

/** A database that notes every statement it passes on. */
export function recording(db: Db): { db: Db; statements: CompiledQuery[] } {
  const statements: CompiledQuery[] = []
  const connection = {
    executeQuery: async <Row>(query: CompiledQuery) => {
      statements.push(query)
      return db.executeQuery<Row>(query as CompiledQuery<Row>)
    },
    streamQuery: () => {
      throw new Error('not recorded')
    },
  }
  const nothing = async () => {}
  const dialect: Dialect = {
    createAdapter: () => new PostgresAdapter(),
    createQueryCompiler: () => new PostgresQueryCompiler(),
    createIntrospector: (kysely) => new PostgresIntrospector(kysely),
    createDriver: () => ({
      ...{ init: nothing, releaseConnection: nothing, destroy: nothing },
      ...{ beginTransaction: nothing, commitTransaction: nothing, rollbackTransaction: nothing },
      acquireConnection: async () => connection,
    }),
  }
  return { db: new Kysely<Tables>({ dialect }), statements }
}

/**
 * Runs lists of statements at random with pgbench over so many connections, each prepared once with its values: the
 * database at its best. `millis`: processor time of one request, pgbench's own included, where it can be told.
 */
export async function loadDatabase(
  databaseUrl: string,
  requests: CompiledQuery[][],
  connections: number,
  seconds = 8,
): Promise<{ perSecond: number; millis: number | undefined }> {
  const folder = await mkdtemp(join(tmpdir(), 'gongyu-pgbench-'))
  try {
    const files = requests.map((_, index) => join(folder, `${index}.sql`))
    await Promise.all(requests.map((request, index) => writeFile(files[index] as string, request.map(script).join(''))))
    const running = promisify(execFile)(
      'pgbench',
      [
        ...['--no-vacuum', '--protocol=prepared', `--client=${connections}`, '--jobs=2', `--time=${seconds}`],
        ...files.map((file) => `--file=${file}`),
        databaseUrl,
      ],
      { env: { ...process.env, PGOPTIONS: '-c jit=off' } },
    )
    const cost = await processorWithin(seconds, new URL(databaseUrl).pathname.slice(1))
    const { stdout } = await running
    const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1])
    return { perSecond, millis: cost && cost.perSecond / perSecond }
  } finally {
    await rm(folder, { recursive: true })
  }
}

/** A statement with its values in it, on one line. None may hold ':word', which pgbench takes for a variable. */
function script({ sql, parameters }: CompiledQuery): string {
  const filled = sql.replace(/\$(\d+)/g, (_, number) => literal(parameters[Number(number) - 1]))
  return `${filled.replace(/--.*$/gm, '').replace(/\s+/g, ' ').trim()};\n`
}

function literal(value: unknown): string {
  if (value === null || value === undefined) return 'null'
  if (typeof value === 'number' || typeof value === 'boolean') return String(value)
  if (Array.isArray(value)) return `array[${value.map(literal).join(', ')}]`
  return `'${String(value).replaceAll("'", "''")}'`
}
