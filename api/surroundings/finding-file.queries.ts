import type { Db } from '../db/atomic.ts'
import type { Table } from '../documents/table.ts'
import type { Language } from '../http/language.ts'
import { keyOf, listFindings, shownFinding } from './finding.queries.ts'
import { kindName, sheetWord } from './sheet.words.ts'
import type { Finding, FindingFilters } from './sweep.ts'

const PAGE = 500

/** All findings of a sweep under the filters of the list, in its order, page by page. */
async function* allFindings(db: Db, sweepId: string, filters: FindingFilters): AsyncGenerator<Finding> {
  let after: ReturnType<typeof keyOf> | undefined
  for (;;) {
    const page = await listFindings(db, sweepId, { ...filters, after, limit: PAGE })
    yield* page.map(shownFinding)
    const last = page.at(-1)
    if (!last || page.length < PAGE) return
    after = keyOf(last)
  }
}

const COLUMNS: [key: string, width: number][] = [
  ['verdict', 12], ['reasons', 24], ['campus', 28], ['division', 12], ['place', 28], ['kind', 16], ['straightMetres', 12],
  ['radiusMetres', 12], ['walkMetres', 12], ['limit', 10], ['method', 24], ['rule', 16], ['ruleVersion', 10], ['source', 36],
  ['article', 10], ['lon', 12], ['lat', 12],
] // biome-ignore format: read as one list

/** The list as a table, exactly as filtered. */
export function findingTable(db: Db, sweepId: string, filters: FindingFilters, language: Language): Table {
  const word = (key: string) => sheetWord(language, key)
  async function* rows() {
    for await (const { verdict, reasons, campus, place, rule, straightMetres, radiusMetres, walkMetres } of allFindings(
      db,
      sweepId,
      filters,
    ))
      yield [
        word(`verdict.${verdict}`),
        reasons.map((reason) => word(`reason.${reason}`)).join('；'),
        campus.name,
        campus.divisionName,
        place.name,
        kindName(language, place.kind),
        straightMetres,
        radiusMetres,
        walkMetres,
        rule.metres,
        word(`method.${rule.method}`),
        rule.code,
        rule.version,
        rule.status === 'product_default' ? word('notLaw') : rule.legalSource,
        rule.article,
        place.lon,
        place.lat,
      ]
  }
  return { name: word('title'), columns: COLUMNS.map(([key, width]) => ({ title: word(key), width })), rows: rows() }
}

/** The list as GeoJSON: the places, with what was found, WGS-84. */
export async function* findingsGeoJson(db: Db, sweepId: string, filters: FindingFilters): AsyncGenerator<string> {
  yield '{"type":"FeatureCollection","features":['
  let separator = ''
  for await (const { place, campus, rule, ...found } of allFindings(db, sweepId, filters)) {
    const { lon, lat, ...named } = place
    const properties = { ...found, place: named.name, placeId: named.id, kind: named.kind, isDemo: named.isDemo,
      campus: campus.name, campusId: campus.id, divisionCode: campus.divisionCode, rule: rule.code, ruleVersion: rule.version,
      ruleMetres: rule.metres, method: rule.method, legalSource: rule.legalSource, article: rule.article } // biome-ignore format: read as one list
    yield separator +
      JSON.stringify({ type: 'Feature', geometry: { type: 'Point', coordinates: [lon, lat] }, properties })
    separator = ',\n'
  }
  yield ']}'
}
