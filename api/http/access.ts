import { createHash, timingSafeEqual } from 'node:crypto'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Problem } from './problems.ts'

/** Who may call a route. Every route declares one; there is no default. */
export type Access = 'anyone' | 'steward'

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
  }
}

/** Refuses to start with a route that doesn't say who may call it, and refuses callers who may not. */
export function guardAccess(app: FastifyInstance, stewardKey: string | undefined): void {
  app.addHook('onRoute', (route) => {
    const { method, url, config } = route
    // Routes of the libraries that serve the documentation and the built web can't say it themselves.
    if (LIBRARY_ROUTES.test(url) || !url.startsWith('/api')) route.config = { access: 'anyone', ...config }
    else if (!config?.access) throw new Error(`${String(method)} ${url} does not declare config.access`)
  })
  app.addHook('onRequest', async (request) => {
    if (request.routeOptions.config.access === 'steward') requireSteward(request, stewardKey)
  })
}

const LIBRARY_ROUTES = /^\/api\/docs(\/|$)/

function requireSteward(request: FastifyRequest, stewardKey: string | undefined): void {
  const given = /^Bearer (.+)$/.exec(request.headers.authorization ?? '')?.[1]
  if (!given) throw new Problem({ status: 401, code: 'sign-in-required' })
  if (!stewardKey || !sameSecret(given, stewardKey)) throw new Problem({ status: 403, code: 'wrong-key' })
}

/** Compares in constant time, whatever the lengths. */
function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}
