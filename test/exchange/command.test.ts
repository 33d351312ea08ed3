import { beforeEach, expect, test } from 'vitest'
import { runImport } from '../../api/exchange/import.command.ts'
import { givenCategories, givenHangzhou } from '../support/given.ts'
import { useWorld } from '../support/world.ts'
import { givenFile } from './files.ts'
import { csv } from './given.ts'

const world = useWorld()
beforeEach(async () => {
  await givenCategories(world.db)
  await givenHangzhou(world.db)
})

async function run(...argv: string[]) {
  const lines: string[] = []
  const code = await runImport(argv, { db: world.db, print: (line) => lines.push(line) })
  return { code, text: lines.join('\n') }
}

const names = async () => (await world.db.selectFrom('venue').select('name').execute()).map(({ name }) => name)
const list = csv('甲图书馆,图书馆,120.2,30.2,,', '乙图书馆,图书馆,120.1,95,,')

test('the command shows what it does row by row, applies it, and can take it back', async () => {
  const { code, text } = await run('venues', await givenFile(list, '名单.csv'), '--crs', 'wgs84')
  expect(code).toBe(0)
  expect(text).toMatch(/1 {2}新增/)
  expect(text).toContain('#3 乙图书馆: [经度, 纬度] 纬度 95 超出范围')
  expect(await names()).toEqual(['甲图书馆'])
  const [, id = ''] = /undo (\S+)/.exec(text) ?? []
  expect((await run('undo', id)).code).toBe(0)
  expect(await names()).toEqual([])
  expect((await run('undo', id)).code).toBe(1)
})

test('--preview writes nothing', async () => {
  expect((await run('venues', await givenFile(list), '--crs', 'wgs84', '--preview')).code).toBe(0)
  expect(await names()).toEqual([])
})

test('a refused file ends in 1 with the reason, wrong arguments in 2 with the usage', async () => {
  const unlabelled = await run('venues', await givenFile(list))
  expect([unlabelled.code, unlabelled.text]).toEqual([1, expect.stringContaining('请写明坐标系')])
  expect((await run('venues', await givenFile('PK\u0003\u0004'))).code).toBe(1)
  for (const argv of [[], ['cinemas', 'x'], ['venues'], ['venues', 'x', '--crs', 'mars'], ['venues', 'x', '--colour']])
    expect((await run(...argv)).code).toBe(2)
})
