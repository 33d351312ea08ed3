import { Type } from 'typebox'
import type { App } from '../app.ts'
import type { Config } from '../config.ts'
import { callerOf } from '../http/caller.ts'
import { Nullable } from '../http/schema.ts'
import { Credentials, Me, OnePassword } from './account.schema.ts'
import { openAuth } from './auth.queries.ts'
import { DEMO_PASSWORD, listDemoAccounts } from './demo.queries.ts'
import { browserOf } from './known-browser.queries.ts'
import { confirmSession, requirePassword } from './password.queries.ts'
import { endSession, findMe } from './session.queries.ts'
import { openThrottles, type SignIn, signIn } from './sign-in.queries.ts'
import { countedNetwork } from './throttle.ts'

const Options = Type.Object({
  singleSignOn: Nullable(Type.String({ description: 'What the authority’s single sign-on is called' })),
  demoAccounts: Type.Array(Type.Object({ username: Type.String(), name: Type.String(), password: Type.String() })),
})

/** Signing in and out, and who one is. */
export async function sessionRoutes(app: App): Promise<void> {
  signInRoutes(app)
  app.route({
    method: 'DELETE',
    url: '/session',
    config: { access: 'signed-in', allowsFirstPassword: true },
    schema: { summary: 'Sign out of this browser', response: { 204: Type.Null() } },
    handler: async (request, reply) => {
      const { id, sessionId, actor } = callerOf(request)
      if (sessionId) await endSession(app.db, id, sessionId, actor)
      return reply.header('set-cookie', gone(app.config.publicUrl)).code(204).send(null)
    },
  })
  app.route({
    method: 'POST',
    url: '/session/confirm',
    config: { access: 'signed-in', idempotency: 'none' },
    schema: {
      summary: 'Give the password once more: administrative actions want it from the last 15 minutes',
      body: OnePassword,
      response: { 204: Type.Null() },
    },
    handler: async (request, reply) => {
      const { id, sessionId = '' } = callerOf(request)
      await requirePassword(app.db, id, request.body.password)
      await confirmSession(app.db, sessionId)
      return reply.code(204).send(null)
    },
  })
  app.route({
    method: 'GET',
    url: '/me',
    config: { access: 'signed-in', allowsFirstPassword: true },
    schema: { summary: 'Who is signed in, and with which roles where', response: { 200: Me } },
    handler: async (request) => findMe(app.db, callerOf(request).id),
  })
}

function signInRoutes(app: App): void {
  const auth = openAuth(app.db, app.config)
  const throttles = openThrottles()
  app.route({
    method: 'POST',
    url: '/session',
    config: { access: 'anyone', idempotency: 'none' },
    schema: {
      summary: 'Sign in by username and password; sets the session cookie',
      body: Credentials,
      response: { 200: Me },
    },
    handler: async (request, reply) => {
      const attempt = { ...request.body, ...whereFrom(request, app.config) }
      const { personId, cookies } = await signIn(app.db, auth, attempt, throttles)
      return reply.header('set-cookie', cookies).send(await findMe(app.db, personId))
    },
  })
  app.route({
    method: 'GET',
    url: '/session/options',
    config: { access: 'anyone' },
    schema: { summary: 'How one can sign in here', response: { 200: Options } },
    handler: async () => {
      const demo = app.config.isProduction ? [] : await listDemoAccounts(app.db)
      return {
        singleSignOn: app.config.oidc?.name ?? null,
        demoAccounts: demo.map(({ username, name }) => ({ username, name, password: DEMO_PASSWORD })),
      }
    },
  })
}

type From = { ip: string; headers: Record<string, unknown> & { cookie?: string } }

/** Where a request to sign in comes from. */
function whereFrom({ ip, headers }: From, { trustProxy, publicUrl }: Config): Omit<SignIn, 'username' | 'password'> {
  return {
    address: ip,
    network: countedNetwork(ip, headers['x-forwarded-for'], trustProxy),
    userAgent: String(headers['user-agent'] ?? '').slice(0, 300),
    browserId: browserOf(headers.cookie),
    isSecure: publicUrl.startsWith('https:'),
  }
}

function gone(publicUrl: string): string {
  const prefix = publicUrl.startsWith('https:') ? '__Secure-' : ''
  return `${prefix}gongyu.session_token=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${prefix && '; Secure'}`
}
