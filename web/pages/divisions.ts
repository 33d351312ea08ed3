import { shallowReactive } from 'vue'
import { type Division, getDivision } from '../api.ts'
import { nameOf } from '../words/names.ts'

const known = shallowReactive(new Map<string, Division>())
const asked = new Set<string>()

/** A division's name; its code until the name is here. */
export function divisionName(code: string): string {
  if (code && !asked.has(code)) void findDivision(code)
  return nameOf(known.get(code) ?? { name: code })
}

/** A division with its box, once loaded kept; undefined where there is none of that code. */
export async function findDivision(code: string): Promise<Division | undefined> {
  asked.add(code)
  if (!known.has(code)) {
    const answer = await getDivision(code).catch(() => null)
    if (answer) known.set(code, answer.body)
  }
  return known.get(code)
}
