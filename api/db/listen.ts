/** What pg_notify tells, once its transaction is committed: the way processes that serve one database hear of each other. */
import { setTimeout as wait } from 'node:timers/promises'
import pg from 'pg'

type OnPayload = (payload: string) => void

/**
 * Hears the payloads of a channel. `onGap` is called when the connection was lost and is there again: what was said in between was
 * not heard.
 */
export type Listen = (
  channel: string,
  onPayload: OnPayload,
  onGap?: () => void,
) => Promise<{ stop: () => Promise<void> }>

/** Who listens to which channel. */
export function notifications() {
  const channels = new Map<string, Set<OnPayload>>()
  return {
    /** True for the first listener of a channel. */
    add: (channel: string, onPayload: OnPayload): boolean => {
      const listeners = channels.get(channel)
      listeners?.add(onPayload)
      if (!listeners) channels.set(channel, new Set([onPayload]))
      return !listeners
    },
    remove: (channel: string, onPayload: OnPayload) => channels.get(channel)?.delete(onPayload),
    tell: ({ channel, payload }: { channel: string; payload: string }) => {
      for (const onPayload of channels.get(channel) ?? []) onPayload(payload)
    },
    names: () => [...channels.keys()],
  }
}

/** One connection beside the pool, made when somebody listens and made again when it breaks. */
export function listenOnServer(url: string): { listen: Listen; end: () => Promise<void> } {
  const heard = notifications()
  const gaps = new Set<() => void>()
  let client: Promise<pg.Client> | undefined
  let isEnding = false

  const connect = async (): Promise<pg.Client> => {
    const fresh = new pg.Client({ connectionString: url, keepAlive: true, application_name: 'gongyu listens' })
    fresh.on('notification', ({ channel, payload = '' }) => heard.tell({ channel, payload }))
    fresh.on('error', () => {})
    await fresh.connect()
    for (const channel of heard.names()) await fresh.query(`listen ${pg.escapeIdentifier(channel)}`)
    fresh.on('end', () => void (isEnding || reconnect()))
    return fresh
  }
  const reconnect = async () => {
    for (let pause = 100; !isEnding; pause = Math.min(pause * 2, 5_000)) {
      client = connect()
      const isThere = await client.then(
        () => true,
        () => false,
      )
      if (isThere) return gaps.forEach((onGap) => void onGap())
      await wait(pause, undefined, { ref: false })
    }
  }
  const listen: Listen = async (channel, onPayload, onGap) => {
    const isFirst = heard.add(channel, onPayload)
    if (onGap) gaps.add(onGap)
    if (client === undefined) client = connect()
    else if (isFirst) await (await client).query(`listen ${pg.escapeIdentifier(channel)}`)
    await client
    return {
      stop: async () => {
        heard.remove(channel, onPayload)
        if (onGap) gaps.delete(onGap)
      },
    }
  }
  const end = async () => {
    isEnding = true
    await client?.then((connected) => connected.end()).catch(() => {})
  }
  return { listen, end }
}
