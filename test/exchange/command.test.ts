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

const run = (...argv: string[]) => runIn('zh-CN', ...argv)

async function runIn(language: 'zh-CN' | 'en', ...argv: string[]) {
  const lines: string[] = []
  const code = await runImport(argv, { db: world.db, print: (line) => lines.push(line), language })
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

test('whoever speaks English is told the same in English', async () => {
  const { code, text } = await runIn('en', 'venues', await givenFile(list, 'list.csv'), '--crs', 'wgs84')
  expect(code).toBe(0)
  expect(text).toMatch(/1 {2}new/)
  expect(text).toContain('Latitude 95')
  expect(text).toMatch(/To take it back: npm run import -- undo [0-9a-f-]{36}$/)
})

test('a wrong argument is named with what would be right, in both languages', async () => {
  const file = await givenFile(list)
  const wrong: [argv: string[], zh: RegExp, en: RegExp][] = [
    [[], /用法：/, /How to call it:/],
    [['cinemas', file], /“cinemas”.*venues、divisions/s, /“cinemas”.*venues, divisions/s],
    [['venues', file, '--crs', 'mars'], /--crs mars.*wgs84、cgcs2000、gcj02、bd09/, /--crs mars.*gcj02, bd09/],
    [['venues', '/nowhere.csv'], /\/nowhere\.csv：没有这个文件/, /\/nowhere\.csv: there is no such file/],
    [['venues', '/'], /文件夹/, /folder/],
    [['venues', file, '--colour'], /没有 --colour 这个选项/, /There is no option --colour/],
    [['venues', file, '--crs'], /--crs 的写法不对/, /--crs isn’t written right/],
    [['venues', file, 'wgs84'], /--crs 被 npm 拿走了/, /npm kept the --crs/],
    [['undo', 'yesterday'], /“yesterday”不是导入的编号/, /“yesterday” is no import’s id/],
  ]
  for (const [argv, zh, en] of wrong) {
    expect(await run(...argv)).toEqual({ code: 2, text: expect.stringMatching(zh) })
    expect(await runIn('en', ...argv)).toEqual({ code: 2, text: expect.stringMatching(en) })
  }
})

test('into an installation without categories nothing is imported, and one is told what to do first', async () => {
  await world.db.deleteFrom('category').execute()
  const { code, text } = await run('venues', await givenFile(list), '--crs', 'wgs84')
  expect([code, text]).toEqual([1, expect.stringContaining('npm run seed')])
})
