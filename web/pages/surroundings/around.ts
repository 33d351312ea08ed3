import { shallowRef } from 'vue'
import type { View } from '../../map/handle.ts'
import type { SurveyShape } from '../../map/survey.ts'
import { findAround, geometryOf } from './campuses.ts'

/** From this zoom on a campus is bigger than a dot. */
const near = 13

/** The grounds of all campuses in view, to find one's way by. */
export function useAround() {
  const grounds = shallowRef<SurveyShape[]>([])
  let newest = 0
  async function look({ bbox, zoom }: View): Promise<void> {
    const mine = ++newest
    if (zoom < near) {
      grounds.value = []
      return
    }
    const found = await findAround(bbox).catch(() => null)
    if (!found || mine !== newest) return
    grounds.value = found.campuses.features
      .filter(({ geometry }) => geometry.type !== 'Point')
      .map(({ geometry }) => ({ geometry: geometryOf(geometry), look: 'other-campus' }))
  }
  return { grounds, look }
}
