import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { Problem } from '../http/problems.ts'
import { enterSweep, getSweep, reopenSweep } from './sweep.queries.ts'
import { runSweep } from './sweep-run.queries.ts'

const USAGE = `npm run sweep -- <division>
Sweeps a division (330106, 3301, 33; “all” for everywhere) here and now. Broken off, it is run again and goes on where it was.`

type Command = { db: Db; print: (line: string) => void; say?: (progress: string) => void; signal: AbortSignal }

/** npm run sweep: a sweep in the foreground. Gives the exit code: 0 done, 1 stopped or refused, 2 wrong arguments. */
export async function sweepHere(
  [division = '', ...more]: string[],
  { db, print, say, signal }: Command,
): Promise<number> {
  if (!/^(all|[1-9]\d(\d\d){0,2})$/.test(division) || more.length > 0) {
    print(USAGE)
    return 2
  }
  const code = division === 'all' ? '' : division
  if (code !== '' && !(await isDivision(db, code))) {
    print(`There is no division ${code}.`)
    return 2
  }
  const id = await sweepToRun(db, code, print)
  if (!id) return 1
  const tell = (done: number, all: number) =>
    say?.(`${done.toLocaleString('en')} of ${all.toLocaleString('en')} campuses`)
  await runSweep(db, id, signal, { tell }).catch((error) => {
    if (!signal.aborted) throw error
  })
  const { state, campusesDone, inside, onSite } = await getSweep(db, id)
  print(
    `${state === 'done' ? 'Done' : 'Stopped'}: ${campusesDone} campuses; ${inside} inside, ${onSite} to be measured on site.`,
  )
  if (state !== 'done') print('Run the same again to go on.')
  return state === 'done' ? 0 : 1
}

async function isDivision(db: Db, code: string): Promise<boolean> {
  return (await sql`select from division where code = ${code}`.execute(db)).rows.length > 0
}

/** The one that was broken off here or stopped, else a new one; none while another process is at it. */
async function sweepToRun(db: Db, division: string, print: Command['print']): Promise<string | undefined> {
  const { rows } = await sql<{ id: string; alive: boolean }>`
    select id, state in ('waiting', 'running') and coalesce(beat_at, created_at) > now() - interval '1 minute' as alive
    from sweep where division_code = ${division} and kinds is null and state <> 'done'
      and not exists (select from sweep as later where later.division_code = ${division} and later.kinds is null and later.id > sweep.id)`.execute(
    db,
  )
  const [last] = rows
  if (last?.alive) {
    print('This division is being swept. If that process has died, run this again in a minute.')
    return undefined
  }
  if (last) {
    print('Going on with the sweep that was broken off.')
    await reopenSweep(db, last.id)
    return last.id
  }
  try {
    return await enterSweep(db, { division, kinds: undefined }, 'command')
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    print('This division is being swept.')
    return undefined
  }
}
