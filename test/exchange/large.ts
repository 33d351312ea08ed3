import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { strToU8, Zip, ZipDeflate } from 'fflate'
import { CONTENT_TYPES, RELATIONS, WORKBOOK } from './workbooks.ts'

/** Files with so many rows, written piece by piece. */
export const LARGE: Record<string, (rows: number) => Iterable<string | Uint8Array>> = {
  csv,
  xlsx,
  geojson,
  overpass,
  osm,
}

export async function writeLarge(path: string, pieces: Iterable<string | Uint8Array>): Promise<void> {
  await pipeline(Readable.from(pieces), createWriteStream(path))
}

function* numbered(rows: number, piece: (row: number) => string): Generator<string> {
  for (let start = 0; start < rows; start += 500)
    yield Array.from({ length: Math.min(500, rows - start) }, (_, at) => piece(start + at + 1)).join('')
}

const lon = (row: number) => (100 + row / 1e4).toFixed(6)

function* csv(rows: number): Generator<string> {
  yield 'name,address,lon,lat\n'
  yield* numbered(rows, (row) => `第${row}图书馆,某某路${row}号院内东侧楼,${lon(row)},30\n`)
}

function* geojson(rows: number): Generator<string> {
  yield '{"type":"FeatureCollection","features":['
  yield* numbered(rows, (row) => {
    const geometry = `{"type":"Point","coordinates":[${lon(row)},30]}`
    return `{"type":"Feature","properties":{"name":"第${row}图书馆"},"geometry":${geometry}}${row < rows ? ',' : ''}`
  })
  yield ']}'
}

/** Ways of three nodes each, after all the nodes. */
function* overpass(rows: number): Generator<string> {
  yield '{"version":0.6,"elements":[\n'
  yield* numbered(rows * 3, (id) => `{"type":"node","id":${id},"lat":30.${id % 1000},"lon":${lon(id)}},\n`)
  yield* numbered(rows, (row) => {
    const tags = `{"amenity":"library","name":"第${row}图书馆"}`
    return `{"type":"way","id":${row},"nodes":[${nodesOf(row)}],"tags":${tags}}${row < rows ? ',' : ''}\n`
  })
  yield ']}'
}

function* osm(rows: number): Generator<string> {
  yield '<?xml version="1.0"?>\n<osm version="0.6">\n'
  yield* numbered(rows * 3, (id) => `<node id="${id}" lat="30.${id % 1000}" lon="${lon(id)}" version="1"/>\n`)
  yield* numbered(rows, (row) => {
    const nodes = nodesOf(row).map((id) => `<nd ref="${id}"/>`)
    return `<way id="${row}">${nodes.join('')}<tag k="amenity" v="library"/><tag k="name" v="第${row}图书馆"/></way>\n`
  })
  yield '</osm>'
}

function nodesOf(row: number): number[] {
  return [0, 1, 2, 0].map((at) => (row - 1) * 3 + 1 + at)
}

/** Twenty columns; every text is shared, half of them are different in each row, and they stand behind the sheet. */
function* xlsx(rows: number): Generator<Uint8Array> {
  const columns = ['name', 'lon', 'lat', ...Array.from({ length: 17 }, (_, at) => `c${at}`)]
  const ready: Uint8Array[] = []
  const zip = new Zip((_error, bytes) => ready.push(bytes))
  const parts: Record<string, Iterable<string>> = {
    '[Content_Types].xml': [CONTENT_TYPES],
    'xl/workbook.xml': [WORKBOOK],
    'xl/_rels/workbook.xml.rels': [RELATIONS],
    'xl/worksheets/sheet1.xml': sheet(rows, columns),
    'xl/sharedStrings.xml': sharedTexts(rows, columns),
  }
  for (const [name, pieces] of Object.entries(parts)) {
    const entry = new ZipDeflate(name, { level: 1 })
    zip.add(entry)
    for (const piece of pieces) {
      entry.push(strToU8(piece))
      yield* ready.splice(0)
    }
    entry.push(new Uint8Array(), true)
  }
  zip.end()
  yield* ready
}

const OWN_TEXTS = 8

function* sheet(rows: number, columns: string[]): Generator<string> {
  yield '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
  const shared = (index: number) => `<c t="s"><v>${index}</v></c>`
  yield `<row r="1">${columns.map((_, at) => shared(at)).join('')}</row>`
  yield* numbered(rows, (row) => {
    const own = Array.from({ length: OWN_TEXTS }, (_, at) => shared(columns.length + (row - 1) * OWN_TEXTS + at))
    const rest = columns.slice(OWN_TEXTS + 2).map((_, at) => shared(at))
    const place = `<c><v>${lon(row)}</v></c><c><v>30</v></c>`
    return `<row r="${row + 1}">${own[0]}${place}${own.slice(1).join('')}${rest.join('')}</row>`
  })
  yield '</sheetData></worksheet>'
}

function* sharedTexts(rows: number, columns: string[]): Generator<string> {
  yield '<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">'
  yield columns.map((name) => `<si><t>${name}</t></si>`).join('')
  yield* numbered(rows * OWN_TEXTS, (index) => `<si><t>第${index}段说明文字</t></si>`)
  yield '</sst>'
}
