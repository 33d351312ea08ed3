import type { Sum } from './grid.ts'

/** Middles of drawn markers nearer than this would cover each other's numbers. */
const apart = 42
/** A pin stands on its place: its middle is drawn so many pixels above it. */
const pinMiddle = 26

/**
 * Merging moves a cluster's middle off its seed, towards its neighbours. Those that came too near to be drawn side by
 * side become one, the smaller joining the bigger, until all stand apart.
 */
export function separate(sums: Sum[], unitsPerPixel: number): Sum[] {
  const limit = (apart * unitsPerPixel) ** 2
  let kept = sums
  for (let before = Infinity; kept.length < before; ) {
    before = kept.length
    kept = joinNear(kept, limit, pinMiddle * unitsPerPixel)
  }
  return kept
}

function joinNear(sums: Sum[], limit: number, pinUnits: number): Sum[] {
  const kept: Sum[] = []
  const middle = ({ x, y, count }: Sum) => ({ x: x / count, y: y / count - (count === 1 ? pinUnits : 0) })
  for (const sum of sums.toSorted((a, b) => b.count - a.count || a.seed - b.seed)) {
    const here = middle(sum)
    const near = kept.find((other) => {
      const there = middle(other)
      return (there.x - here.x) ** 2 + (there.y - here.y) ** 2 < limit
    })
    if (near) join(near, sum)
    else kept.push({ ...sum, seeds: [...sum.seeds] })
  }
  return kept
}

function join(into: Sum, from: Sum): void {
  into.count += from.count
  into.free += from.free
  into.x += from.x
  into.y += from.y
  into.seeds.push(...from.seeds)
}
