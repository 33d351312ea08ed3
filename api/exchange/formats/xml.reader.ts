import { SaxesParser } from 'saxes'
import { Problem } from '../../http/problems.ts'

/** What someone who walks through an XML file is told. Names come without their prefix. */
export type Listener = {
  open: (name: string, attributes: Record<string, string>) => void
  close: (name: string) => void
  text?: (text: string) => void
}

/** A tag, text or comment longer than this is no data, and would have to be held in memory as a whole. */
const MAX_PIECE_CHARACTERS = 1_000_000
const MAX_DEPTH = 100
/** Faults inside a text that many programs write and all read. */
const FORGIVABLE = /disallowed character\.|"]]>"|entity/

/**
 * Walks through XML in constant memory, and stops after each chunk so that what was heard can be handed on. A document
 * type is refused: no format we read needs one, and it is how XML bombs are made. A `lenient` walk passes over control
 * characters and unknown entities.
 */
export async function* walkXml(
  bytes: AsyncIterable<Buffer>,
  listener: Listener,
  { isLenient = false }: { isLenient?: boolean } = {},
): AsyncGenerator<void> {
  const parser = new SaxesParser({ position: !isLenient })
  const heard = listen(parser, listener, isLenient)
  for await (const part of body(bytes)) {
    heard.characters += part.length
    parser.write(part)
    if (heard.characters > MAX_PIECE_CHARACTERS) throw broken('a tag or text without end')
    yield
  }
  parser.close()
  yield
}

function listen(parser: SaxesParser, { open, close, text }: Listener, isLenient: boolean) {
  const heard = { characters: 0, depth: 0 }
  parser.on('error', ({ message }) => {
    if (!(isLenient && FORGIVABLE.test(message))) throw broken(message)
  })
  parser.on('doctype', () => {
    throw new Problem({ status: 422, code: 'xml-doctype' })
  })
  parser.on('opentag', ({ name, attributes }) => {
    heard.characters = 0
    heard.depth += 1
    if (heard.depth > MAX_DEPTH) throw broken('too many tags inside each other')
    open(withoutPrefix(name), attributes as Record<string, string>)
  })
  parser.on('closetag', ({ name }) => {
    heard.characters = 0
    heard.depth -= 1
    close(withoutPrefix(name))
  })
  if (text) {
    parser.on('text', text)
    parser.on('cdata', text)
  }
  return heard
}

function withoutPrefix(name: string): string {
  const at = name.indexOf(':')
  return at < 0 ? name : name.slice(at + 1)
}

function broken(message: string): Problem {
  return new Problem({ status: 422, code: 'xml-broken', params: { message: message.slice(0, 200) } })
}

/** The text without its XML declaration, which some programs write without the version that XML demands. */
async function* body(bytes: AsyncIterable<Buffer>): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8')
  let start: string | undefined = ''
  for await (const chunk of bytes) {
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
