import type { OpeningRule } from '../../api/catalog/opening-rule.ts'

/** The same sequence of numbers in [0, 1) for the same seed (mulberry32). */
export function randomNumbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** One to five rules of every kind, with times at full quarters of an hour. */
export function randomRules(random: () => number): OpeningRule[] {
  return Array.from({ length: 1 + Math.floor(random() * 5) }, () => randomRule(random))
}

function randomRule(random: () => number): OpeningRule {
  const maybe = <T>(chance: number, value: () => T): T | Record<string, never> => (random() < chance ? value() : {})
  const number = (from: number, to: number) => from + Math.floor(random() * (to - from + 1))
  const two = (value: number) => String(value).padStart(2, '0')
  const time = () => `${two(number(0, 23))}:${two(number(0, 3) * 15)}`
  const monthDay = () => `${two(number(1, 12))}-${two(number(1, 28))}`
  const weekdays = () => [1, 2, 3, 4, 5, 6, 7].filter(() => random() < 0.5)
  const picked = weekdays()
  const from = number(1, 28)
  return {
    ...(random() < 0.7 ? { kind: 'hours', opens: time(), closes: time() } : { kind: 'closed' }),
    ...maybe(0.5, () => (picked.length > 0 ? { weekdays: picked } : {})),
    ...maybe(0.25, () => ({ seasonFrom: monthDay(), seasonTo: monthDay() })),
    ...maybe(0.15, () => ({ fromOn: `2026-10-${two(from)}`, toOn: `2026-10-${two(number(from, 28))}` })),
    ...maybe(0.35, () => ({ holidays: random() < 0.5 ? ('except' as const) : ('only' as const) })),
    ...maybe(0.3, () => ({ makeupDays: 'workday' as const })),
  }
}
