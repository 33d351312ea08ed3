import type { FeatureCollection } from 'geojson'
import { type GeoJSON, geoJSON, type Map as LeafletMap, svg } from 'leaflet'
import type { Language, Place } from './handle.ts'
import { type Box, createLabels } from './labels.ts'
import { type District, districtsOf, isInside } from './polygons.ts'

/** District outlines and their names, beneath the tiles: a base map of their own when there are none. */
export function createOutlines(map: LeafletMap, obstacles: () => Box[]) {
  map.createPane('land').setAttribute('aria-hidden', 'true')
  const labels = createLabels(map, obstacles)
  // Drawn well beyond the view, so that dragging uncovers no empty ground.
  const renderer = svg({ pane: 'land', padding: 0.6 })
  let layer: GeoJSON | undefined
  let districts: District[] = []

  return {
    /** Names again, in view and not under markers; when either has changed. */
    layOut: labels.layOut,
    setLanguage: labels.setLanguage,
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
      districts = districtsOf(outlines).toSorted((a, b) => b.width - a.width)
      labels.set(districts)
    },
    /** The name of the district at a place; undefined outside all of them. */
    districtAt(place: Place, language: Language): string | undefined {
      const found = districts.find((district) => isInside(district, place))
      return language === 'en' ? found?.nameEn : found?.name
    },
  }
}
