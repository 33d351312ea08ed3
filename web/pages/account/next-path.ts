import type { LocationQuery } from 'vue-router'

/** Where one came from, by the address's `next`, on this site only; else the desk. */
export function nextPath({ next }: LocationQuery): string {
  const path = String(next ?? '')
  return /^\/(?![/\\])/.test(path) ? path : '/desk'
}
