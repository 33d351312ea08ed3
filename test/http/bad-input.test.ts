import { expect, it } from 'vitest'
import { useWorld } from '../support/world.ts'

const world = useWorld()

it('a 20 MB body is refused with 413, and the next request is answered', async () => {
  const body = JSON.stringify({ text: 'x'.repeat(20_000_000) })
  const headers = { ...world.steward, 'content-type': 'application/json' }
  const refused = await world.post('/api/v1/imports?kind=venues&crs=wgs84', body, headers)
  expect([refused.status, refused.body.type]).toEqual([413, 'urn:gongyu:problem:body-too-large'])
  expect((await world.get('/api/v1/settings')).status).toBe(200)
})

it('the OpenAPI description is 3.1 and names every route under /api/v1', async () => {
  const { status, body } = await world.get('/api/openapi.json')
  expect(status).toBe(200)
  expect(body.openapi).toBe('3.1.0')
  expect(Object.keys(body.paths)).toContain('/api/v1/settings')
})

it('no page may load from elsewhere, and other sites may read the interface', async () => {
  const { headers } = await world.get('/api/v1/settings', { origin: 'https://example.org' })
  expect(headers['content-security-policy']).toMatch("default-src 'self'")
  expect(headers['access-control-allow-origin']).toBe('*')
})

it('a second read with the ETag of the first costs nothing to send', async () => {
  const first = await world.get('/api/v1/settings')
  const second = await world.get('/api/v1/settings', { 'if-none-match': String(first.headers.etag) })
  expect([second.status, second.text]).toEqual([304, ''])
})

it('whatever must have a form is described with an example of it, which a refusal can show', async () => {
  const { body } = await world.get('/api/openapi.json')
  const found: { pattern: string; examples: unknown[] }[] = []
  // A parameter’s examples stand beside its schema, those of a body within.
  const gather = (part: unknown, beside: unknown[] = []): void => {
    if (part === null || typeof part !== 'object') return
    const { pattern, examples, example } = part as Record<string, unknown>
    const own = Array.isArray(examples) ? examples : [...Object.keys(examples ?? {}), example].filter(Boolean)
    if (typeof pattern === 'string' && pattern !== '\\S') found.push({ pattern, examples: [...own, ...beside] })
    for (const [name, value] of Object.entries(part)) gather(value, name === 'schema' ? own : [])
  }
  gather(body.paths)
  expect(found.length).toBeGreaterThan(50)
  const isShown = ({ pattern, examples }: (typeof found)[number]) =>
    examples.length > 0 && examples.every((example) => new RegExp(pattern).test(String(example)))
  expect([...new Set(found.filter((each) => !isShown(each)).map(({ pattern }) => pattern))]).toEqual([])
})
