import type { FastifyReply, FastifyRequest } from 'fastify'
import { Problem } from './problems.ts'

/** The strong entity tag of a numbered version: `"7"`. */
export function versionTag(version: number): string {
  return `"${version}"`
}

/** Says which version an answer is, for the `If-Match` of the write that follows. */
export function sendVersion(reply: FastifyReply, version: number): void {
  reply.header('etag', versionTag(version))
}

/**
 * The version that a write was made from, by its `If-Match`. Refuses a write that names none (428), and a tag that can't be
 * one of ours, weak ones and `*` among them (412): whoever writes must have seen what is being replaced.
 */
export function versionOf({ headers }: Pick<FastifyRequest, 'headers'>): number {
  const given = headers['if-match']
  if (given === undefined) throw new Problem({ status: 428, code: 'version-needed' })
  const version = /^"([1-9]\d{0,8})"$/.exec(given.trim())?.[1]
  if (!version) throw new Problem({ status: 412, code: 'version-unknown' })
  return Number(version)
}

/**
 * A write that was made from a version that is no longer the current one. `current` is what stands there now, `yours` what
 * was sent; both go along in the answer (`currentVersion`, `current`, `yours`), so that a person can compare them.
 */
export function staleVersion({
  version,
  ...versions
}: {
  version: number
  current: unknown
  yours: unknown
  base?: unknown
}): Problem {
  return new Problem({
    status: 412,
    code: 'version-stale',
    params: { version },
    more: { currentVersion: version, ...versions },
  })
}
