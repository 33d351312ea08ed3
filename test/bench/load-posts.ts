/** Requests that change something, over many kept connections, each sending its next as soon as it has its answer. */
import { connect } from 'node:net'

/** Milliseconds; `statuses`: how many answers had which. */
export type PostLoad = { perSecond: number; p50: number; p99: number; statuses: Record<number, number> }
export type Post = { path: string; cookie: string; key: string; body: string }

/** Sends what `next` gives for so many seconds after the warm-up. `counts` is the status that the rate counts. */
export async function loadPosts(
  address: string,
  next: (connection: number) => Post,
  {
    connections,
    seconds,
    counts,
    warmUp = 4,
  }: { connections: number; seconds: number; counts: number; warmUp?: number },
): Promise<PostLoad> {
  const state = {
    next,
    millis: [] as number[],
    statuses: {} as Record<number, number>,
    isCounting: false,
    isOver: false,
    counts,
  }
  const ended = Array.from({ length: connections }, (_, index) => talk(state, new URL(address), index))
  await new Promise((resolve) => setTimeout(resolve, warmUp * 1_000))
  state.isCounting = true
  const began = performance.now()
  await new Promise((resolve) => setTimeout(resolve, seconds * 1_000))
  const elapsed = (performance.now() - began) / 1_000
  state.isOver = true
  await Promise.all(ended)
  const sorted = Float64Array.from(state.millis).sort()
  const at = (share: number) => sorted[Math.floor(sorted.length * share)] ?? Number.POSITIVE_INFINITY
  return { perSecond: sorted.length / elapsed, p50: at(0.5), p99: at(0.99), statuses: state.statuses }
}

type State = {
  next: (connection: number) => Post
  millis: number[]
  statuses: Record<number, number>
  isCounting: boolean
  isOver: boolean
  counts: number
}

function talk(state: State, { hostname, port }: URL, index: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true })
    let sentAt = 0
    let text = ''
    const ask = () => {
      if (state.isOver) return void socket.end(resolve)
      sentAt = performance.now()
      socket.write(request(state.next(index), hostname))
    }
    socket.on('connect', ask)
    socket.on('error', reject)
    socket.on('data', (chunk) => {
      text += chunk.toString('latin1')
      const end = text.indexOf('\r\n\r\n')
      const length = end < 0 ? undefined : /content-length: (\d+)/i.exec(text.slice(0, end))?.[1]
      if (length === undefined || text.length < end + 4 + Number(length)) return
      const status = Number(text.slice(9, 12))
      text = ''
      state.statuses[status] = (state.statuses[status] ?? 0) + 1
      if (state.isCounting && !state.isOver && status === state.counts) state.millis.push(performance.now() - sentAt)
      ask()
    })
  })
}

function request({ path, cookie, key, body }: Post, host: string): string {
  return `POST ${path} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nIdempotency-Key: ${key}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`
}
