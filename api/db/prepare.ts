import type pg from 'pg'

/** Statements that a program repeats. One that comes up fewer times isn't worth keeping on every connection. */
const REPEATED = 3
/** Beyond this, new statements are sent as they are. */
const MOST = 400

const seen = new Map<string, number>()
const names = new Map<string, string>()

/**
 * Makes a connection prepare the statements that recur, so that the server plans them once and not for every request.
 * The names are the same on all connections of this process.
 */
export function prepareRepeated(client: pg.ClientBase): void {
  const query = client.query.bind(client) as (...args: unknown[]) => unknown
  const prepared = (text: unknown, values: unknown, ...rest: unknown[]) => {
    const name = typeof text === 'string' && Array.isArray(values) ? nameOf(text) : undefined
    return name ? query({ name, text, values }, ...rest) : query(text, values, ...rest)
  }
  client.query = prepared as typeof client.query
}

function nameOf(text: string): string | undefined {
  const known = names.get(text)
  if (known || names.size >= MOST) return known
  const times = (seen.get(text) ?? 0) + 1
  if (seen.size >= 10 * MOST) seen.clear()
  seen.set(text, times)
  if (times < REPEATED) return undefined
  const name = `s${names.size}`
  names.set(text, name)
  seen.delete(text)
  return name
}
