/** Which counters a party takes from, and which of those in line fit. Nothing here reads or writes. */
import { type BookingAudience, isGroup, isSchool } from './party.ts'

export type Pool = { id: string; kind: string; capacity: number; remaining: number; isOpen: boolean }
/** Places by pool. */
export type Vector = ReadonlyMap<string, number>

/**
 * The vectors a party could take, the best first: schools from the green channel while it holds enough, else as everybody
 * from the public places; with extras, and with the caps of the day. Empty where a pool it needs isn't there.
 */
export function waysToTake(
  pools: readonly Pool[],
  { audience, places, extras }: { audience: BookingAudience; places: number; extras: Record<string, number> },
): Vector[] {
  const byKind = new Map(pools.map((pool) => [pool.kind, pool]))
  const caps = [byKind.get('day'), isGroup(audience) ? byKind.get('day_groups') : undefined]
  const wanted: [Pool | undefined, number][] = Object.entries(extras).map(([kind, count]) => [byKind.get(kind), count])
  if (wanted.some(([pool]) => pool === undefined)) return []
  for (const cap of caps) if (cap) wanted.push([cap, places])
  const rooms = [isSchool(audience) ? byKind.get('green_channel') : undefined, byKind.get('public')]
  return rooms.flatMap((room) => {
    if (!room) return []
    return [new Map([[room, places] as const, ...wanted].map(([pool, count]) => [(pool as Pool).id, count]))]
  })
}

/**
 * Gives each in turn the first of its ways that still fits, undefined where none does: who doesn't fit doesn't stop those
 * behind. `remaining` is used up.
 */
export function allocate(ways: readonly (readonly Vector[])[], remaining: Map<string, number>): (Vector | undefined)[] {
  return ways.map((alternatives) => {
    const way = alternatives.find((vector) => [...vector].every(([id, places]) => (remaining.get(id) ?? 0) >= places))
    for (const [id, places] of way ?? []) remaining.set(id, (remaining.get(id) ?? 0) - places)
    return way
  })
}

export function remainingOf(pools: readonly Pool[]): Map<string, number> {
  return new Map(pools.map(({ id, remaining, isOpen }) => [id, isOpen ? remaining : 0]))
}
