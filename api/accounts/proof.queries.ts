// Proof of work of whoever writes to us or makes an account without an account: costs a browser a second, and a sender of thousands of messages hours.
import { createHash, createHmac } from 'node:crypto'
import { type Challenge, createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { badField } from '../http/problems.ts'
import { derivedSecret } from './secret-field.ts'

/** Rounds of each try, and tries until one fits: about a second on a phone. */
const COST = 1_000
const [FEWEST, MOST] = [60, 180]
const MINUTES = 20

/** Secrets of our own, out of one that the installation has. */
function secrets() {
  const secret = derivedSecret('proof of work').toString('hex')
  const derive = (name: string) => createHmac('sha256', secret).update(`gongyu proof of work, ${name}`).digest('hex')
  return { hmacSignatureSecret: derive('challenge'), hmacKeySignatureSecret: derive('key') }
}

/** A challenge for one message; good for twenty minutes. */
export function createProofChallenge(now = Date.now()): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256',
    cost: COST,
    counter: randomInt(FEWEST, MOST),
    expiresAt: Math.floor(now / 1_000) + MINUTES * 60,
    deriveKey,
    ...secrets(),
  })
}

/** Takes a solved challenge as base64 of JSON; refuses (400) one that isn't ours, not solved, run out, or used before. */
export async function spendProof(db: Db, proof: string): Promise<void> {
  const { challenge, solution } = parsed(proof)
  const result = await verifySolution({ challenge, solution, deriveKey, ...secrets() }).catch(() => undefined)
  if (result?.expired) throw badField('/proof', 'proof-expired')
  if (!result?.verified) throw badField('/proof', 'proof-wrong')
  // The signature stands for the challenge: a solution written otherwise is still the same one.
  const digest = createHash('sha256').update(String(challenge.signature)).digest('base64url')
  await sql`delete from spent_proof where expires_at < now()`.execute(db)
  const { rows } = await sql`insert into spent_proof (digest, expires_at)
    values (${digest}, now() + ${`${MINUTES + 5} minutes`}::interval) on conflict do nothing returning 1`.execute(db)
  if (rows.length === 0) throw badField('/proof', 'proof-used')
}

function parsed(proof: string) {
  try {
    const { challenge, solution } = JSON.parse(Buffer.from(proof, 'base64').toString('utf8'))
    if (typeof challenge === 'object' && challenge && typeof solution === 'object' && solution)
      return { challenge, solution }
  } catch {
    // Told below.
  }
  throw badField('/proof', 'proof-wrong')
}
