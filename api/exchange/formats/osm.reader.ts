import { createReadStream } from 'node:fs'
import type { Source } from '../row.ts'
import { type Element, placeRows } from './elements.ts'
import { type Listener, walkXml } from './xml.reader.ts'

/** Reads .osm XML piece by piece. */
export async function readOsm(path: string, keys?: readonly string[]): Promise<Source> {
  return { format: 'osm', details: {}, rows: placeRows(() => elements(path), keys) }
}

async function* elements(path: string): AsyncGenerator<Element> {
  const done: Element[] = []
  for await (const _ of walkXml(createReadStream(path), collector(done))) yield* done.splice(0)
}

type Attributes = Record<string, string>

function collector(done: Element[]): Listener {
  let current: Element | undefined
  return {
    open: (name, attributes) => {
      if (name === 'node' || name === 'way' || name === 'relation') current = begin(name, attributes)
      else if (current) extend(current, name, attributes)
    },
    close: (name) => {
      if (!current || name !== current.type) return
      done.push(current)
      current = undefined
    },
  }
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
