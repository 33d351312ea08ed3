import type { Config } from '../config.ts'
import type { Db } from '../db/atomic.ts'
import { resealAll } from './reseal.queries.ts'
import { keyNames, useSecrets } from './secret-field.ts'
import { countSealed } from './secret-mark.queries.ts'
import { readSecrets } from './secrets.reader.ts'
import { addKey, dropOldKeys } from './secrets.writer.ts'

type Rotation = { db: Db; config: Config; print: (line: string) => void; say?: (progress: string) => void }

/**
 * npm run rotate-key: seals all personal data with a new key and drops the old one. Gives the exit code. Broken off, it is run again and goes
 * on: a file with two keys is a rotation that isn't finished. With DATA_KEYS the operator puts the new key first and takes the
 * old one away afterwards.
 */
export async function rotateKey({ db, config, print, say }: Rotation): Promise<number> {
  if (config.dataKeys === undefined) addKey(config.dataDir)
  useSecrets(readSecrets(config))
  const [current, ...old] = keyNames()
  if (old.length === 0) {
    print('DATA_KEYS names one key. Put a new one in front of it (name:32 bytes in base64) and run this again.')
    return 2
  }
  const sealed = await resealAll(db, say)
  for (const key of old)
    if ((await countSealed(db, key)) > 0)
      throw new Error(`Something was sealed with ${key} meanwhile. Stop Gongyu and run this again.`)
  for (const key of old) await db.deleteFrom('secret_mark').where('name', '=', `key:${key}`).execute()
  if (config.dataKeys === undefined) {
    dropOldKeys(config.dataDir)
    useSecrets(readSecrets(config))
  }
  print(`${sealed} fields are sealed with ${current} now.`)
  if (config.dataKeys !== undefined) print(`Take ${old.join(', ')} out of DATA_KEYS.`)
  return 0
}
