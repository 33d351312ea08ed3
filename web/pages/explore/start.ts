import { type Ref, shallowRef, watch } from 'vue'
import { useRoute } from 'vue-router'
import { type ColumnsHeader, readHeader } from '../../../api/search/columns.ts'
import { getColumns, type Place, urlOf } from '../../api.ts'
import type { View } from '../../map/handle.ts'
import { findDivision } from '../divisions.ts'
import { type Bbox, readView } from './address.ts'
import type { Selected } from './selection.ts'
import type { Explore } from './state.ts'

export type Start = { centre: Place; zoom: number; fit?: Bbox }
const keptView = 'gongyu.view'
/** The middle of the mainland, for an empty catalogue. */
const nowhere: Start = { centre: { lon: 104, lat: 35.5 }, zoom: 4 }

/**
 * Where the map begins: the address says, or what it asks for lies there (area, place, venue, division), or it is where
 * this reader looked last, or around the fullest part of the catalogue.
 */
export function useStart(explore: Explore, columns: Ref<ColumnsHeader | null>, selection: Ref<Selected | null>) {
  const route = useRoute()
  const start = shallowRef<Start | null>(null)
  decide()
    .catch(() => nowhere)
    .then((found) => {
      start.value = found
    })

  async function decide(): Promise<Start> {
    const { area, from, filters } = explore.state.value
    const inAddress = readView(route.hash)
    if (inAddress) return inAddress
    if (area) return around(area)
    if (from?.kind === 'place') return { centre: from.place, zoom: 14 }
    if (route.name === 'venue') {
      const selected = await arrival(selection, 4000)
      if (selected) return { centre: selected.place, zoom: 15 }
    }
    const division = filters.division ? await findDivision(filters.division) : undefined
    if (division?.bbox) return around(division.bbox)
    const kept = readKept()
    if (kept) return kept
    const found = await arrival(columns, 6000)
    const box = found && (found.start ?? (await startOfAll()))
    if (!box) return nowhere
    const [minLon, minLat, maxLon, maxLat] = box
    return around({ minLon, minLat, maxLon, maxLat })
  }
  return start
}

/** Where nothing matches, the map begins as it would for all. */
async function startOfAll() {
  return readHeader(new Uint8Array(await getColumns(urlOf('/api/v1/map', {})))).header.start
}

/** Remembers what this reader looks at, for the next visit without a view in the address. */
export function keepView({ zoom, centre }: View): void {
  try {
    localStorage.setItem(keptView, JSON.stringify({ zoom, centre }))
  } catch {
    // Nothing is kept: the next visit begins where a first one does.
  }
}

function readKept(): Start | null {
  try {
    const { zoom, centre } = JSON.parse(localStorage.getItem(keptView) ?? '')
    return Number.isFinite(zoom) && Number.isFinite(centre.lon) && Number.isFinite(centre.lat) ? { zoom, centre } : null
  } catch {
    return null
  }
}

function around(fit: Bbox): Start {
  return { centre: { lon: (fit.minLon + fit.maxLon) / 2, lat: (fit.minLat + fit.maxLat) / 2 }, zoom: 11, fit }
}

/** The first value that isn't null, or null when none comes in time. */
function arrival<Value>(ref: Ref<Value | null>, milliseconds: number): Promise<Value | null> {
  return new Promise((done) => {
    const timer = setTimeout(finish, milliseconds)
    const stop = watch(ref, finish)
    if (ref.value !== null) finish()
    function finish() {
      clearTimeout(timer)
      stop?.()
      done(ref.value)
    }
  })
}
