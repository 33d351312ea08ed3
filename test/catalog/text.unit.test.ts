import { describe, expect, test } from 'vitest'
import { cleanName, cleanPhone, cleanText, nameKey, nameLikeness, textOrNothing } from '../../api/catalog/text.ts'

describe('text of a spreadsheet', () => {
  test.each([
    ['ＡＢＣ　１２３', 'ABC 123'],
    ['  西湖\u200b区\t 图书馆 ', '西湖区 图书馆'],
    ['周一闭馆（法定节假日除外），免费。', '周一闭馆（法定节假日除外），免费。'],
    ['\ufeff杭州\u0000市', '杭州 市'],
  ])('%j becomes %j', (raw, clean) => {
    expect(cleanText(raw)).toBe(clean)
  })

  test.each(['待更新', '暂无', '无', '-', '——', '/', 'N/A', 'n/a', 'null', ' ', '　', '待定', '…', '0'])(
    '%j is nothing',
    (raw) => {
      expect(textOrNothing(raw)).toBeUndefined()
    },
  )

  test.each(['无锡市', '无', '暂无锡'])('only a whole %s can be nothing', (raw) => {
    expect(textOrNothing(raw)).toBe(raw === '无' ? undefined : raw)
  })
})

describe('a name', () => {
  test.each([
    ['“西湖博物馆”', '西湖博物馆'],
    ['"凤窝"摩崖石刻', '“凤窝”摩崖石刻'],
    ['西湖博物馆(孤山馆区)', '西湖博物馆（孤山馆区）'],
    ['West Lake Museum（Gushan）', 'West Lake Museum (Gushan)'],
    ['１９１２街区', '1912街区'],
    ['《红色》展馆', '《红色》展馆'],
  ])('%j is written %j', (raw, clean) => {
    expect(cleanName(raw)).toBe(clean)
  })

  test('has one key however it is spaced, bracketed and punctuated', () => {
    expect(new Set(['K11（艺术 馆）', 'k１１(艺术馆)', 'K11·艺术馆'].map(nameKey)).size).toBe(1)
  })

  test.each([
    ['杭州图书馆', '杭州市图书馆', 0.95, 1],
    ['运河公园', '杭州市运河公园', 0.95, 1],
    ['运河图书馆', '拱墅社区运河图书馆', 0, 0.9],
    ['杭州图书馆', '杭州博物馆', 0, 0.6],
    ['中山公园', '中山公园史迹馆', 0, 0.8],
    ['一', '二', 0, 0],
  ])('%s and %s are alike by %d to %d', (a, b, least, most) => {
    expect(nameLikeness(nameKey(a), nameKey(b))).toBeGreaterThanOrEqual(least)
    expect(nameLikeness(nameKey(a), nameKey(b))).toBeLessThanOrEqual(most)
  })
})

describe('a telephone number', () => {
  test.each([
    ['0571-87654321', '0571-87654321'],
    ['（0571）87654321', '0571-87654321'],
    ['０５７１—８７６５４３２１', '0571-87654321'],
    ['电话：87654321', '87654321'],
    ['13800571000', '13800571000'],
    ['400-800-1234转8', '400-800-1234-8'],
    ['0571-87654321、0571-87654322', '0571-87654321; 0571-87654322'],
    ['12345', '12345'],
    ['+86 571 8723 4567', '0571-8723-4567'],
    ['+852 2721 0226', '+852-2721-0226'],
  ])('%s is written %s', (raw, phone) => {
    expect(cleanPhone(raw)).toEqual({ phone })
  })

  test.each(['王老师', '057187', '见公众号', '12'])('%s is none', (raw) => {
    expect(cleanPhone(raw)).toHaveProperty('bad')
  })

  test.each(['待更新', '暂无', '', undefined])('%j is nothing', (raw) => {
    expect(cleanPhone(raw)).toBeUndefined()
  })
})
