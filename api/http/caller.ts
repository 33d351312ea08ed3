/** Who calls, and what their memberships let them do where. */
import type { FastifyRequest } from 'fastify'
import { Problem } from './problems.ts'

export const ROLES = ['guide', 'keeper', 'regulator', 'steward', 'administrator'] as const
/** guide of a school or kindergarten, keeper of a venue, regulator of a department, steward of a division, administrator. */
export type Role = (typeof ROLES)[number]

/** A role within an organisation, a division with everything below it, or (null) everywhere. */
export type Membership = { role: Role; organisationId: string | null; divisionCode: string | null }

/** Parts of the API that an API key can be made for; a route that names none takes no key. */
export const AREAS = ['catalogue', 'surroundings', 'booking'] as const
export type Area = (typeof AREAS)[number]
export type Scope = `${Area}:${'read' | 'write'}`
export const SCOPES = AREAS.flatMap((area) => [`${area}:read`, `${area}:write`] as const)

/** A signed-in person, or a person's API key. */
export type Caller = {
  /** The person's; of a key, its owner's. */
  id: string
  kind: 'person' | 'key'
  name: string
  language: 'zh-CN' | 'en'
  /** Whom and where the audit trail names: 'person:<id>@<address>'; its rows keep the two apart. */
  actor: string
  memberships: Membership[]
  /** What a key may be used for. */
  scopes?: readonly string[]
  sessionId?: string
  /** When the person last gave the password. */
  confirmedAt?: Date
  /** The password is one that somebody else made. */
  mustChangePassword?: boolean
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Null when nobody is signed in. */
    caller: Caller | null
  }
}

/** An actor without the address: for the columns that say who, which more people read than the audit trail. */
export function whoOf(actor: string): string {
  return actor.split('@')[0] as string
}

/** The caller of a route that isn't open to anyone; throws 401 when nobody is signed in. */
export function callerOf(request: Pick<FastifyRequest, 'caller'>): Caller {
  if (!request.caller) throw new Problem({ status: 401, code: 'sign-in-required' })
  return request.caller
}

export function hasRole(caller: Caller | null, roles: readonly Role[]): boolean {
  return caller?.memberships.some(({ role }) => roles.includes(role)) ?? false
}

/** Whether one of the roles reaches the division: it is the membership's own or lies below it. */
export function mayActIn(caller: Caller | null, roles: readonly Role[], divisionCode: string | null): boolean {
  return divisionsOf(caller, roles).some((own) => own === null || (divisionCode ?? '').startsWith(own))
}

/** Refuses (403) who has none of the roles in the division; null stands for the whole country. */
export function requireDivision(caller: Caller | null, roles: readonly Role[], divisionCode: string | null): void {
  if (!mayActIn(caller, roles, divisionCode)) throw new Problem({ status: 403, code: 'outside-your-division' })
}

/** Where the caller has one of the roles; null stands for everywhere. Roles bound to an organisation reach its division too. */
export function divisionsOf(caller: Caller | null, roles: readonly Role[]): (string | null)[] {
  if (!caller) return []
  return caller.memberships.flatMap(({ role, organisationId, divisionCode }) =>
    roles.includes(role) && (divisionCode !== null || organisationId === null) ? [divisionCode] : [],
  )
}

/** The organisations for which the caller has one of the roles. */
export function organisationsOf(caller: Caller | null, roles: readonly Role[]): string[] {
  if (!caller) return []
  return caller.memberships.flatMap(({ role, organisationId }) =>
    roles.includes(role) && organisationId !== null ? [organisationId] : [],
  )
}

/** Refuses (403) who has none of the roles for the organisation. */
export function requireOrganisation(
  caller: Caller | null,
  roles: readonly Role[],
  organisationId: string | null,
): void {
  if (organisationId === null || !organisationsOf(caller, roles).includes(organisationId))
    throw new Problem({ status: 403, code: 'not-your-organisation' })
}
