import type { Geometry } from 'geojson'

/** Why a row was refused, or what a person should look at; its words are in reasons.ts. */
export type Reason = { code: string; column?: string; params?: Record<string, string | number> }

/** One entry of a file as it was read, before anything is understood. */
export type SourceRow = {
  /** Where a person finds it: the line of a CSV, the row of a sheet, the number of a feature or element. */
  row: number
  /** Text by column name. For OpenStreetMap data: its tags. */
  fields: Record<string, string>
  /** The entry's id at its source, e.g. `node/123`. */
  ref?: string
  geometry?: Geometry | null
  /** One of the many elements of an OpenStreetMap extract: what is no candidate is passed over, not refused. */
  isElement?: true
  /** Set where the reader itself can't take the row. */
  refusal?: Reason
}

export type Format = 'csv' | 'xlsx' | 'geojson' | 'overpass' | 'osm'

/** An opened file. `rows` may be walked once. */
export type Source = {
  format: Format
  /** What a person is told about how the file was read: encoding, sheet, header row. */
  details: Record<string, string | number>
  rows: AsyncIterable<SourceRow>
}
