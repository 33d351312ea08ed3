import type { FieldError } from '../http/problems.ts'

export const PASSWORD_LEAST = 10
export const PASSWORD_MOST = 128

/** Passwords that everybody tries first, and their usual beginnings. */
const COMMON =
  /^(password|passw0rd|admin|administrator|root|qwerty|asdfgh|zxcvbn|abc123|iloveyou|woaini|gongyu|letmein|welcome|123456|111111|000000|654321|666666|888888|1q2w3e|a1b2c3)/i

/** What is wrong with a new password; undefined when it will do. Strength as 等保 level 2 asks (GB/T 22239 8.1.4.1). */
export function passwordFault(password: string, username: string): Omit<FieldError, 'pointer'> | undefined {
  if (password.length < PASSWORD_LEAST || password.length > PASSWORD_MOST)
    return { code: 'password-length', params: { least: PASSWORD_LEAST, most: PASSWORD_MOST } }
  const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((kind) => kind.test(password)).length
  if (kinds < 3) return { code: 'password-kinds' }
  const plain = password.toLowerCase()
  if (username.length >= 3 && plain.includes(username.toLowerCase())) return { code: 'password-has-name' }
  if (COMMON.test(plain) && password.length < 16) return { code: 'password-common' }
  if (/(.)\1{3}/.test(password)) return { code: 'password-repeats' }
  return undefined
}
