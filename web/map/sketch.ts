import type { Geometry, Position } from 'geojson'
import type { LatLng, Map as LeafletMap, ZoomAnimEvent } from 'leaflet'
import { drawShape } from './glyphs.ts'
import type { Place } from './handle.ts'
import { layerPointAfterZoom, projectionOf, putAt, toLatLng } from './leaflet.ts'
import { clipRing, type Flat, pathOf, type Rect, toPixels } from './shapes.ts'

/** What a shape says: inside and outside a distance, to be measured on site, or nothing. */
export type Tone = 'inside' | 'on_site' | 'outside' | 'none'

/** A line or polygon to look at, WGS-84. */
export type SurveyShape = {
  geometry: Geometry
  look: 'campus' | 'other-campus' | 'ring' | 'band' | 'straight' | 'radius' | 'walk' | 'district'
  tone?: Tone
  /** 0 to 4: how dark a district is. */
  level?: number
  /** Written at the middle of a line: the metres as the server gave them. */
  label?: string
}

type Drawn = { shape: SurveyShape; paths: SVGElement[]; label: HTMLElement | null; at: Place | undefined }

/** How far beyond the view shapes are drawn, so that dragging uncovers none that are cut: a part of its size. */
const beyond = 0.6

/** Shapes as one picture, redrawn when the map has come to rest and stretched while it zooms. Read by eye only: the page says it all in words. */
export function createSketch(map: LeafletMap) {
  const pane = map.createPane('sketch')
  const labels = map.createPane('sketch-labels')
  for (const one of [pane, labels]) one.setAttribute('aria-hidden', 'true')
  const picture = drawShape('svg', { class: 'sketch leaflet-zoom-animated', width: '1', height: '1' })
  pane.append(picture)
  let drawn: Drawn[] = []
  let stands: { corner: LatLng; zoom: number } | undefined

  const putLabels = (point: (place: Place) => { x: number; y: number }) => {
    for (const { label, at } of drawn) if (label && at) putAt(label, point(at) as never)
  }
  const draw = () => {
    const size = map.getSize().multiplyBy(0.5 + beyond)
    const centre = map.getPixelBounds().getCenter().round()
    const [min, max] = [centre.subtract(size), centre.add(size)]
    const rect = { minX: min.x, minY: min.y, maxX: max.x, maxY: max.y }
    for (const { shape, paths } of drawn) {
      const path = pathFor(shape.geometry, { zoom: map.getZoom(), projection: projectionOf(map), rect })
      for (const element of paths) element.setAttribute('d', path)
    }
    stands = { corner: map.unproject(min), zoom: map.getZoom() }
    putAt(picture, map.latLngToLayerPoint(stands.corner), 1)
    putLabels((place) => map.latLngToLayerPoint(toLatLng(place)))
  }
  map.on('moveend', draw)
  map.on('zoom viewreset', () => {
    if (stands) putAt(picture, map.latLngToLayerPoint(stands.corner), map.getZoomScale(map.getZoom(), stands.zoom))
    putLabels((place) => map.latLngToLayerPoint(toLatLng(place)))
  })
  map.on('zoomanim', ({ center, zoom }: ZoomAnimEvent) => {
    if (!stands) return
    putAt(picture, layerPointAfterZoom(map, stands.corner, zoom, center), map.getZoomScale(zoom, stands.zoom))
    putLabels((place) => layerPointAfterZoom(map, toLatLng(place), zoom, center))
  })

  return {
    /** Draws exactly these, the later on top. */
    show(shapes: readonly SurveyShape[]) {
      drawn = shapes.map(blank)
      picture.replaceChildren(hatching(), ...drawn.flatMap(({ paths }) => paths))
      labels.replaceChildren(...drawn.flatMap(({ label }) => label ?? []))
      draw()
    },
  }
}

function blank(shape: SurveyShape): Drawn {
  const { look, tone = 'none', level } = shape
  const name = `shape shape-${look} tone-${tone}${level === undefined ? '' : ` level-${level}`}`
  const isLine = look === 'straight' || look === 'radius' || look === 'walk'
  // A light line beneath a dark one is seen on any ground.
  const paths = (isLine ? [`shape-under`, name] : [name]).map((one) => drawShape('path', { class: one }))
  const label = shape.label ? document.createElement('span') : null
  if (label) {
    // Beneath the straight line, so that it stays clear of the walk's.
    const side = isSteep(shape.geometry) ? 'beside' : look === 'straight' ? 'below' : 'above'
    label.className = `shape-label ${look === 'walk' ? 'above' : side} tone-${tone} leaflet-zoom-animated`
    const text = document.createElement('span')
    text.textContent = shape.label ?? ''
    label.append(text)
  }
  return { shape, paths, label, at: middleOf(shape.geometry) }
}

/** Lines across, for what is neither in nor out: told apart without colour. */
function hatching(): SVGElement {
  const pattern = drawShape('pattern', {
    id: 'survey-hatch',
    width: '8',
    height: '8',
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  })
  pattern.append(drawShape('path', { d: 'M0 0V8', class: 'hatch' }))
  const definitions = drawShape('defs', {})
  definitions.append(pattern)
  return definitions
}

type Frame = { zoom: number; projection: ReturnType<typeof projectionOf>; rect: Rect }

function pathFor(geometry: Geometry, { zoom, projection, rect }: Frame): string {
  const origin = { x: rect.minX, y: rect.minY }
  const ring = (positions: Position[]) => pathOf(clipRing(toPixels(positions, zoom, projection), rect), origin)
  if (geometry.type === 'Polygon') return geometry.coordinates.map(ring).join('')
  if (geometry.type === 'MultiPolygon') return geometry.coordinates.flat().map(ring).join('')
  if (geometry.type === 'LineString') return lineOf(toPixels(geometry.coordinates, zoom, projection), origin)
  return ''
}

function lineOf(line: Flat, { x, y }: { x: number; y: number }): string {
  let path = ''
  for (let at = 0; at < line.length; at += 2) {
    const [right, down] = [(line[at] as number) - x, (line[at + 1] as number) - y]
    path += `${at === 0 ? 'M' : 'L'}${right.toFixed(1)} ${down.toFixed(1)}`
  }
  return path
}

/** Whether a line goes up and down rather than across. */
function isSteep(geometry: Geometry): boolean {
  if (geometry.type !== 'LineString') return false
  const [[x1 = 0, y1 = 0] = [], [x2 = 0, y2 = 0] = []] = [geometry.coordinates[0], geometry.coordinates.at(-1)]
  return Math.abs(y2 - y1) > Math.abs(x2 - x1)
}

/** Half-way along a line, by its degrees: only where its label stands depends on it. */
function middleOf(geometry: Geometry): Place | undefined {
  if (geometry.type !== 'LineString') return undefined
  const line = geometry.coordinates
  const lengths = line.slice(1).map(([x = 0, y = 0], index) => {
    const [fromX = 0, fromY = 0] = line[index] as Position
    return Math.hypot(x - fromX, y - fromY)
  })
  let left = lengths.reduce((sum, one) => sum + one, 0) / 2
  for (const [index, length] of lengths.entries()) {
    const [[x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = [line[index] as Position, line[index + 1] as Position]
    if (left <= length) {
      const share = length === 0 ? 0 : left / length
      return { lon: x1 + share * (x2 - x1), lat: y1 + share * (y2 - y1) }
    }
    left -= length
  }
  return undefined
}
