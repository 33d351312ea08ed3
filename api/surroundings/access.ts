import { type Caller, divisionsOf, requireDivision } from '../http/caller.ts'

/** Findings about named businesses are for regulators alone, each in their division. */
export const REGULATORS = ['regulator'] as const
/** Campuses, gates and places are kept by both; stewards also keep the rules and see counts. */
export const KEEPERS = ['regulator', 'steward'] as const
export const STEWARDS = ['steward'] as const

type Roles = typeof REGULATORS | typeof KEEPERS | typeof STEWARDS

/** The division a list is asked for, or the caller's own when it asks for none; refuses what lies outside. */
export function divisionAsked(caller: Caller | null, roles: Roles, asked: string | undefined): string {
  const own = divisionsOf(caller, roles)
  const division = asked ?? (own.length === 1 ? (own[0] ?? '') : '')
  requireDivision(caller, roles, division || null)
  return division
}
