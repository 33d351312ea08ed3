/** Distances on the WGS-84 ellipsoid, the same as the database's geography gives, for what is measured on a graph. */
import type { Point } from '../catalog/coordinates.ts'

const A = 6_378_137
const F = 1 / 298.257223563
const B = A * (1 - F)
const RADIANS = Math.PI / 180

/** True metres between two points that are not nearly opposite on the globe (Vincenty 1975, ≤ 1 mm). */
export function geodesicMetres(from: Point, to: Point): number {
  const l = (to.lon - from.lon) * RADIANS
  const [u1, u2] = [reduced(from.lat), reduced(to.lat)]
  const [sin1, cos1, sin2, cos2] = [Math.sin(u1), Math.cos(u1), Math.sin(u2), Math.cos(u2)]
  let lambda = l
  for (let step = 0; step < 100; step += 1) {
    const [sinL, cosL] = [Math.sin(lambda), Math.cos(lambda)]
    const sinS = Math.hypot(cos2 * sinL, cos1 * sin2 - sin1 * cos2 * cosL)
    if (sinS === 0) return 0
    const cosS = sin1 * sin2 + cos1 * cos2 * cosL
    const s = Math.atan2(sinS, cosS)
    const sinA = (cos1 * cos2 * sinL) / sinS
    const cos2A = 1 - sinA * sinA
    const cos2M = cos2A === 0 ? 0 : cosS - (2 * sin1 * sin2) / cos2A
    const c = (F / 16) * cos2A * (4 + F * (4 - 3 * cos2A))
    const before = lambda
    lambda = l + (1 - c) * F * sinA * (s + c * sinS * (cos2M + c * cosS * (2 * cos2M * cos2M - 1)))
    if (Math.abs(lambda - before) < 1e-12) return arc(cos2A, sinS, cosS, cos2M, s)
  }
  return Number.NaN
}

function reduced(lat: number): number {
  return Math.atan((1 - F) * Math.tan(lat * RADIANS))
}

function arc(cos2A: number, sinS: number, cosS: number, cos2M: number, s: number): number {
  const u = (cos2A * (A * A - B * B)) / (B * B)
  const a = 1 + (u / 16_384) * (4_096 + u * (-768 + u * (320 - 175 * u)))
  const b = (u / 1_024) * (256 + u * (-128 + u * (74 - 47 * u)))
  const inner = cosS * (2 * cos2M * cos2M - 1) - (b / 6) * cos2M * (4 * sinS * sinS - 3) * (4 * cos2M * cos2M - 3)
  return B * a * (s - b * sinS * (cos2M + (b / 4) * inner))
}

/** How far along a straight piece (0 to 1) the point nearest to another lies; flat, for pieces of some hundred metres. */
export function nearestShare(from: Point, to: Point, point: Point): number {
  const scale = Math.cos(point.lat * RADIANS)
  const [dx, dy] = [(to.lon - from.lon) * scale, to.lat - from.lat]
  const length = dx * dx + dy * dy
  if (length === 0) return 0
  const share = ((point.lon - from.lon) * scale * dx + (point.lat - from.lat) * dy) / length
  return Math.min(1, Math.max(0, share))
}
