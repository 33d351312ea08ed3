import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import type { SeedFeature, SeedFiles, SeedOutline, SeedRow } from './seed.ts'

const folder = join(import.meta.dirname, '../../seeds')

/** The files of seeds/ (its README says where each line comes from), read when asked for. */
export const seedFiles: SeedFiles = {
  table: (name) =>
    parse(readFileSync(join(folder, `${name}.csv`), 'utf8'), { columns: true, skip_empty_lines: true }) as SeedRow[],
  features: (name) =>
    (JSON.parse(readFileSync(join(folder, `${name}.geojson`), 'utf8')) as { features: SeedFeature[] }).features,
  outlines: () => {
    const { features } = JSON.parse(readFileSync(join(folder, 'outlines.geojson'), 'utf8')) as {
      features: { properties: Omit<SeedOutline, 'geometry'>; geometry: object }[]
    }
    return features.map(({ properties, geometry }) => ({ ...properties, geometry: JSON.stringify(geometry) }))
  },
}
