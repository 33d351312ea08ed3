import { createReadStream } from 'node:fs'
import { SaxesParser } from 'saxes'
import { Problem } from '../../http/problems.ts'
import type { Source } from '../row.ts'
import { type Element, placeRows } from './elements.ts'

/** Reads .osm XML piece by piece. A document type is refused: .osm needs none, and it is how XML bombs are made. */
export async function readOsm(path: string, keys?: readonly string[]): Promise<Source> {
  return { format: 'osm', details: {}, rows: placeRows(() => elements(path), keys) }
}

async function* elements(path: string): AsyncGenerator<Element> {
  const parser = new SaxesParser()
  const done: Element[] = []
  collect(parser, done)
  for await (const part of body(path)) {
    parser.write(part)
    yield* done.splice(0)
  }
  parser.close()
  yield* done
}

/** The text without its XML declaration, which some servers write without the version that XML demands. */
async function* body(path: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let start: string | undefined = ''
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    const text = decoder.decode(chunk, { stream: true })
    if (start === undefined) yield text
    else {
      start += text
      if (start.length < 200) continue
      yield withoutDeclaration(start)
      start = undefined
    }
  }
  if (start !== undefined) yield withoutDeclaration(start)
}

function withoutDeclaration(start: string): string {
  return start.replace(/^\s*<\?xml[^>]*\?>/, '')
}

type Attributes = Record<string, string>

function collect(parser: SaxesParser, done: Element[]): void {
  let current: Element | undefined
  parser.on('error', (error) => {
    throw new Problem({ status: 422, code: 'xml-broken', params: { message: error.message.slice(0, 200) } })
  })
  parser.on('doctype', () => {
    throw new Problem({ status: 422, code: 'xml-doctype' })
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'node' || name === 'way' || name === 'relation') current = begin(name, attributes as Attributes)
    else if (current) extend(current, name, attributes as Attributes)
  })
  parser.on('closetag', ({ name }) => {
    if (!current || name !== current.type) return
    done.push(current)
    current = undefined
  })
}

function begin(type: Element['type'], { id, lat, lon }: Attributes): Element {
  return { type, id: Number(id), ...(lat && lon && { lat: Number(lat), lon: Number(lon) }) }
}

function extend(element: Element, name: string, attributes: Attributes): void {
  const { k, v, ref, type, role, lat, lon } = attributes
  if (name === 'tag' && k !== undefined && v !== undefined) {
    element.tags ??= {}
    element.tags[k] = v
  } else if (name === 'nd' && ref) {
    element.nodes ??= []
    element.nodes.push(Number(ref))
  } else if (name === 'member' && ref && type) {
    element.members ??= []
    element.members.push({ type, ref: Number(ref), role: role ?? '' })
  } else if (name === 'center' && lat && lon) element.center = { lat: Number(lat), lon: Number(lon) }
}
