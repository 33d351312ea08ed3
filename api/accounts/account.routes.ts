import { Type } from 'typebox'
import type { App } from '../app.ts'
import { callerOf } from '../http/caller.ts'
import { badField, Problem } from '../http/problems.ts'
import { Id } from '../http/schema.ts'
import {
  Keys,
  MadeKey,
  Me,
  NewKey,
  OnePassword,
  OwnChange,
  PasswordChange,
  Sessions,
  SignUp,
} from './account.schema.ts'
import { createKey, listKeys, revokeKey } from './api-key.queries.ts'
import { changeMyself, eraseMyself, gatherPersonalData, listSessions } from './own-account.queries.ts'
import { endSessions, hashNewPassword, hasPassword, requirePassword, setPassword } from './password.queries.ts'
import { createPerson, recordPerson } from './person.queries.ts'
import { goodName } from './person-name.ts'
import { spendProof } from './proof.queries.ts'
import { endSession, findMe } from './session.queries.ts'
import { countedNetwork } from './throttle.ts'
import { usernameKind } from './username.ts'

const params = Type.Object({ id: Id })
const none = { 204: Type.Null() }

/** One's own account: name, password, browsers, keys, data. */
export async function accountRoutes(app: App): Promise<void> {
  signUpRoute(app)
  ownRoutes(app)
  sessionListRoutes(app)
  keyRoutes(app)
  dataRoutes(app)
}

/** How many accounts may be made from one address in an hour. */
const SIGN_UPS_PER_HOUR = 10

function signUpRoute(app: App): void {
  app.route({
    method: 'POST',
    url: '/sign-up',
    config: {
      access: 'anyone',
      idempotency: 'none',
      rateLimit: {
        max: SIGN_UPS_PER_HOUR,
        timeWindow: 3_600_000,
        keyGenerator: ({ ip, headers }) =>
          `sign-up ${countedNetwork(ip, headers['x-forwarded-for'], app.config.trustProxy) ?? String(headers['x-forwarded-for'])}`,
      },
    },
    schema: {
      summary: 'Make an account of one’s own, by mobile number or e-mail address; it books and is given no role',
      body: SignUp,
      response: { 201: Type.Object({ id: Id }) },
    },
    handler: async ({ body: { proof, ...person }, ip }, reply) => {
      if (usernameKind(person.username) === 'name')
        throw new Problem({
          status: 400,
          code: 'bad-request',
          errors: [{ pointer: '/username', code: 'give-contact' }],
        })
      await spendProof(app.db, proof)
      const id = await createPerson(app.db, person, `anonymous@${ip}`)
      return reply.code(201).send({ id })
    },
  })
}

function ownRoutes(app: App): void {
  app.route({
    method: 'PATCH',
    url: '/me',
    config: { access: 'signed-in' },
    schema: { summary: 'Change one’s name, language or address for notices', body: OwnChange, response: { 200: Me } },
    handler: async (request) => {
      const { id, actor } = callerOf(request)
      const { name, ...rest } = request.body
      const change = { ...rest, ...(name !== undefined && { name: goodName(name) }) }
      await changeMyself(app.db, id, change, actor)
      return findMe(app.db, id)
    },
  })
  app.route({
    method: 'POST',
    url: '/me/password',
    config: { access: 'signed-in', idempotency: 'none', allowsFirstPassword: true },
    schema: {
      summary: 'Change one’s password; all other browsers are signed out',
      body: PasswordChange,
      response: none,
    },
    handler: async (request, reply) => {
      const { id, actor, sessionId } = callerOf(request)
      const { current, password } = request.body
      await requirePassword(app.db, id, current, '/current')
      if (current === password) throw badField('/password', 'password-same')
      const { username } = await findMe(app.db, id)
      const hash = await hashNewPassword(password, username ?? '', '/password')
      await setPassword(app.db, id, hash, { actor, ...(sessionId && { keepSession: sessionId }) })
      return reply.code(204).send(null)
    },
  })
}

