import type { Oidc } from '../config.ts'
import type { Membership, Role } from '../http/caller.ts'
import { membershipFault } from './grant.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The memberships that what the provider says of a person stands for (OIDC_CLAIM, OIDC_ROLES); none by default. */
export function claimedMemberships({ claim, roles }: Pick<Oidc, 'claim' | 'roles'>, profile: Record<string, unknown>) {
  const values = [profile[claim]].flat().filter((value) => typeof value === 'string')
  return roles
    .filter(({ value }) => values.includes(value))
    .map(({ role, at }): Membership => {
      const isOrganisation = at !== null && UUID.test(at)
      return {
        role: role as Role,
        organisationId: isOrganisation ? at : null,
        divisionCode: isOrganisation ? null : at,
      }
    })
    .filter((membership) => membershipFault(membership) === undefined)
}
