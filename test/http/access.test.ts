import { expect, it } from 'vitest'
import { useWorld } from '../support/world.ts'

const world = useWorld()

it('anyone may read the settings', async () => {
  const { status, body } = await world.get('/api/v1/settings')
  expect(status).toBe(200)
  expect(body.basemap.kind).toBe('none')
})

it('an unknown query parameter is refused by name, in Chinese unless English is asked for', async () => {
  const { status, body, headers } = await world.get('/api/v1/settings?colour=red')
  expect(status).toBe(400)
  expect(headers['content-type']).toMatch('application/problem+json')
  expect(body.errors).toEqual([
    { pointer: '/colour', code: 'unknown-parameter', detail: '没有名为“colour”的参数，请删去或检查拼写。' },
  ])
  const english = await world.get('/api/v1/settings?colour=red', { 'accept-language': 'en-GB,en;q=0.9,zh;q=0.5' })
  expect(english.body.errors[0].detail).toBe('There is no parameter “colour”: remove it or check its spelling.')
})

it('an address that does not exist is a problem, not a page', async () => {
  const { status, body } = await world.get('/api/v1/nothing')
  expect(status).toBe(404)
  expect(body.type).toBe('urn:gongyu:problem:no-such-address')
})

it('a route that does not say who may call it stops the start', async () => {
  expect(() => world.app.get('/api/v1/undeclared', () => 'x')).toThrow(/listening|access/)
})
