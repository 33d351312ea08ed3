/** Counts what went wrong lately by a name (an address, a username), in this process's memory. */
export type Throttle = {
  /** Whether there were as many as are allowed. */
  isOver: (name: string) => boolean
  /** Counts one more; true when that was the last one allowed. */
  count: (name: string) => boolean
}

/** Lets so many of one name be under way at a time. `enter` gives how to leave, undefined when it is full. */
export function openGate(most: number): { enter: (name: string) => (() => void) | undefined } {
  const inside = new Map<string, number>()
  return {
    enter: (name) => {
      const others = inside.get(name) ?? 0
      if (others >= most) return undefined
      inside.set(name, others + 1)
      return () => {
        const left = (inside.get(name) ?? 1) - 1
        if (left === 0) inside.delete(name)
        else inside.set(name, left)
      }
    },
  }
}

/** At most so many names are remembered: a flood of new ones forgets the oldest, never grows. */
const MOST_NAMES = 50_000

/** Allows `most` within `minutes` of the first. */
export function openThrottle({ most, minutes }: { most: number; minutes: number }): Throttle {
  const counted = new Map<string, { times: number; until: number }>()
  const found = (name: string) => {
    const entry = counted.get(name)
    if (entry && entry.until > Date.now()) return entry
    counted.delete(name)
    return undefined
  }
  return {
    isOver: (name) => (found(name)?.times ?? 0) >= most,
    count: (name) => {
      const entry = found(name) ?? { times: 0, until: Date.now() + minutes * 60_000 }
      entry.times += 1
      counted.set(name, entry)
      const oldest = counted.size > MOST_NAMES ? counted.keys().next().value : undefined
      if (oldest !== undefined) counted.delete(oldest)
      return entry.times === most
    },
  }
}

/** What is counted together: an IPv4 address; of an IPv6 one the network, of which a subscriber has all addresses. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1]
  if (mapped || !address.includes(':')) return mapped ?? address
  const [head = '', tail] = address.split('::')
  const groups = head.split(':').filter(Boolean)
  const missing = tail === undefined ? 0 : 8 - groups.length - tail.split(':').filter(Boolean).length
  return [...groups, ...Array<string>(missing).fill('0')].slice(0, 4).join(':')
}

/**
 * The network a request is counted under; undefined where that can't be told: behind a proxy that TRUST_PROXY doesn't name, all
 * would share the proxy's address, and one guesser would lock everybody out.
 */
export function countedNetwork(ip: string, forwardedFor: unknown, trustsProxy: boolean): string | undefined {
  const isBehindUnnamedProxy = !trustsProxy && forwardedFor !== undefined && PRIVATE.test(ip)
  return isBehindUnnamedProxy ? undefined : networkOf(ip)
}

const PRIVATE = /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]/i
