/**
 * Processor time, which other work on the machine hardly changes: what the clock shows of a loaded machine says little about
 * the application. Read from /proc; without one (not Linux, or a database elsewhere) there is nothing to tell.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout } from 'node:timers/promises'

const TICK_MILLIS = 10

/** Milliseconds of processor time a second of the processes a load needs, and other work's share of the processors. */
export type Cost = { perSecond: number; othersShare: number }

/** At the ends of a load its processes come and go. */
const EDGE_SECONDS = 1.5

/** What the processes whose command line holds one of the words cost in the middle of a load that begins now. */
export async function processorWithin(seconds: number, ...words: string[]): Promise<Cost | undefined> {
  await setTimeout(EDGE_SECONDS * 1_000)
  const [before, from] = [read(words), performance.now()]
  await setTimeout((seconds - 2 * EDGE_SECONDS) * 1_000)
  const [after, elapsed] = [read(words), performance.now() - from]
  if (!before || !after || after.ours.size === 0) return undefined
  // A connection that was closed meanwhile had nothing to do.
  const millis = [...after.ours].reduce((sum, [id, used]) => sum + used - (before.ours.get(id) ?? 0), 0)
  const others = after.busy - before.busy - millis
  return { perSecond: (1_000 * millis) / elapsed, othersShare: Math.max(0, others / (after.all - before.all)) }
}

/** Milliseconds used so far: of each process, of all processors, of all with what they idled. */
function read(words: string[]) {
  try {
    const line = readFileSync('/proc/stat', 'utf8').split('\n', 1)[0] as string
    const [user = 0, nice = 0, system = 0, idle = 0, wait = 0, irq = 0, soft = 0] = line
      .split(/\s+/)
      .slice(1)
      .map(Number)
    const busy = (user + nice + system + irq + soft) * TICK_MILLIS
    const ids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    const used = ids.map((id): [string, number] => [id, millisOf(id, words)]).filter(([, millis]) => millis > 0)
    return { ours: new Map(used), busy, all: busy + (idle + wait) * TICK_MILLIS }
  } catch {
    return undefined
  }
}

/** Of one process; 0 where it is none of these or has just ended. */
function millisOf(id: string, words: string[]): number {
  try {
    if (Number(id) === process.pid) return 0
    const command = readFileSync(`/proc/${id}/cmdline`, 'utf8')
    if (!words.some((word) => command.includes(word))) return 0
    const fields = readFileSync(`/proc/${id}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
    return (Number(fields[11]) + Number(fields[12])) * TICK_MILLIS
  } catch {
    return 0
  }
}
