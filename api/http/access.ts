import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Caller, callerOf, hasRole, type Role } from './caller.ts'
import { Problem } from './problems.ts'

/**
 * Who may call a route: anyone, whoever is signed in, or who has one of the roles somewhere (where, the handler asks:
 * caller.ts). Every route declares one; there is no default, and no role includes another.
 */
export type Access = 'anyone' | 'signed-in' | readonly Role[]

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
  }
}

/**
 * Refuses to start with a route that doesn't say who may call it, and refuses callers who may not. `recognise` gives the caller
 * of a request, null when nobody is signed in.
 */
export function guardAccess(
  app: FastifyInstance,
  recognise: (request: FastifyRequest) => Promise<Caller | null>,
): void {
  app.decorateRequest('caller', null)
  app.addHook('onRoute', (route) => {
    const { method, url, config } = route
    // Routes of the libraries that serve the documentation and the built web can't say it themselves.
    if (LIBRARY_ROUTES.test(url) || !url.startsWith('/api')) route.config = { access: 'anyone', ...config }
    else if (!config?.access) throw new Error(`${String(method)} ${url} does not declare config.access`)
  })
  app.addHook('onRequest', async (request) => {
    request.caller = await recognise(request)
    const { access } = request.routeOptions.config
    if (access === undefined || access === 'anyone') return
    const caller = callerOf(request)
    if (access !== 'signed-in' && !hasRole(caller, access)) throw new Problem({ status: 403, code: 'not-your-role' })
  })
}

const LIBRARY_ROUTES = /^\/api\/docs(\/|$)/
