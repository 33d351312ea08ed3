/** The only file that knows better-auth: password sign-in, session cookies, single sign-on. */
import { betterAuth } from 'better-auth'
import { genericOAuth, username } from 'better-auth/plugins'
import type { Config } from '../config.ts'
import type { Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
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
    emailAndPassword: { enabled: true, disableSignUp: true, minPasswordLength: 1, maxPasswordLength: 128 },
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
  }
}

/** { emailVerified: 'email_verified' … } */
function snake<Name extends string>(...names: Name[]): Record<Name, string> {
  return Object.fromEntries(
    names.map((name) => [name, name.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`)]),
  ) as Record<Name, string>
}
