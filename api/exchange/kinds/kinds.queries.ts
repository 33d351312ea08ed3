import { campuses } from './campuses.queries.ts'
import { divisions } from './divisions.queries.ts'
import { gates } from './gates.queries.ts'
import type { Kind } from './kind.ts'
import { outlines } from './outlines.queries.ts'
import { regulatedPlaces } from './regulated-places.queries.ts'
import { venues } from './venues.queries.ts'
import { walkNetwork } from './walk-network.queries.ts'

/** What a list can hold. A new kind is one more file and one more line here. */
export const KINDS = {
  venues,
  divisions,
  outlines,
  campuses,
  gates,
  'regulated-places': regulatedPlaces,
  'walk-network': walkNetwork,
} satisfies Record<string, Kind>
export type KindName = keyof typeof KINDS

export function isKind(name: string): name is KindName {
  return Object.hasOwn(KINDS, name)
}