function sessionListRoutes(app: App): void {
  app.route({
    method: 'GET',
    url: '/me/sessions',
    config: { access: 'signed-in' },
    schema: { summary: 'The browsers one is signed in with', response: { 200: Sessions } },
    handler: async (request) => {
      const { id, sessionId } = callerOf(request)
      const sessions = await listSessions(app.db, id, app.config.idleMinutes)
      return { items: sessions.map((session) => ({ ...session, isThis: session.id === sessionId })) as never }
    },
  })
  app.route({
    method: 'DELETE',
    url: '/me/sessions/:id',
    config: { access: 'signed-in' },
    schema: { summary: 'Sign out one of one’s browsers', params, response: none },
    handler: async (request, reply) => {
      const { id, actor } = callerOf(request)
      if (!(await endSession(app.db, id, request.params.id, actor)))
        throw new Problem({ status: 404, code: 'no-such-session' })
      return reply.code(204).send(null)
    },
  })
  app.route({
    method: 'DELETE',
    url: '/me/sessions',
    config: { access: 'signed-in' },
    schema: {
      summary: 'Sign out all of one’s browsers but this one',
      response: { 200: Type.Object({ ended: Type.Integer() }) },
    },
    handler: async (request) => {
      const { id, actor, sessionId } = callerOf(request)
      const ended = await endSessions(app.db, id, sessionId)
      await recordPerson(app.db, { actor, action: 'sign-out-elsewhere', id, after: { ended } })
      return { ended }
    },
  })
}

function keyRoutes(app: App): void {
  app.route({
    method: 'GET',
    url: '/me/keys',
    config: { access: 'signed-in' },
    schema: { summary: 'One’s API keys', response: { 200: Keys } },
    handler: async (request) => ({ items: (await listKeys(app.db, callerOf(request).id)) as never }),
  })
  app.route({
    method: 'POST',
    url: '/me/keys',
    config: { access: 'signed-in', needsPassword: true, idempotency: 'none' },
    schema: {
      summary: 'Make an API key: it may do what its scopes say and its owner may; shown once',
      body: NewKey,
      response: { 201: MadeKey },
    },
    handler: async (request, reply) => {
      const { id, actor } = callerOf(request)
      const { name, scopes, days } = request.body
      const expiresAt = new Date(Date.now() + days * 86_400_000)
      const made = await createKey(app.db, id, { name: goodName(name), scopes, expiresAt }, actor)
      return reply.code(201).send({ ...made, expiresAt: expiresAt.toISOString() })
    },
  })
  app.route({
    method: 'DELETE',
    url: '/me/keys/:id',
    config: { access: 'signed-in' },
    schema: { summary: 'End an API key at once', params, response: none },
    handler: async (request, reply) => {
      const { id, actor } = callerOf(request)
      await revokeKey(app.db, id, request.params.id, actor)
      return reply.code(204).send(null)
    },
  })
}

function dataRoutes(app: App): void {
  app.route({
    method: 'GET',
    url: '/me/data',
    config: { access: 'signed-in', needsPassword: true },
    schema: { summary: 'Everything kept about oneself, as a JSON file (个人信息保护法 art. 45)', response: {} },
    handler: async (request, reply) => {
      const { id, actor } = callerOf(request)
      await recordPerson(app.db, { actor, action: 'export-own-data', id })
      const data = await gatherPersonalData(app.db, id, app.personalData)
      return reply
        .type('application/json; charset=utf-8')
        .header('content-disposition', 'attachment; filename="gongyu-my-data.json"')
        .header('cache-control', 'no-store')
        .send(JSON.stringify(data, null, 2))
    },
  })
  app.route({
    method: 'POST',
    url: '/me/erase',
    config: { access: 'signed-in', needsPassword: true, idempotency: 'none' },
    schema: {
      summary: 'Close one’s account for good (个人信息保护法 art. 47); the record of what was done names only its id',
      body: Type.Partial(OnePassword),
      response: none,
    },
    handler: async (request, reply) => {
      const { id, actor } = callerOf(request)
      // Who signs in at an authority has confirmed it by signing in there within the quarter of an hour.
      if (await hasPassword(app.db, id)) await requirePassword(app.db, id, request.body.password ?? '')
      await eraseMyself(app.db, id, app.personalData, actor)
      return reply.code(204).send(null)
    },
  })
}
