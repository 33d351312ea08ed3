// Runs one sweep on DATABASE_URL as the program's job does, and prints how long it took and the memory it needed at most.
import { readConfig } from '../../api/config.ts'
import { openDatabase } from '../../api/db/open.ts'
import { runSweep } from '../../api/surroundings/sweep-run.queries.ts'

const { db, close } = await openDatabase(readConfig())
const began = performance.now()
await runSweep(db, process.argv[2] as string, new AbortController().signal)
const seconds = (performance.now() - began) / 1_000
const megabytes = Math.round(process.resourceUsage().maxRSS / 1_000)
await close()
console.log(JSON.stringify({ seconds, megabytes }))
