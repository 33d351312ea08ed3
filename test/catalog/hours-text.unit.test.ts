import { describe, expect, test } from 'vitest'
import { describeRules, parseChineseOpening, parseOsmOpeningHours } from '../../api/catalog/opening.ts'

const told = (parsed: ReturnType<typeof parseChineseOpening>) =>
  'rules' in parsed ? describeRules(parsed.rules, 'zh') : `? ${parsed.reason}`

describe('OpenStreetMap opening_hours', () => {
  test.each([
    ['Mo-Su 07:00-22:00', '每天 07:00–22:00'],
    ['08:30-20:30', '每天 08:30–20:30'],
    ['24/7', '每天 全天开放'],
    ['Tu-Su 00:00-24:00', '周二至周日 全天开放'],
    ['We,Fr,Sa 20:30-01:00', '周三、周五、周六 20:30–次日 01:00'],
    ['Tu-Su 09:00-17:00; Mo off; PH 09:00-17:00', '周二至周日 09:00–17:00；周一闭馆；法定节假日 09:00–17:00'],
    ['PH off', '法定节假日闭馆'],
    ['Mo-Fr 10:00-22:00; Sa-Su 10:00-22:30', '周一至周五 10:00–22:00；周六、周日 10:00–22:30'],
    ['Mo-Fr 08:00-12:00,14:00-17:30', '周一至周五 08:00–12:00、14:00–17:30'],
    ['Mo-Fr 08:00-12:00, We 14:00-18:00', '周一至周五 08:00–12:00；周三 14:00–18:00'],
    ['Mo-Su 10:00-20:00; Sa 12:00-18:00', '周一至周五、周日 10:00–20:00；周六 12:00–18:00'],
    [
      'Apr-Oct 09:00-18:00; Nov-Mar 09:00-17:00; Mo off',
      '4月1日至10月31日，周二至周日 09:00–18:00；11月1日至3月31日，周二至周日 09:00–17:00；周一闭馆',
    ],
    ['Apr 15-Oct 15: Mo-Su 9:00-18:00', '4月15日至10月15日，周一至周日 09:00–18:00'],
    ['Fr-Mo 10:00-26:00', '周一、周五至周日 10:00–次日 02:00'],
  ])('%s', (text, words) => expect(told(parseOsmOpeningHours(text))).toBe(words))

  test.each([
    '', 'sunrise-sunset', 'Mo-Fr 09:00+', '"by appointment"', 'Mo[1] 09:00-10:00', '2025 Dec 1 off', 'Mo-Su 9-17',
    'Mo-Fr 25:00-26:00', 'Feb 31 off', 'SH off', 'Mo-Fr', 'week 1-10 Mo 10:00-12:00',
  ])('refuses %j whole', (text) => expect(parseOsmOpeningHours(text)).toHaveProperty('reason')) // biome-ignore format: a list
})

describe('Chinese notices', () => {
  test.each([
    ['周二至周日 9:00-17:00，周一闭馆（法定节假日除外）', '每天 09:00–17:00；周一闭馆（法定节假日除外）'],
    ['9:00—17:00（16:30停止入馆）', '每天 09:00–17:00（16:30 停止入场）'],
    ['全天开放', '每天 全天开放'],
    ['周二至周日9:00-21:00', '周二至周日 09:00–21:00'],
    ['开放时间：９：００－１７：００（周二至周日），周一闭馆', '周二至周日 09:00–17:00；周一闭馆'],
    ['9:00-17:00，除法定节假日外，每周一闭馆', '每天 09:00–17:00；周一闭馆（法定节假日除外）'],
    ['周一（法定节假日除外）闭馆，其余时间9:00-17:00', '周一闭馆（法定节假日除外）；每天 09:00–17:00'],
    ['闭馆日：周一；开放时间：9:00-16:30', '周一闭馆；每天 09:00–16:30'],
    [
      '周一至周五 8:30-12:00，14:00-17:30；周六、周日 9:00-17:00',
      '周一至周五 08:30–12:00、14:00–17:30；周六、周日 09:00–17:00',
    ],
    ['上午9:00-11:30，下午2:00-5:00', '每天 09:00–11:30、14:00–17:00'],
    ['9点至17点30分，周一休息', '每天 09:00–17:30；周一闭馆'],
    [
      '夏季（5月1日-10月31日）8:30-17:30，冬季（11月1日-次年4月30日）9:00-17:00',
      '5月1日至10月31日，每天 08:30–17:30；11月1日至4月30日，每天 09:00–17:00',
    ],
    [
      '周二至周日 09:00-17:00（闭馆前30分钟停止入馆），周一闭馆，法定节假日正常开放',
      '每天 09:00–17:00（16:30 停止入场）；周一闭馆（法定节假日除外）',
    ],
    ['星期二、三、四、五 9:00-17:00', '周二至周五 09:00–17:00'],
    ['18:00-次日02:00', '每天 18:00–次日 02:00'],
    [
      '周二至周五9:00-17:00；周末及节假日10:00-16:00',
      '周二至周五 09:00–17:00；周六、周日 10:00–16:00；法定节假日 10:00–16:00',
    ],
  ])('%s', (text, words) => expect(told(parseChineseOpening(text))).toBe(words))

  test.each([
    ['待更新', '待更新'],
    ['周一闭馆，遇法定节假日顺延', '顺延'],
    ['除夕、初一闭馆', '除夕'],
    ['周一至周日9:00-5:00', '9:00-5:00'],
    ['周二至周日开放', 'no hours found'],
    ['25:00-26:00', 'opens'],
    ['暂停开放', '暂停'],
    ['', 'no hours found'],
  ])('refuses %j whole and says why', (text, word) => {
    const parsed = parseChineseOpening(text)
    expect('reason' in parsed && parsed.reason).toContain(word)
  })
})

test('rules are told in English too', () => {
  const parsed = parseChineseOpening('周二至周日 9:00-17:00（16:30停止入馆），周一闭馆（法定节假日除外）')
  expect('rules' in parsed && describeRules(parsed.rules, 'en')).toBe(
    'Every day 09:00–17:00 (last entry 16:30); Monday closed (except on public holidays)',
  )
  expect(describeRules([{ kind: 'closed', fromOn: '2026-03-01', toOn: '2026-03-31', note: '维修' }], 'zh')).toBe(
    '2026-03-01至2026-03-31 闭馆（维修）',
  )
  expect(describeRules([], 'en')).toBe('Opening hours are not known')
})
