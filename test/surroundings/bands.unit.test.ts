import { describe, expect, test } from 'vitest'
import { judgeByRule } from '../../api/surroundings/check.ts'
import type { RuleRow } from '../../api/surroundings/rule.schema.ts'
import { METHODS, openRuleBook } from '../../api/surroundings/rule.ts'
import { openBands } from '../../api/surroundings/sweep-bands.ts'

const rule = (changes: Partial<RuleRow>) =>
  ({
    id: 'rule',
    code: 'TEST',
    copyFor: '',
    divisionCode: '3301',
    ruleKind: 'siting_ban',
    kinds: ['bar'],
    schoolTypes: ['primary'],
    metres: 200,
    marginMetres: 15,
    appliesTo: null,
    status: 'in_force',
    method: 'boundary_straight',
    ...changes,
  }) as RuleRow

const bandsOf = (one: RuleRow, ground: { isPoint: boolean; slack: number }, division = '330106') =>
  openBands(
    openRuleBook([one]),
    ['bar', 'tobacco'],
    [one.divisionCode],
  )({ division, ruleTypes: ['primary'], ...ground })

describe('the bands that the database judges by', () => {
  const grounds = [
    { isPoint: false, slack: 0 },
    { isPoint: true, slack: 150 },
  ]
  for (const method of METHODS)
    for (const ground of grounds)
      test(`say what the judge says at every half metre: ${method}, ${ground.isPoint ? 'a point' : 'a ground'}`, () => {
        for (const limits of [{}, { metres: 50, marginMetres: 0 }, { metres: 10, marginMetres: 40 }]) {
          const one = rule({ method, ...limits })
          const { bands } = bandsOf(one, ground)
          for (let straight = 0; straight < 400; straight += 0.5) {
            const judged = judgeByRule(
              one,
              { isPoint: ground.isPoint, slackMetres: ground.slack },
              { straight, radius: 'no-gates', walk: 'no-gates' },
            )
            const found = bands.filter(({ above, upTo }) => straight > above && straight <= upTo)
            const said = found.map(({ verdict, reasons }) => ({ verdict, reasons }))
            const { verdict, reasons } = judged
            expect(said, `${straight} m`).toEqual(verdict === 'outside' ? [] : [{ verdict, reasons }])
          }
        }
      })

  test('are none where no rule speaks', () => {
    expect(bandsOf(rule({}), { isPoint: false, slack: 0 }, '320102')).toMatchObject({ bands: [], reach: 0 })
  })
})
