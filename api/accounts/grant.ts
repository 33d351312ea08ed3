import type { Membership, Role } from '../http/caller.ts'
import type { FieldError } from '../http/problems.ts'

/** Roles that act for an organisation; the others act in a division. */
const FOR_ORGANISATION: readonly Role[] = ['guide', 'keeper']

/** What is wrong with a membership that somebody is to be given; undefined when it says one thing. */
export function membershipFault({ role, organisationId, divisionCode }: Membership): FieldError | undefined {
  if (FOR_ORGANISATION.includes(role)) {
    if (organisationId === null) return { pointer: '/organisationId', code: 'organisation-needed' }
    return divisionCode === null ? undefined : { pointer: '/divisionCode', code: 'no-division-here' }
  }
  // A regulator belongs to an office and acts in its division.
  if (role !== 'regulator' && organisationId !== null)
    return { pointer: '/organisationId', code: 'no-organisation-here' }
  if (role === 'regulator' && organisationId !== null && divisionCode === null)
    return { pointer: '/divisionCode', code: 'division-needed' }
  return undefined
}

/** How far a membership reaches: a division with everything below it; null everywhere. An organisation's reaches its division. */
export function reachOf({ role, divisionCode }: Membership, organisationDivision: string | null): string | null {
  return FOR_ORGANISATION.includes(role) ? organisationDivision : divisionCode
}

/** Whether one of the bounds holds the whole reach. */
export function holds(bounds: readonly (string | null)[], reach: string | null): boolean {
  return bounds.some((own) => own === null || reach?.startsWith(own))
}
