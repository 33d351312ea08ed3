import { Type } from 'typebox'
import type { App } from '../app.ts'
import { callerOf, ROLES } from '../http/caller.ts'
import { Choice, Id, Nullable } from '../http/schema.ts'
import { openAuth } from './auth.queries.ts'
import { DEMO_PASSWORD, listDemoAccounts } from './demo.queries.ts'
import { inTurn } from './hashing.ts'
import { endSession, findMe } from './session.queries.ts'
import { signIn } from './sign-in.queries.ts'

const Membership = Type.Object({
  role: Choice(ROLES),
  organisation: Nullable(Type.Object({ id: Id, name: Type.String() })),
  division: Nullable(Type.Object({ code: Type.String(), name: Type.String() })),
})
const Me = Type.Object({
  id: Id,
  name: Type.String(),
  username: Nullable(Type.String({ description: 'Masked where it is an e-mail address or a telephone number' })),
  language: Choice(['zh-CN', 'en']),
  isDemo: Type.Boolean(),
  memberships: Type.Array(Membership),
})
const Options = Type.Object({
  singleSignOn: Nullable(Type.String({ description: 'What the authority’s single sign-on is called' })),
  demoAccounts: Type.Array(Type.Object({ username: Type.String(), name: Type.String(), password: Type.String() })),
})

/** Signing in and out, and who one is. */
export async function sessionRoutes(app: App): Promise<void> {
  const auth = openAuth(app.db, app.config)
  app.route({
    method: 'POST',
    url: '/session',
    config: { access: 'anyone' },
    schema: {
      summary: 'Sign in by username and password; sets the session cookie',
      body: Type.Object(
        { username: Type.String({ maxLength: 254 }), password: Type.String({ maxLength: 200 }) },
        { additionalProperties: false },
      ),
      response: { 200: Me },
    },
    handler: async ({ body, ip, headers }, reply) => {
      const attempt = { ...body, address: ip, userAgent: (headers['user-agent'] ?? '').slice(0, 300) }
      const { personId, cookies } = await inTurn(() => signIn(app.db, auth, attempt))
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
  app.route({
    method: 'DELETE',
    url: '/session',
    config: { access: 'signed-in' },
    schema: { summary: 'Sign out of this browser', response: { 204: Type.Null() } },
    handler: async (request, reply) => {
      const { sessionId, actor } = callerOf(request)
      if (sessionId) await endSession(app.db, sessionId, actor)
      return reply.header('set-cookie', gone(app.config.publicUrl)).code(204).send(null)
    },
  })
  app.route({
    method: 'GET',
    url: '/me',
    config: { access: 'signed-in' },
    schema: { summary: 'Who is signed in, and with which roles where', response: { 200: Me } },
    handler: async (request) => findMe(app.db, callerOf(request).id),
  })
}

function gone(publicUrl: string): string {
  const prefix = publicUrl.startsWith('https:') ? '__Secure-' : ''
  return `${prefix}gongyu.session_token=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax${prefix && '; Secure'}`
}
