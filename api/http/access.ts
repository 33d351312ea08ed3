import type { FastifyInstance, FastifyRequest } from 'fastify'
import { type Area, type Caller, callerOf, hasRole, type Role } from './caller.ts'
import { Problem } from './problems.ts'

/**
 * Who may call a route: anyone, whoever is signed in, or who has one of the roles somewhere (where, the handler asks:
 * caller.ts). Every route declares one; there is no default, and no role includes another.
 */
export type Access = 'anyone' | 'signed-in' | readonly Role[]

declare module 'fastify' {
  interface FastifyContextConfig {
    access?: Access
    area?: Area
    /** The password must have been given within the last quarter of an hour. */
    needsPassword?: boolean
    /** Open also to who still has the password that somebody else made. */
    allowsFirstPassword?: boolean
  }
  interface FastifyInstance {
    /** Every route with who may call it, in the order they were added. */
    declaredRoutes: DeclaredRoute[]
  }
}

export type DeclaredRoute = { method: string; url: string; access: Access; area?: Area; needsPassword?: boolean }

const PASSWORD_HOLDS_MS = 15 * 60_000

/**
 * Refuses to start with a route that doesn't say who may call it, and refuses callers who may not. `recognise` gives the caller
 * of a request, null when nobody is signed in. Who still has the password that somebody else made is nobody on open routes.
 */
export function guardAccess(
  app: FastifyInstance,
  recognise: (request: FastifyRequest) => Promise<Caller | null>,
): void {
  app.decorateRequest('caller', null)
  app.decorate('declaredRoutes', [])
  app.addHook('onRoute', (route) => {
    const { method, url, config } = route
    // Routes of the libraries that serve the documentation and the built web can't say it themselves.
    if (LIBRARY_ROUTES.test(url) || !url.startsWith('/api')) route.config = { access: 'anyone', ...config }
    else if (!config?.access) throw new Error(`${String(method)} ${url} does not declare config.access`)
    const { access = 'anyone', area, needsPassword } = route.config ?? {}
    for (const one of [method].flat())
      if (one !== 'HEAD')
        app.declaredRoutes.push({
          method: one,
          url,
          access,
          ...(area && { area }),
          ...(needsPassword && { needsPassword }),
        })
  })
  app.addHook('onRequest', async (request) => {
    refuseOtherSites(request)
    request.caller = await recognise(request)
    const { access, area, needsPassword, allowsFirstPassword } = request.routeOptions.config
    const isOpen = access === undefined || access === 'anyone'
    if (request.caller?.mustChangePassword && !allowsFirstPassword) {
      if (!isOpen) throw new Problem({ status: 403, code: 'change-first-password' })
      request.caller = null
    }
    if (isOpen) return
    const caller = callerOf(request)
    if (access !== 'signed-in' && !hasRole(caller, access)) throw new Problem({ status: 403, code: 'not-your-role' })
    if (caller.kind === 'key') requireScope(caller, area, isReading(request))
    else if (needsPassword && Date.now() - (caller.confirmedAt?.getTime() ?? 0) > PASSWORD_HOLDS_MS)
      throw new Problem({ status: 403, code: 'confirm-password' })
  })
}

function requireScope({ scopes = [] }: Caller, area: Area | undefined, reading: boolean): void {
  const wanted = area && `${area}:${reading ? 'read' : 'write'}`
  if (!wanted || !scopes.includes(wanted))
    throw new Problem({ status: 403, code: 'key-scope', params: { scope: wanted ?? '–' } })
}

/** A page of another site can't make a signed-in browser change anything (CSRF). Browsers say where a request comes from. */
function refuseOtherSites(request: FastifyRequest): void {
  if (isReading(request) || !request.headers.cookie) return
  const { origin, host, 'sec-fetch-site': site } = request.headers
  const isOther = site ? site !== 'same-origin' && site !== 'none' : origin !== undefined && hostOf(origin) !== host
  if (isOther) throw new Problem({ status: 403, code: 'other-site' })
}

function isReading({ method }: FastifyRequest): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
}

function hostOf(origin: string): string {
  return URL.canParse(origin) ? new URL(origin).host : ''
}

const LIBRARY_ROUTES = /^\/api\/docs(\/|$)/
