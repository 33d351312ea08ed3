import { Type } from 'typebox'
import type { App } from '../app.ts'
import { createProofChallenge } from './proof.queries.ts'

const Challenge = Type.Object({
  parameters: Type.Record(Type.String(), Type.Unknown()),
  signature: Type.String(),
})

/** Whoever writes without an account, or makes one, does a second of work first. */
export async function proofRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/proof-of-work',
    config: { access: 'anyone', rateLimit: { max: 60, timeWindow: '1 minute' } },
    schema: {
      summary: 'A proof of work to do before a correction is sent or an account made (altcha, PBKDF2/SHA-256)',
      response: { 200: Challenge },
    },
    handler: async (_request, reply) => {
      reply.header('cache-control', 'no-store')
      return { ...(await createProofChallenge()) } as never
    },
  })
}
