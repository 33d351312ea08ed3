import type { FeatureCollection } from 'geojson'
import type { Columns } from '../../api/search/columns.ts'

/** A place on the earth, WGS-84 degrees. A pin is identified by its place, rounded to 0.00001° (about 1 m). */
export type Place = { lon: number; lat: number }

/** West, south, east, north, WGS-84 degrees: the four numbers of the API's `bbox`. */
export type Bbox = { minLon: number; minLat: number; maxLon: number; maxLat: number }

export type Language = 'zh-CN' | 'en'

/** What the person looks at: the map's box, less what `setCover` says is hidden behind panels. */
export type View = { bbox: Bbox; centre: Place; zoom: number }

/** The columns of `GET /map`, decoded; lon and lat are degrees × 1e5. */
export type MapColumns = Omit<Columns, 'version' | 'start'>

/** The filters the browser applies by itself, with the meaning they have in the API. Absent means "do not care". */
export type MapFilter = {
  /** Category codes, any of them; empty means all. */
  categories?: readonly string[]
  /** 0–17. With `free`: free at that age; otherwise free or discounted at that age. */
  age?: number
  free?: boolean
  /** Free or discounted. */
  reduced?: boolean
  wheelchair?: boolean
  openNow?: boolean
  /** People who come together; a venue with no known limit does not match. */
  group?: number
}

export type FilterName = keyof MapFilter

export type Compass = 'n' | 'ne' | 'e' | 'se' | 's' | 'sw' | 'w' | 'nw'

/** A place seen from another: great-circle metres for reading (not for verdicts), and where it lies. */
export type Away = { place: Place; category: string; metres: number; direction: Compass }

/**
 * How many places, for the view and the filter. With `local: false` the columns were server clusters: the server has
 * filtered already, `facets` and `without` are empty, and the API's facets are to be shown instead.
 */
export type MapCounts = {
  local: boolean
  /** In view and matching. */
  matched: number
  /** Of those, free for somebody under 18. */
  free: number
  /** Matching anywhere in the columns. */
  everywhere: number
  /** In view, had this value been chosen as well; categories as if none were chosen. */
  facets: {
    category: Record<string, number>
    free: number
    reduced: number
    wheelchair: number
    openNow: number
    /** Suits the group asked for; with no group asked, has a known group limit. */
    group: number
  }
  /** In view with one of the set filters taken away; only filters that are set appear. */
  without: Partial<Record<FilterName, number>>
  /** Matching and nearest to the centre of the view (or to `setHere`'s place), inside the view. */
  nearestInside: Away | null
  /** The same, outside the view. */
  nearestOutside: Away | null
  /** How many would match at each lower zoom, same centre, nearest zoom first; ends where nothing more is gained. */
  zoomOut: { zoom: number; matched: number; bbox: Bbox }[]
}

/** The text twin: what the map shows, as facts and as one sentence in the map's language. */
export type ViewDescription = {
  division: string | null
  matched: number
  free: number
  nearest: (Away & { name: string }) | null
  sentence: string
}

export type BasemapSettings = {
  kind: 'none' | 'tianditu' | 'xyz' | 'wmts'
  /** Address template with {z} {x} {y} {s}; wmts may also use {TileMatrix} {TileRow} {TileCol}. */
  url?: string | null
  labelsUrl?: string | null
  subdomains?: string | null
  /** EPSG:4490 (CGCS2000 longitude/latitude, `_c`) changes the map's projection; anything else is Web Mercator. */
  crs?: string
  attribution?: string | null
  /** 审图号 of the tiles or of the outlines; shown lower left whenever set. */
  approvalNumber?: string | null
  maxZoom?: number | null
}

export type BasemapState = 'none' | 'loading' | 'shown' | 'failed'

export type MapEvents = {
  /** The view came to rest. `byPerson` is false when the program moved it (fitTo, flyTo, reveal, resize). */
  moved: { view: View; byPerson: boolean }
  /** A single pin was chosen by pointer or keyboard. */
  select: { place: Place; category: string }
  /** A single pin is pointed at or focused; null when no longer. */
  hover: { place: Place } | null
  /** The map was pressed where no marker is. */
  press: { place: Place }
  /** A cluster that no zoom can take apart was chosen: list its members (GET /map/places with this bbox). */
  clusterOpen: { place: Place; count: number; free: number; bbox: Bbox }
  counts: MapCounts
  /** `failed` asks for the chip 底图不可用，已切换示意底图 · 重试 (see `retryBasemap`). */
  basemap: { state: BasemapState }
}

export type MapOptions = {
  language: Language
  /** Where to begin; the caller may take it from the address. */
  centre: Place
  zoom: number
  /** Category code → its name in the given language. */
  categoryName: (code: string, language: Language) => string
  minZoom?: number
}

export type MapHandle = {
  setFilter(filter: MapFilter): void
  setSelected(place: Place | null, category?: string): void
  setHighlighted(place: Place | null, category?: string): void
  setHere(here: { place: Place; label: string } | null): void
  /** Names of the venues at places (see `placeKey`); several at one place are joined by the caller. */
  setNames(names: ReadonlyMap<string, string>): void
  /** The places' numbers in the list (see `placeKey`), shown on their pins and read with their names. */
  setNumbers(numbers: ReadonlyMap<string, number>): void
  setLanguage(language: Language): void
  setBasemap(settings: BasemapSettings): void
  retryBasemap(): void
  /** District outlines: features with properties { code, name, nameEn?, neighbour?: true }. */
  setOutlines(outlines: FeatureCollection): void
  /** Pixels at each side that panels hide (a phone's sheet); `view`, `fitTo` and `reveal` keep clear of them. */
  setCover(cover: { top?: number; right?: number; bottom?: number; left?: number }): void
  view(): View
  fitTo(bbox: Bbox, options?: { maxZoom?: number; animate?: boolean }): void
  flyTo(centre: Place, zoom?: number): void
  /** Pans no farther than needed to bring the place into the uncovered part; zooms only when `zoom` is given. */
  reveal(place: Place, zoom?: number): void
  /** The last counts, or null before the first. */
  counts(): MapCounts | null
  /** `listed`: metres that the list beside says of places. */
  describeView(listed?: ReadonlyMap<string, number | undefined>): ViewDescription | null
  /** Focus to the pin of a place (after closing its panel), or to the map when the pin isn't drawn. */
  focusPlace(place: Place | null): void
  /** Returns the function that stops listening. */
  on<Name extends keyof MapEvents>(name: Name, listener: (event: MapEvents[Name]) => void): () => void
  destroy(): void
}

/** The key of a place in `setNames`: degrees × 1e5, as in the columns. */
export function placeKey({ lon, lat }: Place): string {
  return `${Math.round(lon * 1e5)},${Math.round(lat * 1e5)}`
}
