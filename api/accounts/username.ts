import { blindIndex } from './secret-field.ts'

const MOBILE = /^1[3-9]\d{9}$/
const EMAIL = /^[^\s@]{1,64}@[^\s@]{1,190}\.[a-z]{2,24}$/
const NAME = /^[a-z0-9][a-z0-9_.-]{2,39}$/

/** What a username is; undefined when it can't be one. Families sign in by e-mail address or mobile number. */
export function usernameKind(username: string): 'name' | 'email' | 'mobile' | undefined {
  const text = plainUsername(username)
  if (MOBILE.test(text)) return 'mobile'
  if (EMAIL.test(text)) return 'email'
  return NAME.test(text) ? 'name' : undefined
}

/** As it is compared: half-width, lower case, a mobile number without +86 and blanks. */
export function plainUsername(username: string): string {
  const text = username.normalize('NFKC').trim().toLowerCase()
  const digits = text.replace(/^(\+|00)86/, '').replace(/[\s-]/g, '')
  return MOBILE.test(digits) ? digits : text
}

/** As it is stored: a name as it is, a contact as a keyed digest. */
export function storedUsername(username: string): string {
  if (username.startsWith('contact:')) return username
  const kind = usernameKind(username)
  const text = plainUsername(username)
  return kind === 'email' || kind === 'mobile' ? `contact:${blindIndex(text)}` : text
}

/** As it is shown: 138****1234, z***@example.org; a name as it is. */
export function maskedUsername(username: string): string {
  const text = plainUsername(username)
  if (MOBILE.test(text)) return `${text.slice(0, 3)}****${text.slice(7)}`
  return text.includes('@') ? text.replace(/^(.)[^@]*/, '$1***') : text
}
