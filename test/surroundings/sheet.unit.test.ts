import { expect, test } from 'vitest'
import type { RuleAnswer } from '../../api/surroundings/rule.schema.ts'
import { quotation } from '../../api/surroundings/sheet.ts'
import { sheetWord } from '../../api/surroundings/sheet.words.ts'

const rule = {
  code: 'CN-DEFAULT',
  version: 1,
  metres: 200,
  marginMetres: 10,
  standing: 'default',
  legalSource: 'none (engineering default, not law)',
  evidenceGrade: '-',
} as RuleAnswer

test.each([
  ['zh-CN', '本产品的缺省筛查，不是法律规定'],
  ['en', 'the product’s own screen, not law'],
] as const)('the evidence sheet says in %s that the product’s default is no law', (language, words) => {
  const said = JSON.stringify(quotation(rule, (key, params) => sheetWord(language, key, params)))
  expect(said).toContain(words)
  expect(said).not.toContain('engineering')
})
