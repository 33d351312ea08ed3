/** A real OpenID Connect provider on this machine, and a person who signs in at it. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import type { Oidc } from '../../api/config.ts'

export type SignOn = { issuer: string; settings: Oidc; close: () => Promise<void> }

/** `people` are the claims by subject. */
export async function startProvider(
  redirectUri: string,
  people: Record<string, Record<string, unknown>>,
  roles: Oidc['roles'] = [],
): Promise<SignOn> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const client = { client_id: 'gongyu', client_secret: 'secret-of-the-tests', redirect_uris: [redirectUri] }
  const provider = new Provider(issuer, {
    clients: [client],
    conformIdTokenClaims: false,
    claims: { openid: ['sub'], profile: ['name', 'groups'] },
    cookies: { keys: ['key-of-the-tests'] },
    ttl: { IdToken: 600, AccessToken: 600, Grant: 600, Interaction: 600, Session: 600 },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id, ...people[id] }) }),
  })
  server.on('request', provider.callback())
  const settings = {
    name: '统一认证',
    issuer,
    clientId: 'gongyu',
    clientSecret: 'secret-of-the-tests',
    claim: 'groups',
    roles,
  }
  return { issuer, settings, close: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** Signs `subject` in at the provider, agrees, and gives the address one is sent back to, unvisited. `deny` presses abort instead. */
export async function signOnAs(subject: string, start: string, { deny = false } = {}): Promise<URL> {
  const jar = new Map<string, string>()
  let response = await visit(jar, start)
  for (let step = 0; step < 12; step++) {
    const location = response.headers.get('location')
    if (location) {
      const next = new URL(location, response.url)
      if (next.origin !== new URL(start).origin) return next
      response = await visit(jar, next.href)
      continue
    }
    const page = await response.text()
    if (deny) response = await visit(jar, `${response.url}/abort`)
    else {
      const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1] ?? ''
      response = await visit(jar, response.url, new URLSearchParams({ prompt, login: subject, password: 'any' }))
    }
  }
  throw new Error('The provider did not send anybody back')
}

async function visit(jar: Map<string, string>, url: string, form?: URLSearchParams): Promise<Response> {
  const cookie = [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const response = await fetch(url, {
    redirect: 'manual',
    headers: { cookie },
    ...(form && { method: 'POST', body: form }),
  })
  for (const set of response.headers.getSetCookie()) {
    const [name = '', value = ''] = (set.split(';')[0] ?? '').split(/=(.*)/s)
    if (value) jar.set(name, value)
    else jar.delete(name)
  }
  return response
}
