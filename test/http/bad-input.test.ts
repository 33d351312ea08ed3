import { describe, expect, it } from 'vitest'
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

it('the description says of every operation who may call it, how, and what a refusal looks like', async () => {
  const { body } = await world.get('/api/openapi.json')
  // biome-ignore lint/suspicious/noExplicitAny: what is described is checked here.
  const operations = Object.values<any>(body.paths).flatMap((path) => Object.values<any>(path))
  expect(operations.length).toBeGreaterThan(150)
  for (const { responses, security, 'x-access': access } of operations) {
    expect(responses['4XX'].content['application/problem+json'].schema).toEqual({
      $ref: '#/components/schemas/Problem',
    })
    expect(security.length > 0).toBe(access !== 'anyone')
  }
  expect(Object.keys(body.components.securitySchemes)).toEqual(['key', 'session'])
  expect(body.components.schemas.Problem.required).toEqual(['type', 'title', 'status'])
  const { post } = body.paths['/api/v1/imports']
  expect(post).toMatchObject({ 'x-access': ['steward', 'regulator'], security: [{ key: [] }, { session: [] }] })
  expect(post.requestBody.content['multipart/form-data'].schema.properties.file).toMatchObject({ format: 'binary' })
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

describe('what can’t be read is refused as what it is, in both languages', () => {
  const json = { 'content-type': 'application/json' }
  const upload = { 'content-type': 'multipart/form-data; boundary=x' }
  const imports = '/api/v1/imports?kind=venues'
  it.each([
    ['JSON that is none', '/api/v1/people', '{"name": ', json, 400, 'body-not-json'],
    ['a body that is missing', '/api/v1/people', '', json, 400, 'body-empty'],
    [
      'a body of another kind',
      '/api/v1/people',
      'name;username',
      { 'content-type': 'text/csv' },
      415,
      'unsupported-media-type',
    ],
    ['an upload that breaks off', imports, '--x\r\nbroken', upload, 400, 'upload-broken'],
    ['an upload without its boundary', imports, 'x', { 'content-type': 'multipart/form-data' }, 400, 'upload-broken'],
    ['an address that can’t be decoded', '/api/v1/people/%ff', '{}', json, 400, 'bad-address'],
  ])('%s', async (_, url, payload, headers, status, code) => {
    const who = await world.as({ role: url === imports ? 'steward' : 'administrator' })
    for (const [language, words] of [
      ['zh-CN', /[\u4e00-\u9fff]/],
      ['en', /^[^\u4e00-\u9fff]+$/],
    ] as const) {
      const sent = { ...who, ...headers, 'accept-language': language }
      const answer = await world.app.inject({ method: 'POST', url, headers: sent, payload })
      expect([answer.statusCode, answer.headers['content-type']]).toEqual([status, 'application/problem+json'])
      expect(answer.json()).toMatchObject({ type: `urn:gongyu:problem:${code}`, detail: expect.stringMatching(words) })
    }
  })

  it('a NUL in any text, naming the field', async () => {
    const who = await world.as({ role: 'administrator' })
    const body = { name: '张\0三', username: 'zhang', memberships: [] }
    expect(await world.post('/api/v1/people', body, who)).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/name', code: 'unreadable-sign' }] },
    })
    expect(await world.get('/api/v1/suggest?q=%00', {})).toMatchObject({
      status: 400,
      body: { errors: [{ pointer: '/q' }] },
    })
  })

  it('headers without end', async () => {
    await world.app.listen({ host: '127.0.0.1', port: 0 })
    const { port } = world.app.server.address() as { port: number }
    const answer = await fetch(`http://127.0.0.1:${port}/api/v1/venues?q=${'x'.repeat(20_000)}`)
    expect([answer.status, answer.headers.get('content-type')]).toEqual([431, 'application/problem+json'])
    expect(await answer.json()).toMatchObject({
      type: 'urn:gongyu:problem:address-too-long',
      detail: expect.stringMatching(/16 kB/),
    })
  })
})
