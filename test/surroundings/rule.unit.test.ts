import { describe, expect, test } from 'vitest'
import { openRuleBook, type Rule, standingOf } from '../../api/surroundings/rule.ts'
import { ruleTypesOf, ruleTypesOfWords, schoolOfName } from '../../api/surroundings/school.ts'

const rule = (given: Partial<Rule> & { code: string }): Rule => ({
  id: given.code,
  version: 1,
  copyFor: '',
  divisionCode: '',
  ruleKind: 'siting_ban',
  kinds: ['bar'],
  schoolTypes: ['primary'],
  metres: 200,
  method: 'boundary_straight',
  marginMetres: 15,
  appliesTo: null,
  status: 'in_force',
  effectiveFrom: null,
  ...given,
})
const nation = rule({ code: 'CN' })
const province = rule({ code: 'ZJ', divisionCode: '33', metres: 100 })
const city = rule({ code: 'HZ', divisionCode: '3301', method: 'gate_walk' })
const county = rule({ code: 'XH', divisionCode: '330106' })
const ask = (rows: Rule[], divisionCode = '330106', kind = 'bar', ruleTypes = ['primary']) => {
  const { rules, silent } = openRuleBook(rows)({ divisionCode, ruleTypes, kind })
  return [rules.map(({ code }) => code), silent.map(({ code }) => code)]
}

describe('looking a rule up', () => {
  test('goes from county to city to province to nation and merges nothing', () => {
    expect(ask([nation, city, county, province])[0]).toEqual(['XH', 'HZ', 'ZJ', 'CN'])
  })

  test('leaves out what is in force elsewhere', () => {
    expect(ask([nation, province, city, county], '330102')[0]).toEqual(['HZ', 'ZJ', 'CN'])
    expect(ask([nation, province, city], '32')[0]).toEqual(['CN'])
  })

  test('applies what is in force, also to be verified; never what is repealed, drafted or only in the news', () => {
    const rows = ['in_force', 'in_force_verify', 'repealed', 'draft', 'news_only', 'draft_historic_verify']
    expect(ask(rows.map((status) => rule({ code: status, status })))[0]).toEqual(['in_force', 'in_force_verify'])
  })

  test('shows a row that names no distance beside the rows that do', () => {
    expect(ask([rule({ code: 'ACT', metres: null }), city])).toEqual([['HZ'], ['ACT']])
  })

  test('screens by the product’s default only where nobody names a number', () => {
    const screen = rule({ code: 'SCREEN', status: 'product_default' })
    expect(ask([screen, rule({ code: 'ACT', metres: null })])).toEqual([['SCREEN'], ['ACT']])
    expect(ask([screen, province])[0]).toEqual(['ZJ'])
  })

  test('lets a division’s copy stand for the row, there only', () => {
    const copy = rule({ code: 'ZJ', id: 'copy', divisionCode: '33', copyFor: '3301', metres: 300 })
    expect(
      openRuleBook([province, copy])({ divisionCode: '330106', ruleTypes: ['primary'], kind: 'bar' }).rules,
    ).toEqual([copy])
    expect(openRuleBook([province, copy])({ divisionCode: '3302', ruleTypes: ['primary'], kind: 'bar' }).rules).toEqual(
      [province],
    )
  })

  test('takes part in a pilot only by a copy', () => {
    const pilot = rule({ code: 'PILOT', appliesTo: 'pilot areas only' })
    expect([standingOf(pilot), standingOf({ ...pilot, copyFor: '3301' })]).toEqual(['none', 'local'])
  })

  test('finds a rule on entertainment for an arcade, and one on unsuitable places for an e-sports hotel', () => {
    expect(ask([rule({ code: 'ENT', kinds: ['entertainment'] })], '33', 'arcade')[0]).toEqual(['ENT'])
    expect(ask([rule({ code: 'OTHER', kinds: ['other_unsuitable'] })], '33', 'esports_hotel')[0]).toEqual(['OTHER'])
    expect(ask([rule({ code: 'BAR', kinds: ['bar'] })], '33', 'arcade')[0]).toEqual([])
  })
})

describe('kinds of schools', () => {
  test('a rule on schools means no kindergarten and no university, one on all levels means both', () => {
    expect(ruleTypesOfWords(['school_unspecified'])).not.toContain('kindergarten')
    expect(ruleTypesOfWords(['all_levels'])).toEqual(expect.arrayContaining(['kindergarten', 'university']))
  })

  test('a school of unknown stage may be any', () => {
    expect(ruleTypesOf('school', [])).toEqual(['primary', 'middle', 'high'])
    expect(ruleTypesOf('kindergarten', [])).toEqual(['kindergarten'])
  })

  test.each([
    ['杭州市学军小学', 'school', ['primary']],
    ['杭州第二中学', 'school', ['middle', 'high']],
    ['文澜初级中学', 'school', ['middle']],
    ['绿苑幼儿园', 'kindergarten', []],
    ['杭州聋人学校', 'special', []],
    ['求是小学附属幼儿园', 'kindergarten', []],
  ])('%s is %s %j', (name, type, stages) => {
    expect(schoolOfName(name)).toEqual({ type, stages })
  })
})
