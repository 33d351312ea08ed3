import { randomBytes } from 'node:crypto'
import type { Db } from '../db/atomic.ts'
import { createPerson } from './person.queries.ts'

/**
 * npm run create-admin -- <username> [name]: makes an administrator for everything and prints a password, once. Gives the exit
 * code: 0, or 2 with a sentence on what to give.
 */
export async function createAdmin(argv: string[], db: Db, print: (line: string) => void): Promise<number> {
  const [username, name = username] = argv
  if (!username || !name) {
    print('Give a username: npm run create-admin -- <username> [name]')
    return 2
  }
  const password = `${randomBytes(12).toString('base64url')}-Aa1`
  const memberships = [{ role: 'administrator' as const, organisationId: null, divisionCode: null }]
  await createPerson(db, { username, name, password, memberships, isFirstPassword: true }, 'command')
  print(`Administrator ${username} was made. Password, shown this once:\n\n  ${password}\n`)
  print('Sign in with it: you are asked for one of your own.')
  return 0
}
