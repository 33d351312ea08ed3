import { describe, expect, test } from 'vitest'
import { describeRules } from '../../api/catalog/opening.ts'
import { readHours } from '../../api/exchange/kinds/hours.ts'
import { lunarNewYear } from '../../api/exchange/kinds/new-year.ts'

const told = (hours: string | undefined, closedDays: string | undefined, closes?: string) => {
  const read = readHours({ hours, closes, closedDays }, [2027, 2028])
  return read && describeRules(read.rules, 'zh')
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

describe('closed at the lunar new year', () => {
  const eve = '2027-02-05 闭馆（除夕）；2028-01-25 闭馆（除夕）'
  test.each([
    ['9:00-17:00，除夕闭馆', undefined, `每天 09:00–17:00；${eve}`],
    ['周二至周日9:00-17:00，周一、除夕闭馆', undefined, `周二至周日 09:00–17:00；周一闭馆；${eve}`],
    ['9:00-17:00（周一、除夕闭馆）', undefined, `每天 09:00–17:00；周一闭馆；${eve}`],
    ['9:00-17:00', '周一、除夕', `每天 09:00–17:00；周一闭馆；${eve}`],
    ['9:00-17:00', '除夕', `每天 09:00–17:00；${eve}`],
  ])('%s and %s', (hours, closing, words) => expect(told(hours, closing)).toBe(words))

  test('several days are one exception a year', () => {
    const days = '2027-02-05至2027-02-06 闭馆（除夕、初一）；2028-01-25至2028-01-26 闭馆（除夕、初一）'
    expect(told('除夕、正月初一闭馆，其余时间9:00-17:00', undefined)).toBe(`每天 09:00–17:00；${days}`)
    expect(told('9:00-17:00', '除夕、初一')).toBe(`每天 09:00–17:00；${days}`)
    expect(told('9:00-17:00，除夕至初二闭馆', undefined)).toContain('2027-02-05至2027-02-07 闭馆（除夕至初二）')
  })

  test('while no such year is published the other hours are taken, and the days named', () => {
    const read = readHours({ hours: '9:00-17:00，除夕闭馆' })
    expect(read && [describeRules(read.rules, 'zh'), read.newYear]).toEqual(['每天 09:00–17:00', '除夕'])
  })

  test('what no rule can say of it leaves the hours unread', () => {
    for (const hours of ['9:00-17:00，除夕下午闭馆', '9:00-17:00，春节期间闭馆', '除夕 9:00-12:00'])
      expect(told(hours, undefined)).toBeUndefined()
  })

  test('the first day of the lunar year is what almanacs say, and within a day of the runtime’s calendar', () => {
    expect([lunarNewYear(2027), lunarNewYear(2030)]).toEqual(['2027-02-06', '2030-02-03'])
    const calendar = new Intl.DateTimeFormat('en-u-ca-chinese', { month: 'numeric', day: 'numeric', timeZone: 'UTC' })
    for (let year = 2023; year <= 2036; year++) {
      const first = new Date(lunarNewYear(year) ?? '')
      expect(['1/1', '1/2', '12/29', '12/30'], String(year)).toContain(calendar.format(first))
    }
  })
})
