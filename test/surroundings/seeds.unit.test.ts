import { describe, expect, test } from 'vitest'
import { flawOf } from '../../api/catalog/geometry.ts'
import { seedFiles } from '../../api/exchange/seed-files.reader.ts'
import { PLACE_KINDS } from '../../api/surroundings/place-kind.ts'
import { type Rule, standingOf } from '../../api/surroundings/rule.ts'

describe('what an empty installation starts with around campuses', () => {
  const rules = seedFiles.table('surroundings_rules')

  test('the whole rule table, each row under one code', () => {
    expect(rules).toHaveLength(94)
    expect(new Set(rules.map(({ code }) => code)).size).toBe(94)
  })

  test('rows that are repealed, drafted or only in the news are there and never applied', () => {
    const standing = rules.map((row) => ({
      code: row.code,
      status: row.status ?? '',
      is: standingOf({
        ...(row as unknown as Rule),
        copyFor: '',
        ruleKind: row.rule_kind ?? '',
        appliesTo: row.applies_to || null,
        metres: row.metres ? Number(row.metres) : null,
      }),
    }))
    const applied = standing.filter(({ is }) => is === 'local' || is === 'default')
    expect(new Set(applied.map(({ status }) => status))).toEqual(
      new Set(['in_force', 'in_force_verify', 'product_default']),
    )
    expect(standing.find(({ code }) => code === 'CN-LOT-2006-REPEALED')?.is).toBe('none')
    expect(standing.filter(({ status }) => /draft|repealed|news/.test(status)).map(({ is }) => is)).not.toContain(
      'local',
    )
  })

  test('no real business: every regulated place is invented and says so', () => {
    const places = seedFiles.table('regulated_places')
    expect(places.length).toBeGreaterThan(20)
    for (const { name, source, kind, licence_number } of places) {
      expect(name).toMatch(/^演示/)
      expect([source, licence_number]).toEqual(['demo', ''])
      expect(PLACE_KINDS).toContain(kind)
    }
  })

  test('grounds that are sound, and gates that belong to one of them', () => {
    const campuses = seedFiles.features('campuses')
    for (const { geometry } of campuses) expect(flawOf(geometry as never)).toBeUndefined()
    const refs = new Set(campuses.map(({ properties }) => properties.ref))
    expect(seedFiles.table('gates').filter(({ campus_ref }) => !refs.has(campus_ref as string))).toEqual([])
  })
})
