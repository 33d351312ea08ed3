import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyRequest } from 'fastify'
import type { Config } from '../config.ts'
import type { Caller } from './caller.ts'
import { Problem } from './problems.ts'

/**
 * The configuration with a steward key: STEWARD_KEY, or one made on first start and kept in the data folder, readable by
 * its owner alone. The key itself is never printed; the file's path is.
 */
export function withStewardKey(config: Config): { config: Config; stewardKeyFile: string | undefined } {
  if (config.stewardKey) return { config, stewardKeyFile: undefined }
  const stewardKeyFile = join(config.dataDir, 'steward.key')
  if (!existsSync(stewardKeyFile)) {
    mkdirSync(config.dataDir, { recursive: true, mode: 0o700 })
    writeFileSync(stewardKeyFile, `${randomBytes(24).toString('base64url')}\n`, { mode: 0o600 })
  }
  return { config: { ...config, stewardKey: readFileSync(stewardKeyFile, 'utf8').trim() }, stewardKeyFile }
}

/** The steward behind a request's key; throws 403 when the key is wrong. */
export function recogniseKey({ headers }: FastifyRequest, stewardKey: string | undefined): Caller | null {
  const given = /^Bearer (.+)$/.exec(headers.authorization ?? '')?.[1]
  if (!given) return null
  if (!stewardKey || !sameSecret(given, stewardKey)) throw new Problem({ status: 403, code: 'wrong-key' })
  const everywhere = { organisationId: null, divisionCode: null }
  const memberships = [
    { role: 'steward' as const, ...everywhere },
    { role: 'administrator' as const, ...everywhere },
  ]
  return { id: 'steward-key', kind: 'key', name: 'steward', actor: 'steward', memberships }
}

/** Compares in constant time, whatever the lengths. */
function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
