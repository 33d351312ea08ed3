import { describe, expect, test } from 'vitest'
import { describeRules } from '../../api/catalog/opening.ts'
import { readHours } from '../../api/exchange/kinds/hours.ts'

const told = (hours: string | undefined, closedDays: string | undefined, closes?: string) => {
  const rules = readHours({ hours, closes, closedDays })
  return rules && describeRules(rules, 'zh')
}

describe('hours and closing days in two columns', () => {
  test.each([
    ['9:00-17:00', '周一', '每天 09:00–17:00；周一闭馆'],
    ['9:00-17:00', '周一闭馆', '每天 09:00–17:00；周一闭馆'],
    ['9:00-17:00', '每周一、周二', '每天 09:00–17:00；周一、周二闭馆'],
    ['9:00-17:00', '周一（法定节假日除外）', '每天 09:00–17:00；周一闭馆（法定节假日除外）'],
    ['9:00-17:00', '周一，法定节假日除外', '每天 09:00–17:00；周一闭馆（法定节假日除外）'],
    ['周二至周日 9:00-17:00', '星期一', '周二至周日 09:00–17:00；周一闭馆'],
    ['9:00-17:00', '法定节假日', '每天 09:00–17:00；法定节假日闭馆'],
    ['9:00—17:00，闭馆周一（法定节假日除外）', '周一', '每天 09:00–17:00；周一闭馆（法定节假日除外）'],
    ['9:00-17:00', '全年无休', '每天 09:00–17:00'],
    [undefined, '周一', '周一闭馆'],
    ['Tu-Su 09:00-17:00', undefined, '周二至周日 09:00–17:00'],
  ])('%s and %s', (hours, closing, words) => expect(told(hours, closing)).toBe(words))

  test('a time of opening and a time of closing are one day’s hours', () => {
    expect(told('9:00', undefined, '17:00')).toBe('每天 09:00–17:00')
    expect(told('9:00:00', '周一', '17:00:00')).toBe('每天 09:00–17:00；周一闭馆')
    expect(told('9:00 AM', '周一（法定节假日除外）', '5:00 PM')).toBe('每天 09:00–17:00；周一闭馆（法定节假日除外）')
    expect(told('9:00-17:00', undefined, '周一')).toBe('每天 09:00–17:00；周一闭馆')
    expect(told('9:00-17:00', '周一', '17:00')).toBe('每天 09:00–17:00；周一闭馆')
    expect(told('9:00-17:00', '周一', '16:30')).toBeUndefined()
    expect(told(undefined, '周一', '17:00')).toBeUndefined()
  })

  test('closing days that can’t be read leave the hours unread too: a closed day isn’t shown as open', () => {
    expect(told('9:00-17:00', '每月最后一个周五')).toBeUndefined()
    expect(told('9:00-17:00', 'Monday')).toBeUndefined()
  })
})
