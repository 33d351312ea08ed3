import { describe, expect, test } from 'vitest'
import { type Distances, judge } from '../../api/surroundings/measure.ts'
import type { Method } from '../../api/surroundings/rule.ts'

const ground = { isPoint: false, slackMetres: 0 }
const by = (method: Method) => ({ metres: 200, marginMetres: 15, method })
const measured = (given: Partial<Distances>): Distances => ({ straight: 0, radius: 0, walk: 0, ...given })

describe('a verdict', () => {
  test.each([
    [0, 'inside'],
    [185, 'inside'],
    [186, 'on_site'],
    [200, 'on_site'],
    [215, 'on_site'],
    [216, 'outside'],
  ])('%i m from the boundary is %s of 200 m, with a margin of 15 m', (straight, verdict) => {
    expect(judge(by('boundary_straight'), ground, measured({ straight })).verdict).toBe(verdict)
  })

  test('by gate_walk looks at the walk alone', () => {
    const distances = measured({ straight: 100, radius: 120, walk: 340 })
    expect(judge(by('gate_walk'), ground, distances).verdict).toBe('outside')
  })

  test('by gate_radius looks at the circle round the gates', () => {
    expect(judge(by('gate_radius'), ground, measured({ straight: 100, radius: 230, walk: 400 })).verdict).toBe(
      'outside',
    )
    expect(judge(by('gate_radius'), ground, measured({ straight: 100, radius: 120, walk: 400 })).verdict).toBe('inside')
  })

  test('by gate_extent, whose wording is ambiguous, takes circle and walk', () => {
    expect(judge(by('gate_extent'), ground, measured({ radius: 120, walk: 150 })).verdict).toBe('inside')
    const judged = judge(by('gate_extent'), ground, measured({ radius: 120, walk: 400 }))
    expect(judged).toMatchObject({ verdict: 'on_site', reasons: ['methods-disagree'] })
  })

  test('along a street is not computed, and says so', () => {
    expect(judge(by('along_street'), ground, measured({ straight: 40 }))).toMatchObject({
      verdict: 'on_site',
      reasons: ['along-street'],
      measures: [],
    })
    expect(judge(by('along_street'), ground, measured({ straight: 400 })).verdict).toBe('outside')
  })

  test('where the text is silent, straight line and walk stand side by side', () => {
    const agreeing = judge(by('unspecified'), ground, measured({ straight: 100, walk: 160 }))
    expect(agreeing.verdict).toBe('inside')
    expect(agreeing.measures.map(({ measure, metres }) => [measure, metres])).toEqual([
      ['straight', 100],
      ['walk', 160],
    ])
    const disagreeing = judge(by('unspecified'), ground, measured({ straight: 100, walk: 460 }))
    expect(disagreeing).toMatchObject({ verdict: 'on_site', reasons: ['methods-disagree'] })
  })

  test.each(['no-student-gate', 'no-gates', 'no-network', 'no-route', 'gate-off-network'] as const)(
    'without a walk (%s) is to be measured on site, with the reason',
    (walk) => {
      const judged = judge(by('gate_walk'), ground, measured({ straight: 100, walk }))
      expect(judged).toMatchObject({ verdict: 'on_site', reasons: [walk] })
    },
  )

  test('needs no gates where the straight line is too long already', () => {
    const far = measured({ straight: 260, radius: 'no-gates', walk: 'no-gates' })
    for (const method of ['gate_walk', 'gate_radius', 'gate_extent', 'unspecified'] as const)
      expect(judge(by(method), ground, far).verdict).toBe('outside')
  })

  test('counts that a gate may lie off the drawn ground', () => {
    const far = measured({ straight: 240, walk: 'no-network' })
    expect(judge(by('gate_walk'), { isPoint: false, slackMetres: 50 }, far).verdict).toBe('on_site')
  })

  test('of a campus that is only a point is inside when even the point is, and else measured on site', () => {
    const point = { isPoint: true, slackMetres: 150 }
    expect(judge(by('boundary_straight'), point, measured({ straight: 150 })).verdict).toBe('inside')
    const near = judge(by('boundary_straight'), point, measured({ straight: 300 }))
    expect(near).toMatchObject({ verdict: 'on_site', reasons: ['campus-is-point'] })
    expect(judge(by('boundary_straight'), point, measured({ straight: 400 })).verdict).toBe('outside')
  })
})
