import { expect, test } from 'vitest'
import { FAMILIES, NOTICES, noticeText } from '../../api/notices/notice.words.ts'

const names = (text = '') => [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort()

test.each(Object.entries(NOTICES))('%s says the same in both languages', (kind, words) => {
  expect(kind).toMatch(/^[a-z]+\.[a-zA-Z_-]+$/)
  expect(FAMILIES).toContain(kind.split('.')[0])
  for (const part of ['title', 'body'] as const) expect(names(words.en[part])).toEqual(names(words['zh-CN'][part]))
})

test('instants and days are written out in the reader’s language and the time of Shanghai', () => {
  NOTICES['test.when'] = {
    'zh-CN': { title: '{startsAt}', body: '{visitOn} {places}' },
    en: { title: '{startsAt}', body: '{visitOn} {places}' },
  }
  const params = { startsAt: '2026-11-27T23:30:00Z', visitOn: '2026-11-28', places: 1200 }
  expect(noticeText('zh-CN', 'test.when', params)).toEqual({
    title: '2026年11月28日星期六 07:30',
    body: '2026年11月28日星期六 1,200',
  })
  expect(noticeText('en', 'test.when', params)).toEqual({
    title: 'Saturday, November 28, 2026 at 7:30 AM',
    body: 'Saturday, November 28, 2026 1,200',
  })
  expect(noticeText('en', 'test.when', { startsAt: 'soon' }).title).toBe('soon')
  expect(noticeText('en', 'test.unknown', {})).toEqual({ title: 'test.unknown', body: null })
  delete NOTICES['test.when']
})
