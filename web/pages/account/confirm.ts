import { shallowRef } from 'vue'
import { ApiError } from '../../api.ts'

/** Whoever waits for the password to be given again; ConfirmPassword.vue asks. */
export const waiting = shallowRef<((isConfirmed: boolean) => void) | null>(null)

/** Does something that wants a password from the last quarter of an hour: asks for it where it is older, then does it again. */
export async function confirmed<Result>(action: () => Promise<Result>): Promise<Result> {
  try {
    return await action()
  } catch (reason) {
    if (!(reason instanceof ApiError && reason.code === 'confirm-password')) throw reason
    const isConfirmed = await new Promise<boolean>((resolve) => {
      waiting.value = resolve
    })
    if (!isConfirmed) throw reason
    return action()
  }
}
