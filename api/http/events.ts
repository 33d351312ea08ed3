/**
 * Live events (server-sent): what transactions publish (db/publish.ts), in whichever process, reaches the browsers that follow its topic. Events
 * say that something changed, in few words; who was not there at that moment reads the thing itself again.
 */
import { PassThrough } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import type { Listen } from '../db/listen.ts'
import { EVENTS, type PublishedEvent } from '../db/publish.ts'
import { Problem } from './problems.ts'

/** Open streams of one person (tabs), of one address (a school behind one router), and of this process. */
export const MOST_STREAMS = { person: 8, address: 60, process: 4_000 }
const HEARTBEAT_MS = 20_000
/** After so long a stream ends; the browser opens another, and who has signed out since is not let in. */
const LONGEST_MS = 15 * 60_000
/** A reader who takes nothing for so many bytes is cut off. */
const MOST_WAITING = 64_000

type Reader = {
  personId: string | null
  address: string
  topics: ReadonlySet<string>
  stream: PassThrough
  since: number
}
export type Following = Omit<Reader, 'stream' | 'since'>
export type Events = { follow: (following: Following) => PassThrough; count: () => number }

declare module 'fastify' {
  interface FastifyInstance {
    events: Events
  }
}

/** Hands published events on to followers; without `listen` (tests inside a transaction) nothing is heard. */
export async function openEvents(app: FastifyInstance, listen: Listen | undefined): Promise<void> {
  const readers = new Set<Reader>()
  const everybody = (text: string) => {
    for (const reader of readers) write(reader, text)
  }
  const tell = (payload: string) => {
    const event = JSON.parse(payload) as PublishedEvent
    const text = eventText(event)
    for (const reader of readers) if (reader.topics.has(event.topic)) write(reader, text)
  }
  // What happened while the process heard nothing is unknown: everybody reads again.
  const listening = await listen?.(EVENTS, tell, () => everybody('event: again\ndata: {}\n\n'))
  const beat = setInterval(() => {
    everybody(':\n\n')
    for (const { since, stream } of readers) if (Date.now() - since > LONGEST_MS) stream.end()
  }, HEARTBEAT_MS).unref()
  app.decorate('events', { follow: (following) => follow(readers, following), count: () => readers.size })
  // Before the server waits for its connections to end.
  app.addHook('preClose', async () => {
    clearInterval(beat)
    for (const { stream } of readers) stream.end()
    await listening?.stop()
  })
}

function follow(readers: Set<Reader>, following: Following): PassThrough {
  const { personId, address } = following
  const own = [...readers].filter((reader) => (personId ? reader.personId === personId : reader.address === address))
  const most = personId ? MOST_STREAMS.person : MOST_STREAMS.address
  if (readers.size >= MOST_STREAMS.process) throw new Problem({ status: 503, code: 'overloaded' })
  if (own.length >= most) throw new Problem({ status: 429, code: 'too-many-streams', params: { limit: most } })
  const reader: Reader = { ...following, stream: new PassThrough(), since: Date.now() }
  readers.add(reader)
  reader.stream.once('close', () => readers.delete(reader))
  reader.stream.write('retry: 3000\n\n')
  return reader.stream
}

function write({ stream }: Reader, text: string): void {
  if (stream.writableEnded) return
  if (stream.writableLength + stream.readableLength > MOST_WAITING) stream.destroy()
  else stream.write(text)
}

function eventText({ topic, data }: PublishedEvent): string {
  return `data: ${JSON.stringify({ topic, data })}\n\n`
}
