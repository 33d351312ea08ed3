/** What a page's main thread did, in processor time: other work on the machine makes tasks long by the clock, not by this. */
import type { Browser, Page } from 'playwright-core'

type TraceEvent = { name: string; ph: string; pid: number; tid: number; ts: number; dur?: number; tdur?: number }

const categories = ['toplevel', 'devtools.timeline', 'v8']

/** Milliseconds of processor time of each task while `work` ran. */
export async function taskMilliseconds(browser: Browser, page: Page, work: () => Promise<unknown>): Promise<number[]> {
  await browser.startTracing(page, { categories })
  await work()
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as { traceEvents: TraceEvent[] }
  const script = traceEvents.find(({ name }) => name === 'EvaluateScript' || name === 'FunctionCall')
  const tasks = traceEvents
    .filter(({ name, ph, pid, tid }) => /RunTask/.test(name) && ph === 'X' && pid === script?.pid && tid === script.tid)
    .sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))
  let end = 0
  const outermost = tasks.filter(({ ts, dur = 0 }) => {
    if (ts + dur <= end) return false
    end = ts + dur
    return true
  })
  return outermost.map(({ tdur = 0 }) => tdur / 1_000)
}

/** Total blocking time, as Lighthouse counts it, on a processor so many times slower. */
export function blockingMilliseconds(tasks: readonly number[], slower: number): number {
  return tasks.reduce((sum, task) => sum + Math.max(0, task * slower - 50), 0)
}
