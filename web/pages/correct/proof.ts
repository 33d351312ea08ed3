import { type Challenge, solveChallengeWorkers } from 'altcha-lib'
import { read } from '../../api.ts'
import Solver from './solve.worker.ts?worker'

/** Does the work that whoever writes without an account is asked for: about a second, in threads of their own. */
export async function proveWork(): Promise<string> {
  const { body } = await read('/api/v1/proof-of-work', {}, { cache: 'no-store' })
  const challenge = body as unknown as Challenge
  const solution = await solveChallengeWorkers({ challenge, concurrency: 2, createWorker: () => new Solver() })
  if (!solution) throw new Error('no solution in time')
  return btoa(JSON.stringify({ challenge, solution }))
}

/** Browsers give what the work needs to pages that came over https (or from this machine) alone. */
export const canProve = () => globalThis.crypto?.subtle !== undefined
