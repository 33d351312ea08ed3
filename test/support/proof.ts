import { solveChallenge } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import type { World } from './world.ts'

/** The work that whoever writes without an account is asked for, as a page does it. */
export async function proveWork(world: World): Promise<string> {
  const { body: challenge } = await world.get('/api/v1/proof-of-work')
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}
