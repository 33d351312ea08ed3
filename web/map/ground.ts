import type { LatLng, Map as LeafletMap, ZoomAnimEvent } from 'leaflet'
import { drawShape } from './glyphs.ts'
import { layerPointAfterZoom, projectionOf, putAt, toPlace } from './leaflet.ts'
import type { District } from './polygons.ts'
import { clipRing, pathOf, toPixels, touches } from './shapes.ts'

/** How far beyond the view outlines are drawn, so that dragging uncovers no empty ground: a part of its size. */
const beyond = 0.6

/** District outlines as one picture, redrawn when the map has come to rest and stretched while it zooms. */
export function createGround(map: LeafletMap) {
  const pane = map.createPane('land')
  pane.setAttribute('aria-hidden', 'true')
  const picture = drawShape('svg', { class: 'land leaflet-zoom-animated', width: '1', height: '1' })
  pane.append(picture)
  let drawn: { corner: LatLng; zoom: number } | undefined
  let shapes: { district: District; paths: SVGElement[]; pixels: Float64Array[]; key: string }[] = []

  const draw = () => {
    const zoom = map.getZoom()
    const projection = projectionOf(map)
    const bounds = map.getPixelBounds()
    const [size, centre] = [map.getSize().multiplyBy(0.5 + beyond), bounds.getCenter().round()]
    const [min, max] = [centre.subtract(size), centre.add(size)]
    const rect = { minX: min.x, minY: min.y, maxX: max.x, maxY: max.y }
    const view = boxOf(map.unproject([min.x, max.y]), map.unproject([max.x, min.y]))
    for (const shape of shapes) {
      const isSeen = touches(shape.district.box, view)
      const key = `${zoom} ${projection}`
      if (isSeen && shape.key !== key) {
        shape.pixels = shape.district.rings.map((ring) => toPixels(ring, zoom, projection))
        shape.key = key
      }
      const path = isSeen ? shape.pixels.map((ring) => pathOf(clipRing(ring, rect), min)).join('') : ''
      for (const element of shape.paths) element.setAttribute('d', path)
    }
    drawn = { corner: map.unproject(min), zoom }
    putAt(picture, map.latLngToLayerPoint(drawn.corner), 1)
  }
  map.on('moveend', draw)
  map.on('zoom viewreset', () => {
    if (drawn) putAt(picture, map.latLngToLayerPoint(drawn.corner), map.getZoomScale(map.getZoom(), drawn.zoom))
  })
  map.on('zoomanim', ({ center, zoom }: ZoomAnimEvent) => {
    if (!drawn) return
    putAt(picture, layerPointAfterZoom(map, drawn.corner, zoom, center), map.getZoomScale(zoom, drawn.zoom))
  })

  return (districts: readonly District[]) => {
    shapes = districts.map((district) => {
      const kind = district.isNeighbour ? 'land-neighbour' : 'land-district'
      const paths = ['land-under', kind].map((name) => drawShape('path', { class: name }))
      return { district, paths, pixels: [], key: '' }
    })
    // First the ground with a broad rim: borders that were simplified one by one leave slivers between them.
    picture.replaceChildren(...[0, 1].flatMap((layer) => shapes.flatMap(({ paths }) => paths[layer] ?? [])))
    draw()
  }
}

function boxOf(southWest: LatLng, northEast: LatLng) {
  const [{ lon: minLon, lat: minLat }, { lon: maxLon, lat: maxLat }] = [toPlace(southWest), toPlace(northEast)]
  return { minLon, minLat, maxLon, maxLat }
}
