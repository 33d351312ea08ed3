import { expect, test } from 'vitest'
import { trainingWords } from '../../api/catalog/review/training.ts'

const words = (text: string, priceFen: number | null = null) => trainingWords(text, priceFen).map(({ word }) => word)

test.each([
  ['暑期研学营 小学数学提高班', 128_000],
  ['奥数思维夏令营', 99_900],
  ['英语一对一研学', 50_000],
  ['幼小衔接体验周', 60_000],
  ['中考冲刺封闭营', 300_000],
  ['物理名师带你研学', 20_000],
])('%s, for %i fen, is held', (text, priceFen) => {
  expect(words(text, priceFen)).not.toEqual([])
})

test.each([['某某教育培训学校 数学英语同步辅导'], ['自然拼读班 学费 2000 元'], ['作文写作集训，¥980/期']])(
  '%s says itself that it is for money, and is held',
  (text) => {
    expect(words(text)).not.toEqual([])
  },
)

test.each([
  ['小学数学提高班', 0],
  ['公益英语辅导', 0],
  ['青铜器里的历史', 3_000],
  ['植物园生物观察课', 5_000],
  ['英语讲解员培训', 0],
  ['地理研学：钱塘江的潮', 8_000],
  ['科举与高考改革史展 培训讲解员', 2_000],
  ['劳动教育实践课时', 4_000],
  ['历史班级研学：走进良渚', 4_000],
])('%s, for %i fen, is not', (text, priceFen) => {
  expect(words(text, priceFen)).toEqual([])
})

test('it says by which words, and that money is asked for', () => {
  expect(trainingWords('数学提高班', 10_000)).toEqual([
    { word: '数学', kind: 'subject' },
    { word: '提高班', kind: 'teaching' },
    { word: '100 元', kind: 'fee' },
  ])
})
