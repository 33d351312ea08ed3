import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'

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
