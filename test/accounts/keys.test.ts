import { chmodSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { createPerson } from '../../api/accounts/person.queries.ts'
import { resealAll } from '../../api/accounts/reseal.queries.ts'
import { rotateKey } from '../../api/accounts/rotate-key.command.ts'
import { SEALED_COLUMNS } from '../../api/accounts/sealed-columns.ts'
import { openField, parseKeyRing, sealField, useSecrets } from '../../api/accounts/secret-field.ts'
import { checkSecrets } from '../../api/accounts/secret-mark.queries.ts'
import { newKey, readSecrets } from '../../api/accounts/secrets.reader.ts'
import { testConfig } from '../support/config.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
const secret = 'secret-of-the-tests-that-opens-nothing'
const key = (name: string, byte: number) => `${name}:${Buffer.alloc(32, byte).toString('base64')}`
const use = (keys: string, other = secret) => useSecrets({ keys: parseKeyRing(keys), secret: other })
let dataDir: string
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'gongyu-keys-'))
})
afterEach(() => {
  rmSync(dataDir, { recursive: true })
  useSecrets(readSecrets(testConfig()))
})
const sealedContact = async () =>
  (await world.db.selectFrom('person').select('contact_sealed').where('name', '=', '李女士').executeTakeFirstOrThrow())
    .contact_sealed as string
const givenContact = () =>
  createPerson(world.db, { name: '李女士', username: '13800138000', password: 'Spring-tide-42' }, 'test')

test('every sealed column of the database is on the list that key rotation goes by', async () => {
  const { rows } = await sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = 'public' and column_name like '%\\_sealed'`.execute(world.db)
  const names = (list: readonly { table: string; column: string }[]) =>
    list.map(({ table, column }) => `${table}.${column}`).sort()
  expect(names(SEALED_COLUMNS)).toEqual(names(rows))
})

test('the files of the data folder are for their owner alone, even when somebody opened them to others', () => {
  const settings = { dataDir, dataKeys: undefined, authSecret: undefined }
  const made = readSecrets(settings)
  const mode = (name: string) => statSync(join(dataDir, name)).mode & 0o777
  expect([mode('data.keys'), mode('auth.secret')]).toEqual([0o600, 0o600])
  chmodSync(join(dataDir, 'data.keys'), 0o644)
  expect(readSecrets(settings)).toEqual(made)
  expect(mode('data.keys')).toBe(0o600)
})

test('a new key seals everything anew, and the old one is dropped', async () => {
  const config = testConfig({ dataDir, dataKeys: undefined })
  useSecrets(readSecrets(config))
  await checkSecrets(world.db)
  await givenContact()
  const [before, file] = [await sealedContact(), readFileSync(join(dataDir, 'data.keys'), 'utf8')]
  const printed: string[] = []
  expect(await rotateKey({ db: world.db, config, print: (line) => printed.push(line) })).toBe(0)
  const after = await sealedContact()
  expect(after.split('.')[0]).not.toBe(before.split('.')[0])
  expect(openField(after)).toBe('13800138000')
  const now = readFileSync(join(dataDir, 'data.keys'), 'utf8')
  expect([now === file, now.split(',').length]).toEqual([false, 1])
  expect(printed[0]).toMatch(/^1 fields are sealed with /)
  await checkSecrets(world.db)
  expect(() => openField(before)).toThrow(/not among DATA_KEYS/)
})

test('a rotation that was broken off goes on with the key it began with', async () => {
  const config = testConfig({ dataDir, dataKeys: undefined })
  useSecrets(readSecrets(config))
  await givenContact()
  const old = readFileSync(join(dataDir, 'data.keys'), 'utf8').trim()
  const begun = newKey()
  writeFileSync(join(dataDir, 'data.keys'), `${begun},${old}\n`)
  await rotateKey({ db: world.db, config, print: () => {} })
  expect(readFileSync(join(dataDir, 'data.keys'), 'utf8').trim()).toBe(begun)
  expect(await sealedContact()).toMatch(new RegExp(`^${begun.split(':')[0]}\\.`))
})

test('with DATA_KEYS the operator brings the new key; one alone is nothing to rotate', async () => {
  const run = (dataKeys: string) => rotateKey({ db: world.db, config: testConfig({ dataKeys }), print: () => {} })
  expect(await run(key('a', 1))).toBe(2)
  use(key('a', 1))
  await givenContact()
  expect(await run(`${key('b', 2)},${key('a', 1)}`)).toBe(0)
  use(key('b', 2))
  expect(openField(await sealedContact())).toBe('13800138000')
})

test('sealing anew twice does nothing the second time', async () => {
  use(key('a', 1))
  await givenContact()
  use(`${key('b', 2)},${key('a', 1)}`)
  expect([await resealAll(world.db), await resealAll(world.db)]).toEqual([1, 0])
})

test('a start with another AUTH_SECRET, another key of the same name, or without a key in use is refused with a sentence', async () => {
  use(key('a', 1))
  await checkSecrets(world.db)
  await givenContact()
  use(key('a', 1), 'another-secret-of-the-tests-that-is-long')
  await expect(checkSecrets(world.db)).rejects.toThrow(/AUTH_SECRET .* is not the one/)
  use(key('a', 3))
  await expect(checkSecrets(world.db)).rejects.toThrow(/key a .* is not the one/)
  use(key('b', 2))
  await expect(checkSecrets(world.db)).rejects.toThrow(/key a .* is missing, and 1 entries/)
  use(`${key('b', 2)},${key('a', 1)}`)
  await checkSecrets(world.db)
})

test('a key that nothing is sealed with may go', async () => {
  use(key('a', 1))
  await checkSecrets(world.db)
  use(key('b', 2))
  await checkSecrets(world.db)
  const names = await world.db.selectFrom('secret_mark').select('name').orderBy('name').execute()
  expect(names.map(({ name }) => name)).toEqual(['auth', 'key:b'])
})

test('a sealed text with one byte changed is not opened', () => {
  const sealed = sealField('13800138000')
  const swap = sealed.at(-3) === 'A' ? 'B' : 'A'
  expect(() => openField(`${sealed.slice(0, -3)}${swap}${sealed.slice(-2)}`)).toThrow()
})
