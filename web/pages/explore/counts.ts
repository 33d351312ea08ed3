import type { Facets } from '../../api.ts'
import type { MapCounts } from '../../map/map.ts'

/** How many venues each filter would leave in the area; absent where nobody counted. */
export type ChipCounts = {
  category: Record<string, number>
  free?: number
  wheelchair?: number
  now?: number
  weekend?: number
}

/** The map's own counts where it filters by itself (they follow every move at once), else the server's. */
export function chipCounts(map: MapCounts | null, facets: Facets | undefined): ChipCounts {
  const served: Partial<Facets> = facets ?? {}
  const counts: ChipCounts = {
    category: served.category ?? {},
    free: number(served.free),
    wheelchair: number(served.wheelchair),
    now: number(served.openNow),
    weekend: number(served.openWeekend),
  }
  if (!map?.local) return counts
  const { category, free, wheelchair, openNow } = map.facets
  return { ...counts, category, free, wheelchair, now: counts.now ?? openNow }
}

function number(value: unknown): number | undefined {
  return typeof value === 'number' ? value : undefined
}
