import type { Source } from '../row.ts'
import { type Element, placeRows } from './elements.ts'
import { jsonElements } from './json.reader.ts'

/** Reads Overpass JSON, whether its ways carry a `center`, a `geometry`, or only the numbers of their nodes. */
export async function readOverpass(path: string, keys?: readonly string[]): Promise<Source> {
  return { format: 'overpass', details: {}, rows: placeRows(() => jsonElements<Element>(path, 'elements'), keys) }
}
