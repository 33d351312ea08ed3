import type { Format, Source } from '../row.ts'
import { readCsv } from './csv.reader.ts'
import { detectFormat } from './detect.reader.ts'
import { readGeoJson } from './geojson.reader.ts'
import { readOsm } from './osm.reader.ts'
import { readOverpass } from './overpass.reader.ts'
import { readXlsx } from './xlsx.reader.ts'

const READERS: Record<Format, (path: string, keys?: readonly string[]) => Promise<Source>> = {
  csv: readCsv,
  xlsx: readXlsx,
  geojson: readGeoJson,
  overpass: readOverpass,
  osm: readOsm,
}

/**
 * Opens a file by what it holds; of OpenStreetMap data, the elements with one of the `keys` (places unless told otherwise). Refuses with a Problem (422) what can't be read, before or while its rows are walked.
 */
export async function openFile(path: string, keys?: readonly string[]): Promise<Source> {
  return READERS[await detectFormat(path)](path, keys)
}
