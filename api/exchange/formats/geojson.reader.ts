import { open, readFile } from 'node:fs/promises'
import type { Feature, Geometry } from 'geojson'
import { Problem } from '../../http/problems.ts'
import type { Source, SourceRow } from '../row.ts'
import { jsonElements } from './json.reader.ts'

/** Reads GeoJSON: a FeatureCollection, one Feature, or the answer of a Nominatim search (an array with `geojson`). */
export async function readGeoJson(path: string): Promise<Source> {
  const start = await startOf(path)
  const details: Source['details'] = {}
  const crs = /"crs"\s*:\s*\{[^}]*\{[^}]*"name"\s*:\s*"([^"]{1,80})"/.exec(start)?.[1]
  if (crs) details.declaredCrs = crs
  return { format: 'geojson', details, rows: rows(path, start) }
}

async function startOf(path: string): Promise<string> {
  const file = await open(path)
  const { buffer, bytesRead } = await file.read(Buffer.alloc(4_096), 0, 4_096, 0)
  await file.close()
  return buffer
    .subarray(0, bytesRead)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart()
}

type Place = Feature & { geojson?: Geometry; osm_type?: string; osm_id?: number }

async function* rows(path: string, start: string): AsyncGenerator<SourceRow> {
  let row = 0
  const isOneFeature = /^\{\s*"type"\s*:\s*"Feature"\s*[,}]/.test(start)
  const features = isOneFeature
    ? oneFeature(path)
    : jsonElements<Place>(path, start.startsWith('[') ? undefined : 'features')
  for await (const feature of features) yield sourceRow(feature, ++row)
}

async function* oneFeature(path: string): AsyncGenerator<Place> {
  try {
    yield JSON.parse(await readFile(path, 'utf8'))
  } catch (error) {
    throw new Problem({ status: 422, code: 'json-broken', params: { message: (error as Error).message.slice(0, 200) } })
  }
}

function sourceRow(feature: Place | null, row: number): SourceRow {
  if (typeof feature !== 'object' || feature === null) return { row, fields: {}, refusal: { code: 'no-feature' } }
  const { geojson, osm_type, osm_id, geometry, properties, id, ...rest } = feature
  const fields = texts(properties ?? (rest as unknown as Record<string, unknown>))
  const ref = osm_type ? `${osm_type}/${osm_id}` : (fields.osm ?? fields['@id'] ?? id)
  return { row, fields, geometry: geometry ?? geojson ?? null, ...(ref !== undefined && { ref: String(ref) }) }
}

/** Members that are text, numbers or truths, as text; deeper ones are left out. */
function texts(properties: Record<string, unknown>): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [key, value] of Object.entries(properties)) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      fields[key] = String(value)
  }
  return fields
}
