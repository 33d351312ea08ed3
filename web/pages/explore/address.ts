import { type Filters, filterNames, type Query, readFilters, writeFilters } from './filters.ts'

export type Place = { lon: number; lat: number }
export type Bbox = { minLon: number; minLat: number; maxLon: number; maxLat: number }
export type Sort = 'distance' | 'name' | 'relevance'

/** Where distances are counted from: this reader's own position (never written into an address), or a named place. */
export type From = { kind: 'me' } | { kind: 'place'; place: Place; label: string }

/** Everything on the explore page that an address can carry. */
export type State = {
  filters: Filters
  from: From | null
  /** Only the list's area when it does not follow the map. */
  area: Bbox | null
  sort: Sort | null
  /** Phone: how high the list stands. */
  sheet: 'map' | 'half' | 'list'
}

const pageNames = ['near', 'from', 'bbox', 'sort', 'view', 'lang']

/** The page's state in an address; `ignored` names what could not be used, for the notice. */
export function readState(query: Record<string, unknown>): { state: State; ignored: string[] } {
  const { filters, unusable } = readFilters(query)
  const ignored: string[] = [...unusable]
  const known = new Set<string>([...filterNames, ...pageNames])
  ignored.push(...Object.keys(query).filter((name) => !known.has(name)))
  const take = <Value>(name: string, read: (text: string) => Value | undefined): Value | null => {
    const text = query[name]
    if (text === undefined || text === null || text === '') return null
    const value = typeof text === 'string' ? read(text) : undefined
    if (value === undefined) ignored.push(name)
    return value ?? null
  }
  const label = typeof query.from === 'string' ? query.from.slice(0, 60) : ''
  const state: State = {
    filters,
    from: take('near', (text) => readFrom(text, label)),
    area: take('bbox', readBbox),
    sort: take('sort', (text) => oneOf(text, ['distance', 'name', 'relevance'] as const)),
    sheet: take('view', (text) => oneOf(text, ['map', 'list'] as const)) ?? 'half',
  }
  return { state, ignored }
}

/** The state as the address's query. */
export function writeState({ filters, from, area, sort, sheet }: State): Query {
  return {
    ...writeFilters(filters),
    ...(from?.kind === 'me' && { near: 'me' }),
    ...(from?.kind === 'place' && { near: `${round(from.place.lon)},${round(from.place.lat)}`, from: from.label }),
    ...(area && { bbox: writeBbox(area) }),
    ...(sort && { sort }),
    ...(sheet !== 'half' && { view: sheet }),
  }
}

/** The map's view in the address after #: zoom/latitude/longitude, as OpenStreetMap and uMap write it. */
export function readView(hash: string): { zoom: number; centre: Place } | null {
  const found = /^#(?:map=)?(\d{1,2}(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/.exec(hash)
  if (!found) return null
  const [zoom, lat, lon] = found.slice(1).map(Number) as [number, number, number]
  return zoom <= 20 && isPlace(lon, lat) ? { zoom, centre: { lon, lat } } : null
}

export function writeView(view: { zoom: number; centre: Place }): string {
  const zoom = Math.round(view.zoom * 100) / 100
  return `#map=${zoom}/${view.centre.lat.toFixed(4)}/${view.centre.lon.toFixed(4)}`
}

export function writeBbox(box: Bbox): string {
  return [box.minLon, box.minLat, box.maxLon, box.maxLat].map(round).join(',')
}

function readBbox(text: string): Bbox | undefined {
  const [minLon, minLat, maxLon, maxLat] = numbers(text, 4) ?? []
  if (minLon === undefined || minLat === undefined || maxLon === undefined || maxLat === undefined) return undefined
  const fits = isPlace(minLon, minLat) && isPlace(maxLon, maxLat) && minLon < maxLon && minLat < maxLat
  return fits ? { minLon, minLat, maxLon, maxLat } : undefined
}

function readFrom(text: string, label: string): From | undefined {
  if (text === 'me') return { kind: 'me' }
  const [lon, lat] = numbers(text, 2) ?? []
  if (lon === undefined || lat === undefined || !isPlace(lon, lat)) return undefined
  return { kind: 'place', place: { lon, lat }, label }
}

function numbers(text: string, count: number): number[] | undefined {
  const list = text.split(',')
  if (list.length !== count || list.some((item) => item.trim() === '')) return undefined
  const values = list.map(Number)
  return values.every(Number.isFinite) ? values : undefined
}

function isPlace(lon: number, lat: number): boolean {
  return Math.abs(lon) <= 180 && Math.abs(lat) <= 90
}

function oneOf<Value extends string>(text: string, values: readonly Value[]): Value | undefined {
  return values.find((value) => value === text)
}

function round(degrees: number): number {
  return Math.round(degrees * 1e5) / 1e5
}
