import type { Db } from '../db/atomic.ts'

/**
 * What one part of the product holds about a person: for the copy of their own data that everybody may have, and for its
 * erasure. Domains above the accounts add theirs to `app.personalData`.
 */
export type PersonalData = {
  /** Its name in the copy: 'bookings'. */
  name: string
  gather: (db: Db, personId: string) => Promise<unknown>
  /** Removes what says who the person was; runs in the transaction that closes the account. */
  erase: (db: Db, personId: string) => Promise<void>
}

declare module 'fastify' {
  interface FastifyInstance {
    personalData: PersonalData[]
  }
}
