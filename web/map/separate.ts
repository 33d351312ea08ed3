import type { Sum } from './grid.ts'

/** Pixels across of a disc of each size, as marks.css draws it. */
export const discPixels = [34, 38, 42, 46, 52, 58]

/** The size of a cluster's disc, from 1: it grows with the logarithm of the count. */
export function discSize(count: number): number {
  return Math.min(discPixels.length, 1 + Math.floor(1.5 * Math.log10(count)))
}

/** A pin stands on its place: its middle is drawn so many pixels above it. */
const pinMiddle = 26
/** Half of what two markers keep between their middles, in pixels: a finger's width, more for discs that would touch. */
const leastRoom = 21
const halfGap = 2

/**
 * Merging moves a cluster's middle off its seed, towards its neighbours. Those that came too near to be drawn side by
 * side become one, the smaller joining the bigger, until all stand apart. The sums given are changed.
 */
export function separate(sums: Sum[], unitsPerPixel: number): Sum[] {
  let kept = sums
  for (let before = Infinity; kept.length < before; ) {
    before = kept.length
    kept = joinNear(kept, unitsPerPixel)
  }
  return kept
}

function joinNear(sums: Sum[], unitsPerPixel: number): Sum[] {
  const kept: Sum[] = []
  const pinUnits = pinMiddle * unitsPerPixel
  const middle = ({ x, y, count }: Sum) => ({ x: x / count, y: y / count - (count === 1 ? pinUnits : 0) })
  for (const sum of sums.toSorted((a, b) => b.count - a.count || a.seed - b.seed)) {
    const here = middle(sum)
    const near = kept.find((other) => {
      const there = middle(other)
      const limit = (roomOf(other) + roomOf(sum)) * unitsPerPixel
      return (there.x - here.x) ** 2 + (there.y - here.y) ** 2 < limit ** 2
    })
    if (near) join(near, sum)
    else kept.push(sum)
  }
  return kept
}

/** Pixels around a marker's middle that are its own; a pin is as a small disc. */
function roomOf({ count }: Sum): number {
  return Math.max(leastRoom, (discPixels[discSize(count) - 1] as number) / 2 + halfGap)
}

function join(into: Sum, from: Sum): void {
  into.count += from.count
  into.free += from.free
  into.x += from.x
  into.y += from.y
  into.seeds.push(...from.seeds)
}
