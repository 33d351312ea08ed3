import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import type { Db } from '../db/atomic.ts'
import type { Caller } from '../http/caller.ts'
import { Problem } from '../http/problems.ts'
import { findKey } from './api-key.queries.ts'
import { findSession, sessionToken } from './session.queries.ts'

type Asking = Pick<FastifyRequest, 'headers' | 'ip'>

/**
 * Who sends a request: the person of its session cookie, or the owner of its API key; null for nobody. One query at most. A key that
 * is wrong, ended or revoked is refused (403); a cookie that is, counts as nobody.
 */
export async function recognise(
  db: Db,
  { headers, ip }: Asking,
  { idleMinutes }: Pick<Config, 'idleMinutes'>,
): Promise<Caller | null> {
  const bearer = /^Bearer (.+)$/i.exec(headers.authorization ?? '')?.[1]
  if (bearer) {
    const key = await findKey(db, bearer)
    if (!key) throw new Problem({ status: 403, code: 'wrong-key' })
    const { id, personId, ...owned } = key
    return { ...owned, id: personId, kind: 'key', actor: `key:${id}@${ip}` }
  }
  const cookie = SESSION_COOKIE.exec(headers.cookie ?? '')?.[1]
  const token = cookie && sessionToken(cookie)
  const session = token ? await findSession(db, token, idleMinutes) : undefined
  if (!session) return null
  const { personId, sessionId, name, language, confirmedAt, memberships, mustChangePassword } = session
  const actor = `person:${personId}@${ip}`
  return {
    id: personId,
    kind: 'person',
    name,
    language,
    actor,
    memberships,
    sessionId,
    confirmedAt,
    mustChangePassword,
  }
}

const SESSION_COOKIE = /(?:^|;\s*)(?:__Secure-)?gongyu\.session_token=([^;]+)/
