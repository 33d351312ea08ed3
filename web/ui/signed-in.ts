import { ref } from 'vue'

const hint = 'gongyu.signed-in'

/** Whether somebody signed in with this browser; the server, asked by me.ts, knows better. Visitors cost no request. */
export const isSignedIn = ref(read())

export function remember(is: boolean): void {
  isSignedIn.value = is
  try {
    if (is) localStorage.setItem(hint, '1')
    else localStorage.removeItem(hint)
  } catch {
    // A browser that keeps nothing forgets it with the page.
  }
}

function read(): boolean {
  try {
    return localStorage.getItem(hint) !== null
  } catch {
    return false
  }
}
