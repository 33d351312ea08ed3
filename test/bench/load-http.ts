/** Load over HTTP that costs the machine as little as possible, so that what is measured is the application. */
import { connect } from 'node:net'
import { type Cost, countProcessor } from './processor.ts'

/** Milliseconds. `cost`: of all requests, where it can be told. */
export type Load = {
  perSecond: number
  p50: number
  p99: number
  failed: number
  count: number
  cost: Cost | undefined
}

/** What doesn't count: every path is asked often enough for its code to be compiled and its statements to be planned. */
const WARM_UP_SECONDS = 8

/**
 * Asks for the paths in turn over so many kept connections, each asking again as soon as it has its answer. `processes`:
 * words in the command lines of what the requests cost processor time.
 */
export async function loadHttp(
  address: string,
  paths: string[],
  { connections, processes = [], seconds = 8 }: { connections: number; processes?: string[]; seconds?: number },
): Promise<Load> {
  const { hostname, port } = new URL(address)
  const requests = paths.map((path) => Buffer.from(`GET ${path} HTTP/1.1\r\nHost: ${hostname}\r\n\r\n`))
  const state: State = { requests, next: 0, millis: [], failed: 0, isCounting: false, isOver: false }
  const ended = Array.from({ length: connections }, () => talk(state, hostname, Number(port)))
  await new Promise((resolve) => setTimeout(resolve, WARM_UP_SECONDS * 1_000))
  state.isCounting = true
  const costOf = countProcessor(...processes)
  const began = performance.now()
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  const elapsed = (performance.now() - began) / 1_000
  const cost = costOf()
  state.isOver = true
  await Promise.all(ended)
  const sorted = Float64Array.from(state.millis).sort()
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.POSITIVE_INFINITY
  return {
    perSecond: sorted.length / elapsed,
    p50: at(0.5),
    p99: at(0.99),
    failed: state.failed,
    count: sorted.length,
    cost,
  }
}

type State = {
  requests: Buffer[]
  next: number
  millis: number[]
  failed: number
  isCounting: boolean
  isOver: boolean
}

/** One connection. The application gives every answer's length, so its end is known without reading it. */
function talk(state: State, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port, noDelay: true })
    let sentAt = 0
    let missing = 0
    const ask = () => {
      if (state.isOver) return socket.end(resolve)
      sentAt = performance.now()
      socket.write(state.requests[state.next++ % state.requests.length] as Buffer)
    }
    socket.on('connect', ask)
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      if (missing === 0) {
        const { length, isOk } = readHead(chunk)
        missing = length
        if (!isOk) state.failed++
      }
      missing -= chunk.length
      if (missing > 0) return
      missing = 0
      if (state.isCounting && !state.isOver) state.millis.push(performance.now() - sentAt)
      ask()
    })
  })
}

/** Length of the whole answer by its first piece. */
function readHead(chunk: Buffer): { length: number; isOk: boolean } {
  const end = chunk.indexOf('\r\n\r\n')
  const head = chunk.toString('latin1', 0, end)
  const body = /content-length: (\d+)/i.exec(head)?.[1]
  if (end < 0 || body === undefined) throw new Error(`No length in an answer: ${head.slice(0, 200)}`)
  return { length: end + 4 + Number(body), isOk: head.startsWith('HTTP/1.1 200') }
}
