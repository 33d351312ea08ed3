import { Type } from 'typebox'

import { ROLES, SCOPES } from '../http/caller.ts'
import { Choice, Id, Instant, NamedDivision, Nullable } from '../http/schema.ts'
import { PASSWORD_MOST } from './password.ts'

export const Membership = Type.Object({
  role: Choice(ROLES),
  organisation: Nullable(Type.Object({ id: Id, name: Type.String() })),
  division: Nullable(NamedDivision),
})
export const Me = Type.Object({
  id: Id,
  name: Type.String(),
  username: Nullable(Type.String({ description: 'Masked where it is an e-mail address or a telephone number' })),
  language: Choice(['zh-CN', 'en']),
  email: Nullable(Type.String({ description: 'Where notices go, masked' })),
  isDemo: Type.Boolean(),
  mustChangePassword: Type.Boolean({
    description: 'Somebody else made the password; nothing else can be done before it is changed',
  }),
  memberships: Type.Array(Membership),
})
/** Of a name as it is sent; what else it must be, person-name.ts says. */
export const Name = Type.String({ minLength: 1, maxLength: 60 })
export const Username = Type.String({ maxLength: 254 })
/** Longer than any password: a wrong one is refused for being wrong, a new one by password.ts. */
export const Password = Type.String({ maxLength: PASSWORD_MOST + 72 })
/** GB/T 2260, unpadded, as in the catalogue. */
export const DivisionCode = Type.String({
  pattern: '^[1-9][0-9]([0-9]{2}([0-9]{2}([0-9]{3})?)?)?$',
  examples: ['3301'],
})
const closed = { additionalProperties: false }
export const Credentials = Type.Object({ username: Username, password: Password }, closed)
export const OnePassword = Type.Object({ password: Password }, closed)
export const OwnChange = Type.Object(
  {
    name: Type.Optional(Name),
    language: Type.Optional(Choice(['zh-CN', 'en'])),
    email: Type.Optional(
      Nullable(
        Type.String({ maxLength: 254, description: 'Where notices go, of who signs in by a name; kept encrypted' }),
      ),
    ),
  },
  { ...closed, minProperties: 1 },
)
export const PasswordChange = Type.Object({ current: Password, password: Password }, closed)
/** Of whoever writes without an account, or makes one. */
export const Proof = Type.String({ maxLength: 4_000, description: 'A solved challenge of GET /proof-of-work' })
export const SignUp = Type.Object(
  {
    ...{ name: Name, username: Username, password: Password, proof: Proof },
    language: Type.Optional(Choice(['zh-CN', 'en'])),
  },
  closed,
)
export const Sessions = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      isThis: Type.Boolean({ description: 'The one this request belongs to' }),
      address: Nullable(Type.String()),
      userAgent: Nullable(Type.String()),
      signedInAt: Instant,
      lastSeenAt: Instant,
    }),
  ),
})
const KeyScopes = Type.Array(Choice(SCOPES), { minItems: 1, uniqueItems: true })
export const NewKey = Type.Object(
  { name: Name, scopes: KeyScopes, days: Type.Integer({ minimum: 1, maximum: 366, description: 'How long it holds' }) },
  closed,
)
export const MadeKey = Type.Object({ id: Id, key: Type.String({ description: 'Shown this once' }), expiresAt: Instant })
export const Keys = Type.Object({
  items: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      scopes: KeyScopes,
      expiresAt: Instant,
      lastUsedAt: Nullable(Instant),
      revokedAt: Nullable(Instant),
      createdAt: Instant,
    }),
  ),
})
