import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { KEYS_FILE, newKey } from './secrets.reader.ts'

/** Puts a new key in front of the one in the data folder; where there are two already, a rotation was broken off: nothing to do. */
export function addKey(dataDir: string): void {
  const keys = keysIn(dataDir)
  if (keys.length < 2) write(dataDir, [newKey(), ...keys])
}

/** Leaves the first key alone. */
export function dropOldKeys(dataDir: string): void {
  write(dataDir, keysIn(dataDir).slice(0, 1))
}

function keysIn(dataDir: string): string[] {
  return readFileSync(join(dataDir, KEYS_FILE), 'utf8').trim().split(',')
}

/** All or nothing: a file half written would lose the keys. */
function write(dataDir: string, keys: string[]): void {
  const file = join(dataDir, KEYS_FILE)
  writeFileSync(`${file}.new`, `${keys.join(',')}\n`, { mode: 0o600, flush: true })
  renameSync(`${file}.new`, file)
}
