// One process of the race: so many operations on one database, many at a time. What it sent and what it was told it writes to a file.
import { openSync, writeSync } from 'node:fs'
import { openDatabase } from '../../../api/db/open.ts'
import { Problem } from '../../../api/http/problems.ts'
import { mulberry32 } from '../../support/random.ts'
import { type Player, someAction } from './actions.ts'
import { withoutGuard } from './unguarded.ts'

export type RaceOptions = {
  url: string
  seed: number
  operations: number
  atOnce: number
  slots: string[]
  log: string
  isUnguarded?: boolean
  /** Failures of the connection are expected: the database is killed. */
  mayFail?: boolean
}

const options = JSON.parse(process.argv[2] as string) as RaceOptions
const database = await openDatabase({ databaseUrl: options.url, databaseConnections: 6, dataDir: '' })
const db = options.isUnguarded ? withoutGuard(database.db) : database.db
const random = mulberry32(options.seed)
const log = openSync(options.log, 'a')
let keys = 0
const player: Player = {
  ...{ db, random, slots: options.slots, sent: [], booked: [], entries: [] },
  newKey: () => `${options.seed}-${++keys}`,
  onSend: (key) => void writeSync(log, `sent ${key}\n`),
  onBooked: (key, id) => void writeSync(log, `booked ${key} ${id}\n`),
}

let left = options.operations
let refused = 0
const failures = new Map<string, number>()

async function play(): Promise<void> {
  while (left-- > 0) {
    const action = someAction(player)
    try {
      await action(player)
    } catch (error) {
      if (error instanceof Problem && error.refusal.status < 500) refused++
      else note(`${action.name}: ${(error as Error).message}`)
      if (options.mayFail) await new Promise((resolve) => setTimeout(resolve, 100))
    }
  }
}

function note(message: string): void {
  failures.set(message, (failures.get(message) ?? 0) + 1)
}

await Promise.all(Array.from({ length: options.atOnce }, play))
await database.close().catch(() => {})
console.log(JSON.stringify({ operations: options.operations, refused, failures: Object.fromEntries(failures) }))
process.exit(0)
