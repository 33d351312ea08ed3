/** Walking on the network: from any student gate to any entrance, each snapped to the nearest street with its own metres. */
import type { Graph } from 'ngraph.graph'
import createGraph from 'ngraph.graph'
import { aStar } from 'ngraph.path'
import type { Point } from '../catalog/coordinates.ts'
import { geodesicMetres, nearestShare } from './geodesic.ts'
import type { Reason } from './measure.ts'

/** A street's vertices, [lon, lat]. Streets meet where they share one. */
export type Street = [number, number][]
/** What stands at one end of a walk: the gates of a campus, the entrances of a place. */
export type End = { id: string; points: Point[] }
export type Walk = { metres: number; line: Street }

/** A gate or door that lies farther than this from any street is not on the network. */
export const SNAP_METRES = 80

type Segment = { a: string; b: string; from: Point; to: Point }
/** A gate or entrance (`door`), and where the way from it meets the street. */
type Snap = { door: string; at: Point; street: string; on: Point; share: number; metres: number }
type Network = Graph<Point, number>

/** Prepares the walks between some campuses' student gates and some places' entrances on these streets. */
export function openWalks(streets: readonly Street[], gates: readonly End[], places: readonly End[]) {
  const segments = segmentsOf(streets)
  const graph: Network = createGraph({ multigraph: true })
  const splits = new Map<Segment, Snap[]>()
  const starts = new Map(gates.map((end) => [end.id, snapEnd('from', end, segments, splits)]))
  const goals = new Map(places.map((end) => [end.id, snapEnd('to', end, segments, splits)]))
  for (const segment of segments) addSegment(graph, segment, splits.get(segment) ?? [])
  for (const [id, snaps] of starts) addEnd(graph, `from ${id}`, snaps, true)
  for (const [id, snaps] of goals) addEnd(graph, `to ${id}`, snaps, false)
  const finder = aStar<Point, number>(graph, { oriented: true, distance: (_, __, link) => link.data })
  return (gateId: string, placeId: string): Walk | Reason => {
    if (segments.length === 0) return 'no-network'
    if (!starts.get(gateId)?.length) return 'gate-off-network'
    if (!goals.get(placeId)?.length) return 'place-off-network'
    const path = finder.find(`from ${gateId}`, `to ${placeId}`)
    return path.length === 0 ? 'no-route' : walkOf(path.toReversed().map(({ data }) => data))
  }
}

function segmentsOf(streets: readonly Street[]): Segment[] {
  return streets.flatMap((street) =>
    street.slice(1).map((to, index) => {
      const from = street[index] as [number, number]
      return { a: vertex(from), b: vertex(to), from: pointOf(from), to: pointOf(to) }
    }),
  )
}

const pointOf = ([lon, lat]: [number, number]): Point => ({ lon, lat })
/** About a centimetre: vertices that agree so far are one. */
const vertex = ([lon, lat]: [number, number]) => `${lon.toFixed(7)} ${lat.toFixed(7)}`

function snapEnd(
  side: 'from' | 'to',
  { id, points }: End,
  segments: readonly Segment[],
  splits: Map<Segment, Snap[]>,
): Snap[] {
  return points.flatMap((point, index) => {
    const found = nearest(point, segments)
    if (!found || found.metres > SNAP_METRES) return []
    const door = `${side} ${id} ${index}`
    const snap = {
      door,
      at: point,
      street: `${door} street`,
      on: found.point,
      share: found.share,
      metres: found.metres,
    }
    splits.set(found.segment, [...(splits.get(found.segment) ?? []), snap])
    return [snap]
  })
}

function nearest(point: Point, segments: readonly Segment[]) {
  let best: { segment: Segment; point: Point; share: number; metres: number } | undefined
  const scale = Math.cos((point.lat * Math.PI) / 180)
  let least = Number.POSITIVE_INFINITY
  for (const segment of segments) {
    const share = nearestShare(segment.from, segment.to, point)
    const on = between(segment.from, segment.to, share)
    const rough = ((on.lon - point.lon) * scale) ** 2 + (on.lat - point.lat) ** 2
    if (rough >= least) continue
    least = rough
    best = { segment, point: on, share, metres: 0 }
  }
  return best && { ...best, metres: geodesicMetres(best.point, point) }
}

function between(from: Point, to: Point, share: number): Point {
  return { lon: from.lon + (to.lon - from.lon) * share, lat: from.lat + (to.lat - from.lat) * share }
}

/** A piece of street, cut where gates and entrances meet it. Both ways: whoever walks may turn round. */
function addSegment(graph: Network, { a, b, from, to }: Segment, snaps: readonly Snap[]): void {
  const cuts = snaps.toSorted((one, other) => one.share - other.share)
  const stops = [
    { node: a, point: from },
    ...cuts.map(({ street, on }) => ({ node: street, point: on })),
    { node: b, point: to },
  ]
  for (const { node, point } of stops) graph.addNode(node, point)
  for (const [index, stop] of stops.slice(1).entries()) {
    const before = stops[index] as (typeof stops)[number]
    const metres = geodesicMetres(before.point, stop.point)
    graph.addLink(before.node, stop.node, metres)
    graph.addLink(stop.node, before.node, metres)
  }
}

/** One way only, so that nobody walks in at one door of a place and out at another. */
function addEnd(graph: Network, node: string, snaps: readonly Snap[], isStart: boolean): void {
  graph.addNode(node, snaps[0]?.at ?? { lon: 0, lat: 0 })
  for (const { door, at, street, metres } of snaps) {
    graph.addNode(door, at)
    graph.addLink(isStart ? node : door, isStart ? door : node, 0)
    // The way from the door to the street is walked too.
    graph.addLink(isStart ? door : street, isStart ? street : door, metres)
  }
}

/** The points of a path without its two artificial ends. */
function walkOf(path: readonly Point[]): Walk {
  const points = path.slice(1, -1)
  const metres = points.slice(1).reduce((sum, to, index) => sum + geodesicMetres(points[index] as Point, to), 0)
  // Rounding must not make a walk shorter than the straight line between its ends.
  const direct = geodesicMetres(points[0] as Point, points.at(-1) as Point)
  return { metres: Math.max(metres, direct), line: points.map(({ lon, lat }) => [lon, lat]) }
}
