/** The only file that knows better-auth: password sign-in, session cookies, single sign-on. */
import { AsyncLocalStorage } from 'node:async_hooks'
import { createHash } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { genericOAuth, username } from 'better-auth/plugins'
import type { Config } from '../config.ts'
import type { Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { hashPassword, verifyPassword } from './hashing.ts'
import { recordPerson } from './person.queries.ts'
import { nameFault } from './person-name.ts'
import { derivedSecret } from './secret-field.ts'
import { storedUsername, usernameKind } from './username.ts'

export const AUTH_PATH = '/api/v1/auth'
export const COOKIE_PREFIX = 'gongyu'
/** Signed-in families stay for a fortnight; who has a role is signed out after `idleMinutes` (session.queries.ts). */
const SESSION_SECONDS = 14 * 86_400

export type Auth = ReturnType<typeof openAuth>

/** Sign-in over the person, session, account and verification tables of migration 004. */
export function openAuth(db: Db, config: Config) {
  return betterAuth({
    database: { db, type: 'postgres', transaction: false },
    baseURL: config.publicUrl,
    basePath: AUTH_PATH,
    secret: derivedSecret('session').toString('base64url'),
    trustedOrigins: [new URL(config.publicUrl).origin],
    telemetry: { enabled: false },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    emailAndPassword: {
      ...{ enabled: true, disableSignUp: true, minPasswordLength: 1, maxPasswordLength: 128 },
      password: {
        hash: hashPassword,
        verify: async (given) => given.hash === verified.getStore() || verifyPassword(given),
      },
    },
    user: { modelName: 'person', fields: snake('emailVerified', 'createdAt', 'updatedAt') },
    session: {
      modelName: 'session',
      expiresIn: SESSION_SECONDS,
      disableSessionRefresh: true,
      fields: { ...snake('expiresAt', 'createdAt', 'updatedAt', 'ipAddress', 'userAgent'), userId: 'person_id' },
    },
    account: {
      modelName: 'account',
      encryptOAuthTokens: true,
      accountLinking: { enabled: false },
      fields: {
        ...snake('accountId', 'providerId', 'accessToken', 'refreshToken', 'idToken', 'createdAt', 'updatedAt'),
        ...snake('accessTokenExpiresAt', 'refreshTokenExpiresAt'),
        userId: 'person_id',
      },
    },
    verification: { modelName: 'verification', fields: snake('expiresAt', 'createdAt', 'updatedAt') },
    advanced: {
      cookiePrefix: COOKIE_PREFIX,
      useSecureCookies: config.publicUrl.startsWith('https:'),
      // Our migration and its tests answer for the tables; the check asks for a connection of its own.
      database: { generateId: () => newId(), validateSchema: false },
      ipAddress: { disableIpTracking: false, ipAddressHeaders: ['x-gongyu-address'] },
    },
    databaseHooks: {
      user: { create: { after: ({ id }) => recordPerson(db, { actor: 'oidc', action: 'create', id }) } },
    },
    plugins: [
      username({
        minUsernameLength: 1,
        maxUsernameLength: 254,
        usernameValidator: (text) => text.startsWith('contact:') || usernameKind(text) !== undefined,
        usernameNormalization: storedUsername,
        schema: { user: { fields: { displayUsername: 'display_username' } } },
      }),
      ...(config.oidc ? [genericOAuth({ config: [oidcProvider(config.oidc)] })] : []),
    ],
  })
}

function oidcProvider({ issuer, clientId, clientSecret }: NonNullable<Config['oidc']>) {
  return {
    providerId: 'oidc',
    discoveryUrl: `${issuer}/.well-known/openid-configuration`,
    clientId,
    ...(clientSecret && { clientSecret }),
    scopes: ['openid', 'profile'],
    pkce: true,
    requireIdTokenVerification: true,
    mapProfileToUser: (profile: Record<string, unknown>) => {
      const signOn = underWay.getStore()
      if (signOn) signOn.profile = profile
      return { name: nameIn(profile), email: placeholder(issuer, String(profile.sub)), emailVerified: false }
    },
  }
}

/** The hash that the password in hand is known to be right for: no second hashing. */
const verified = new AsyncLocalStorage<string>()

type Attempt = { username: string; password: string; address: string; userAgent: string }

/** The cookies of a new session for a password that is right for the hash; undefined when it no longer is the account's. */
export async function openPasswordSession(auth: Auth, attempt: Attempt, hash: string): Promise<string[] | undefined> {
  const { username, password, address, userAgent } = attempt
  const headers = new Headers({ 'x-gongyu-address': address, 'user-agent': userAgent })
  try {
    const sent = { body: { username, password }, headers, returnHeaders: true } as const
    const opened = await verified.run(hash, () => auth.api.signInUsername(sent))
    return opened.headers.getSetCookie()
  } catch (error) {
    if ((error as { statusCode?: number }).statusCode === 401) return undefined
    throw error
  }
}

/** The single sign-on under way in this request: what the provider said of the person. */
const underWay = new AsyncLocalStorage<{ profile?: Record<string, unknown> }>()

/** Has better-auth answer the return from the provider; gives its answer and what the provider said of the person. */
export async function finishSignOn(auth: Auth, request: Request) {
  const signOn: { profile?: Record<string, unknown> } = {}
  const answer = await underWay.run(signOn, () => auth.handler(request))
  return { answer, profile: signOn.profile ?? {} }
}

/** What the provider calls the person, where it can be a name here. */
function nameIn({ name, preferred_username, nickname }: Record<string, unknown>): string {
  const found = [name, nickname, preferred_username].find((text) => typeof text === 'string' && !nameFault(text))
  return typeof found === 'string' ? found.trim().slice(0, 60) : '统一认证用户'
}

/** Persons are found by the provider's subject alone; an address that a provider says is no proof of who somebody is. */
function placeholder(issuer: string, subject: string): string {
  return `${createHash('sha256').update(`${issuer} ${subject}`).digest('hex').slice(0, 40)}@sign-on.invalid`
}

/** { emailVerified: 'email_verified' … } */
function snake<Name extends string>(...names: Name[]): Record<Name, string> {
  return Object.fromEntries(
    names.map((name) => [name, name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)]),
  ) as Record<Name, string>
}
