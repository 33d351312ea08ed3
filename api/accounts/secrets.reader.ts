import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { makeFolder } from '../db/folder.ts'
import { type KeyRing, parseKeyRing } from './secret-field.ts'

type Settings = Pick<Config, 'dataDir' | 'dataKeys' | 'authSecret'>

/**
 * The secrets of AUTH_SECRET and DATA_KEYS, or ones made on first start and kept in the data folder, readable by their owner
 * alone. Processes that share a database need the same: copy the two files, or set both.
 */
export function readSecrets(config: Settings): { keys: KeyRing; secret: string } {
  const { dataKeys, authSecret } = config
  return {
    secret: authSecret ?? kept(config.dataDir, AUTH_FILE, () => randomBytes(32).toString('base64url')),
    keys: parseKeyRing(dataKeys ?? kept(config.dataDir, KEYS_FILE, newKey)),
  }
}

export const KEYS_FILE = 'data.keys'
const AUTH_FILE = 'auth.secret'

/** A new key for DATA_KEYS, named by its day and a few random letters. */
export function newKey(): string {
  const name = `${new Date().toISOString().slice(0, 10)}-${randomBytes(3).toString('hex')}`
  return `${name}:${randomBytes(32).toString('base64')}`
}

function kept(folder: string, name: string, make: () => string): string {
  const file = join(folder, name)
  if (!existsSync(file)) {
    makeFolder(folder)
    writeFileSync(file, `${make()}\n`, { mode: 0o600 })
  }
  // A copy or a backup may have opened it to others.
  if ((statSync(file).mode & 0o077) !== 0) chmodSync(file, 0o600)
  return readFileSync(file, 'utf8').trim()
}
