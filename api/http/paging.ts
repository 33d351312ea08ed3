import { hash } from 'node:crypto'
import { badField } from './problems.ts'

/**
 * Keyset paging: a cursor holds the sort key of the last row and a fingerprint of the query it belongs to, so a cursor used
 * with other filters is refused instead of giving a page of nonsense.
 */
export function writeCursor(query: unknown, key: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([fingerprint(query), ...key])).toString('base64url')
}

/** The sort key in a cursor; throws a Problem naming /cursor when it isn't one of ours or belongs to another query. */
export function readCursor(query: unknown, cursor: string): unknown[] {
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    throw badField('/cursor', 'bad-cursor')
  }
  if (!Array.isArray(parts) || parts[0] !== fingerprint(query)) throw badField('/cursor', 'bad-cursor')
  return parts.slice(1)
}

/** `query` without its cursor and limit, its keys sorted: the same filters give the same mark whatever their order. */
function fingerprint(query: unknown): string {
  const { cursor: _, limit: __, ...filters } = query as Record<string, unknown>
  const sorted = Object.entries(filters)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return hash('sha256', JSON.stringify(sorted), 'base64url').slice(0, 12)
}
