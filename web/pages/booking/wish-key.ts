/** A new UUID, also where the page isn't served securely. */
export function newKey(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID()
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 15) | 64
  bytes[8] = ((bytes[8] ?? 0) & 63) | 128
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}

/** One Idempotency-Key for one wish: pressed twice, or tried again after a failure, it is the same; a changed wish has its own. */
export function useWishKeys(): (wish: unknown) => string {
  const keys = new Map<string, string>()
  return (wish) => {
    const words = JSON.stringify(wish)
    const key = keys.get(words) ?? newKey()
    keys.set(words, key)
    return key
  }
}
