import { computed, ref, shallowRef } from 'vue'
import { ApiError, type Me } from '../api.ts'
import { getMe, signOut } from '../send.ts'
import { isSignedIn, remember } from './signed-in.ts'

export type Role = Me['memberships'][number]['role']

/** Who is signed in here; null for nobody. */
export const me = shallowRef<Me | null>(null)
/** Whether it is known who is signed in. */
export const isKnown = ref(false)
export const myRoles = computed<Role[]>(() => [...new Set(me.value?.memberships.map(({ role }) => role) ?? [])])

let asked: Promise<void> | undefined

/** Finds out who is signed in; asks the server only where somebody signed in before, so that visitors cost nothing. */
export function loadMe(): Promise<void> {
  asked ??= ask()
  return asked
}

async function ask(): Promise<void> {
  if (isSignedIn.value) {
    try {
      me.value = await getMe()
    } catch (reason) {
      if (reason instanceof ApiError && reason.status === 401) remember(false)
    }
  }
  isKnown.value = true
}

/** After signing in, or with null after signing out. */
export function becomes(person: Me | null): void {
  me.value = person
  isKnown.value = true
  remember(person !== null)
}

/** Signs out of this browser. */
export async function leave(): Promise<void> {
  await signOut().catch(() => undefined)
  becomes(null)
}
