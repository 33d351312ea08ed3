import { type Crs, type Point, roughMetres, toWgs84 } from '../catalog/coordinates.ts'

/** Coordinate systems that can be told apart; CGCS2000 is WGS-84 to within decimetres. */
export const TELLABLE = ['wgs84', 'gcj02', 'bd09'] as const
export type Tellable = (typeof TELLABLE)[number]

/** A point as it stands in the file, and where that place is known to be (WGS-84). */
export type KnownPair = { row: number; name: string; received: Point; known: Point }

/** What known places say about a file's coordinate system. Metres are medians over the matched places. */
export type Evidence = {
  matched: number
  needed: number
  metres: Record<Tellable, number>
  best: Tellable
  /** The share of places that lie nearest to where they are known to be under `best`. */
  agreeing: number
  examples: { row: number; name: string; metres: Record<Tellable, number> }[]
}

export const NEEDED = 5

/** Measures how far the places lie from where they are known to be, under each system. Undefined without any place. */
export function weigh(pairs: readonly KnownPair[]): Evidence | undefined {
  const measured = pairs.map(({ row, name, received, known }) => ({
    row,
    name,
    metres: bySystem((crs) => Math.round(roughMetres(toWgs84(crs, received), known) * 10) / 10),
  }))
  return conclude(measured)
}

type Measured = { row: number; name: string; metres: Record<Tellable, number> }

/** The evidence of measured places, or undefined when there is none. */
export function conclude(measured: readonly Measured[]): Evidence | undefined {
  if (measured.length === 0) return undefined
  const metres = bySystem((crs) => Math.round(median(measured.map((one) => one.metres[crs])) * 10) / 10)
  const best = nearest(metres)
  const agreeing = measured.filter((one) => nearest(one.metres) === best).length / measured.length
  // Places where the systems agree (Hong Kong) show nothing.
  const telling = measured.filter((one) => Math.max(...Object.values(one.metres)) - one.metres[best] > CLEARLY_METRES)
  return { matched: measured.length, needed: NEEDED, metres, best, agreeing, examples: telling.slice(0, 5) }
}

export function bySystem(measure: (crs: Tellable) => number): Record<Tellable, number> {
  return { wgs84: measure('wgs84'), gcj02: measure('gcj02'), bd09: measure('bd09') }
}

function nearest(metres: Record<Tellable, number>): Tellable {
  return TELLABLE.reduce((a, b) => (metres[a] <= metres[b] ? a : b))
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

export type Verdict =
  | { kind: 'fits' | 'unchecked' }
  /** Another system fits clearly better than the one named. */
  | { kind: 'contradicted'; better: Tellable }
  /** None was named, and this one fits clearly better than the others. */
  | { kind: 'found'; crs: Tellable }
  | { kind: 'undecided' }

/** A system is clearly better when it halves the median, by 40 m or more, and most places agree. */
const CLEARLY_METRES = 40
const MOST = 0.7

/** Judges the system that was named (or undefined) by the evidence. */
export function judge(named: Crs | undefined, evidence: Evidence | undefined): Verdict {
  if (!evidence || evidence.matched < NEEDED) return { kind: named ? 'unchecked' : 'undecided' }
  const { metres, best, agreeing } = evidence
  const isClearlyBetter = (than: Tellable) =>
    metres[best] * 2 < metres[than] && metres[than] - metres[best] > CLEARLY_METRES
  if (named) {
    const tellable = named === 'cgcs2000' ? 'wgs84' : named
    return best !== tellable && agreeing >= MOST && isClearlyBetter(tellable)
      ? { kind: 'contradicted', better: best }
      : { kind: 'fits' }
  }
  const others = TELLABLE.filter((crs) => crs !== best)
  return agreeing >= MOST && others.every(isClearlyBetter) ? { kind: 'found', crs: best } : { kind: 'undecided' }
}
