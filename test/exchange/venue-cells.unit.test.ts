import { describe, expect, test } from 'vitest'
import { cellFree, cellPeople, cellText, cellWheelchair } from '../../api/exchange/kinds/venue-cells.ts'
import type { Reason } from '../../api/exchange/row.ts'

const warned = (read: (warnings: Reason[]) => unknown) => {
  const warnings: Reason[] = []
  return [read(warnings), warnings.map(({ code }) => code).join()]
}

describe('how many people', () => {
  test.each([
    ['300', 300, ''],
    ['1,200人', 1_200, ''],
    ['1.5万', 15_000, ''],
    ['约500人/日', 500, ''],
    ['30-50人', 50, ''],
    ['待定', undefined, ''],
    ['五百', undefined, 'number-unreadable'],
    ['-5', undefined, 'number-unreadable'],
    ['每天500人，每批30人', undefined, 'number-unreadable'],
    ['99999999999', undefined, 'number-unreadable'],
  ])('%s', (value, people, code) => {
    expect(warned((warnings) => cellPeople({ value, column: '容量' }, warnings))).toEqual([people, code])
  })
})

describe('whether it is free', () => {
  test.each([
    ['是否免费', '是', true, ''],
    ['是否免费', '否', undefined, ''],
    ['free', 'no', undefined, ''],
    ['free', 'yes', true, ''],
    ['fee', 'no', true, ''],
    ['fee', 'yes', undefined, ''],
    ['收费情况', '是', undefined, ''],
    ['收费情况', '免费', true, ''],
    ['收费标准', '不收费', true, ''],
    ['门票', '0元', true, ''],
    ['门票', '收费', undefined, ''],
    ['门票', '20元，学生半价', undefined, 'offer-unread'],
    ['免费情况', '未成年人免费', undefined, 'offer-unread'],
    ['免费情况', '免费（特展除外）', undefined, 'offer-unread'],
  ])('%s: %s', (column, value, free, code) => {
    expect(warned((warnings) => cellFree({ value, column }, warnings))).toEqual([free, code])
  })
})

test('what is too long is cut, and said so; an unclear yes or no is left out, and said so', () => {
  const cell = { value: '长'.repeat(600), column: '地址' }
  expect(warned((warnings) => cellText(cell, 500, warnings))).toEqual(['长'.repeat(500), 'text-cut'])
  expect(warned((warnings) => cellWheelchair({ value: '也许', column: '无障碍' }, warnings))).toEqual([
    undefined,
    'wheelchair-unreadable',
  ])
})
