import { Type } from 'typebox'
import type { App } from '../app.ts'
import { Problem } from '../http/problems.ts'
import { type Auth, finishSignOn, openAuth } from './auth.queries.ts'
import { claimedMemberships } from './claimed-roles.ts'
import { sessionToken } from './session.queries.ts'
import { noteRefusal, welcomeSignOn } from './sign-on.queries.ts'

/** Of this site only: not //elsewhere, not /\elsewhere. */
const OWN_PATH = '^/(?![/\\\\])'
const Return = Type.Object(
  Object.fromEntries(
    ['code', 'state', 'iss', 'session_state', 'scope', 'error', 'error_description', 'error_uri'].map((name) => [
      name,
      Type.Optional(Type.String({ maxLength: 4_000 })),
    ]),
  ),
)

/** Signing in at an authority's single sign-on (OpenID Connect), where one is configured. */
export async function signOnRoutes(app: App): Promise<void> {
  const { oidc, publicUrl } = app.config
  const auth = oidc ? openAuth(app.db, app.config) : undefined
  app.route({
    method: 'POST',
    url: '/session/oidc',
    config: { access: 'anyone', idempotency: 'none' },
    schema: {
      summary: 'Begin to sign in at the authority’s single sign-on; gives the address to go to',
      body: Type.Object(
        {
          next: Type.String({
            pattern: OWN_PATH,
            examples: ['/desk'],
            maxLength: 500,
            default: '/desk',
            description: 'Where to come back to',
          }),
        },
        { additionalProperties: false },
      ),
      response: { 200: Type.Object({ url: Type.String() }) },
    },
    handler: async ({ body, headers, ip }, reply) => {
      if (!auth) throw new Problem({ status: 404, code: 'no-single-sign-on' })
      const { url, cookies } = await begin(auth, body.next, { ip, userAgent: String(headers['user-agent'] ?? '') })
      return reply.header('set-cookie', cookies).header('cache-control', 'no-store').send({ url })
    },
  })
  app.route({
    method: 'GET',
    url: '/auth/callback/oidc',
    config: { access: 'anyone' },
    schema: { summary: 'Where the single sign-on sends people back to', querystring: Return, response: {} },
    handler: async ({ url, headers, ip }, reply) => {
      if (!auth || !oidc) throw new Problem({ status: 404, code: 'no-single-sign-on' })
      const request = new Request(publicUrl + url, {
        headers: { cookie: headers.cookie ?? '', ...from({ ip, userAgent: String(headers['user-agent'] ?? '') }) },
      })
      const { answer, profile } = await finishSignOn(auth, request)
      const cookies = answer.headers.getSetCookie()
      const token = cookies.map(tokenIn).find(Boolean)
      const wentWell = token && (await welcomeSignOn(app.db, token, claimedMemberships(oidc, profile), ip))
      reply.header('cache-control', 'no-store')
      if (wentWell) return reply.header('set-cookie', cookies).redirect(answer.headers.get('location') ?? '/desk', 303)
      if (!token) await noteRefusal(app.db, reasonOf(answer), ip)
      return reply.redirect('/sign-in?sso=failed', 303)
    },
  })
}

type From = { ip: string; userAgent: string }

function from({ ip, userAgent }: From): Record<string, string> {
  return { 'x-gongyu-address': ip, 'user-agent': userAgent.slice(0, 300) }
}

async function begin(auth: Auth, next: string, asking: From): Promise<{ url: string; cookies: string[] }> {
  const body = { provider: 'oidc', callbackURL: next, errorCallbackURL: '/sign-in?sso=failed', disableRedirect: true }
  try {
    const begun = await auth.api.signInSocial({ body, headers: new Headers(from(asking)), returnHeaders: true })
    if (!begun.response.url) throw new Error('There is no address to go to')
    return { url: begun.response.url, cookies: begun.headers.getSetCookie() }
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === undefined) throw error
    // The provider didn't answer when it was asked for its addresses.
    throw new Problem({ status: 503, code: 'single-sign-on-away' })
  }
}

function tokenIn(cookie: string): string | undefined {
  const value = /^(?:__Secure-)?gongyu\.session_token=([^;]+)/.exec(cookie)?.[1]
  return value && sessionToken(value)
}

/** The error that better-auth sends people back with: state_mismatch, access_denied … */
function reasonOf(answer: Response): string {
  const location = answer.headers.get('location') ?? ''
  return (/[?&]error=([\w-]{1,60})/.exec(location)?.[1] ?? `status-${answer.status}`).toLowerCase()
}
