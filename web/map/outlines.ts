import type { FeatureCollection } from 'geojson'
import { DomUtil, type GeoJSON, geoJSON, type Map as LeafletMap, svg, type ZoomAnimEvent } from 'leaflet'
import type { Place } from './handle.ts'
import { layerPointAfterZoom, toLatLng } from './leaflet.ts'
import { type District, districtsOf, isInside } from './polygons.ts'

type Label = { district: District; element: HTMLElement }
type Box = { left: number; top: number; right: number; bottom: number }

/** District outlines and their names, beneath the tiles: a base map of their own when there are none. */
export function createOutlines(map: LeafletMap) {
  const land = map.createPane('land')
  const namesPane = map.createPane('districts')
  namesPane.setAttribute('aria-hidden', 'true')
  // Drawn well beyond the view, so that dragging uncovers no empty ground.
  const renderer = svg({ pane: 'land', padding: 0.6 })
  land.setAttribute('aria-hidden', 'true')
  let layer: GeoJSON | undefined
  let labels: Label[] = []

  const layOut = () => {
    const taken: Box[] = []
    for (const { district, element } of labels) {
      const at = map.latLngToLayerPoint(toLatLng(district.label)).round()
      DomUtil.setPosition(element, at)
      const box = boxOf(district.name, at)
      const room = map.latLngToLayerPoint([district.label.lat, district.label.lon + district.width]).x - at.x
      const fits = box.right - box.left < room * 1.4 && !taken.some((other) => overlap(other, box))
      element.hidden = !fits
      if (fits) taken.push(box)
    }
  }
  map.on('zoomend viewreset resize', layOut)
  map.on('zoomanim', ({ center, zoom }: ZoomAnimEvent) => {
    for (const { district, element } of labels) {
      DomUtil.setPosition(element, layerPointAfterZoom(map, toLatLng(district.label), zoom, center).round())
    }
  })

  return {
    set(outlines: FeatureCollection) {
      layer?.remove()
      layer = geoJSON(outlines, {
        interactive: false,
        pane: 'land',
        style: (feature) => ({
          renderer,
          className: feature?.properties?.neighbour ? 'land-neighbour' : 'land-district',
          smoothFactor: 1,
        }),
      }).addTo(map)
      const districts = districtsOf(outlines).filter(({ name }) => name !== '')
      labels = districts
        .toSorted((a, b) => b.width - a.width)
        .map((district) => ({ district, element: label(district) }))
      namesPane.replaceChildren(...labels.map(({ element }) => element))
      layOut()
    },
    /** The name of the district at a place; undefined outside all of them. */
    districtAt: (place: Place) => labels.find(({ district }) => isInside(district, place))?.district.name,
  }
}

function label({ name }: District): HTMLElement {
  const element = document.createElement('span')
  element.className = 'district leaflet-zoom-animated'
  const text = document.createElement('span')
  text.className = 'district-text'
  text.textContent = name
  element.append(text)
  return element
}

/** About the room a name takes: 13 px a Chinese character, 7 a Latin one. Measuring would force a layout each zoom. */
function boxOf(name: string, { x, y }: { x: number; y: number }): Box {
  const half = [...name].reduce((sum, character) => sum + (character > 'ÿ' ? 13 : 7), 0) / 2
  return { left: x - half - 4, right: x + half + 4, top: y - 11, bottom: y + 11 }
}

function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom
}
