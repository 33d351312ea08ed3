import { expect, test } from 'vitest'
import { FAMILIES, NOTICES, namedVenue, noticeText } from '../../api/notices/notice.words.ts'

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

test('a venue is called by its English name for English readers, with the Chinese beside, where it has one', () => {
  const named = namedVenue({ name: '中国丝绸博物馆', nameEn: 'China National Silk Museum' })
  expect(noticeText('en', 'editing.approved', named).title).toBe(
    'Approved: China National Silk Museum (中国丝绸博物馆)',
  )
  expect(noticeText('zh-CN', 'editing.approved', named).title).toBe('修改已通过：中国丝绸博物馆')
  const unnamed = namedVenue({ name: '西溪馆', nameEn: null })
  expect(noticeText('en', 'editing.approved', unnamed).title).toBe('Approved: 西溪馆')
})
