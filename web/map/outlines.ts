import type { FeatureCollection } from 'geojson'
import type { Map as LeafletMap } from 'leaflet'
import { createGround } from './ground.ts'
import type { Language, Place } from './handle.ts'
import { type Box, createLabels } from './labels.ts'
import { type District, districtsOf, isInside } from './polygons.ts'

/** District outlines and their names, beneath the tiles: a base map of their own when there are none. */
export function createOutlines(map: LeafletMap, obstacles: () => Box[]) {
  const drawGround = createGround(map)
  const labels = createLabels(map, obstacles)
  let districts: District[] = []

  return {
    /** Names again, in view and not under markers; when either has changed. */
    layOut: labels.layOut,
    setLanguage: labels.setLanguage,
    set(outlines: FeatureCollection) {
      const width = ({ box }: District) => box.maxLon - box.minLon
      districts = districtsOf(outlines).toSorted((a, b) => width(b) - width(a))
      drawGround(districts)
      labels.set(districts)
    },
    /** The name of the smallest district at a place; undefined outside all of them. */
    districtAt(place: Place, language: Language): string | undefined {
      const found = districts.findLast((district) => isInside(district, place))
      return language === 'en' ? found?.nameEn : found?.name
    },
  }
}
