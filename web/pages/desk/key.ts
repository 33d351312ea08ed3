const name = 'gongyu.steward-key'

/** The steward key of this browser tab; it is gone when the tab is closed. */
export function readKey(): string | null {
  try {
    return sessionStorage.getItem(name)
  } catch {
    return null
  }
}

export function keepKey(key: string): void {
  try {
    sessionStorage.setItem(name, key)
  } catch {
    // Then it holds until the page is left.
  }
}

export function forgetKey(): void {
  try {
    sessionStorage.removeItem(name)
  } catch {
    // Nothing was kept.
  }
}
