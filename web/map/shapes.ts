import type { Position } from 'geojson'
import type { Bbox } from './handle.ts'
import { type Projection, project } from './points.ts'

/** Pixels: x and y by turns. */
export type Flat = Float64Array | number[]
export type Rect = { minX: number; minY: number; maxX: number; maxY: number }

/** A ring in pixels of the world at a zoom. */
export function toPixels(ring: readonly Position[], zoom: number, projection: Projection): Float64Array {
  const scale = 256 * 2 ** zoom
  const flat = new Float64Array(ring.length * 2)
  ring.forEach(([lon = 0, lat = 0], index) => {
    const { x, y } = project({ lon, lat }, projection)
    flat[2 * index] = x * scale
    flat[2 * index + 1] = y * scale
  })
  return flat
}

/** The part of a ring inside a rectangle (Sutherland–Hodgman); edges along the rectangle close it. */
export function clipRing(ring: Flat, rect: Rect): Flat {
  let kept = ring
  const sides: [axis: 0 | 1, limit: number, sign: 1 | -1][] = [
    [0, rect.minX, 1],
    [0, rect.maxX, -1],
    [1, rect.minY, 1],
    [1, rect.maxY, -1],
  ]
  for (const [axis, limit, sign] of sides) kept = clipSide(kept, axis, limit, sign)
  return kept
}

function clipSide(ring: Flat, axis: 0 | 1, limit: number, sign: 1 | -1): Flat {
  const kept: number[] = []
  for (let at = 0; at < ring.length; at += 2) {
    const before = at === 0 ? ring.length - 2 : at - 2
    const inside = sign * ((ring[at + axis] as number) - limit)
    const insideBefore = sign * ((ring[before + axis] as number) - limit)
    if (inside >= 0 !== insideBefore >= 0) {
      const share = insideBefore / (insideBefore - inside)
      for (const side of [0, 1]) {
        const [from, to] = [ring[before + side] as number, ring[at + side] as number]
        kept.push(from + share * (to - from))
      }
    }
    if (inside >= 0) kept.push(ring[at] as number, ring[at + 1] as number)
  }
  return kept
}

/** An SVG path of a closed ring, measured from an origin; points that fall on the pixel of the one before are left out. */
export function pathOf(ring: Flat, origin: { x: number; y: number }): string {
  let path = ''
  let [lastX, lastY] = [Number.NaN, Number.NaN]
  for (let at = 0; at < ring.length; at += 2) {
    const x = Math.round(((ring[at] as number) - origin.x) * 2) / 2
    const y = Math.round(((ring[at + 1] as number) - origin.y) * 2) / 2
    if (Math.abs(x - lastX) < 1 && Math.abs(y - lastY) < 1) continue
    path += `${path === '' ? 'M' : 'L'}${x} ${y}`
    ;[lastX, lastY] = [x, y]
  }
  return path === '' ? '' : `${path}Z`
}

export function touches(box: Bbox, other: Bbox): boolean {
  return (
    box.minLon <= other.maxLon && box.maxLon >= other.minLon && box.minLat <= other.maxLat && box.maxLat >= other.minLat
  )
}
