import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { generateClient, generateTables } from '../../setup/generate.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
const read = (path: string) => readFileSync(join(import.meta.dirname, '../..', path), 'utf8')

test('api/db/tables.ts is what the migrations make (else: npm run types)', async () => {
  expect(read('api/db/tables.ts')).toBe(await generateTables(world.db))
})

test("web/api.generated.ts is what the API's OpenAPI says (else: npm run types)", async () => {
  const { text } = await world.get('/api/openapi.json')
  expect(read('web/api.generated.ts')).toBe(await generateClient(text))
})
