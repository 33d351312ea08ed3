import type { FeatureCollection } from 'geojson'
import { getOutlines } from '../../api.ts'
import type { MapHandle } from '../../map/handle.ts'

/** Metres of simplification: for all of the catalogue's districts at once, and for those of the city one looks at. */
const coarse = 300
const fine = 40

/** The map's own ground: all outlines, roughly and at once; then those of a city, finely, when it comes into view. */
export function useGround(map: MapHandle) {
  const refined = new Set<string>()
  let outlines: FeatureCollection | null = null

  async function begin() {
    outlines = await getOutlines(coarse).catch(() => null)
    if (outlines) map.setOutlines(outlines)
  }

  /** @param city the first four digits of a division's code */
  async function refine(city: string) {
    await begun
    if (!outlines || refined.has(city)) return
    refined.add(city)
    const finer = await getOutlines(fine, city).catch(() => null)
    if (!finer) return
    const better = new Map(finer.features.map((feature) => [feature.properties?.code, feature]))
    outlines = { ...outlines, features: outlines.features.map((old) => better.get(old.properties?.code) ?? old) }
    map.setOutlines(outlines)
  }

  const begun = begin()
  return { refine }
}
