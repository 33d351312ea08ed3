import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { Problem } from '../http/problems.ts'
import { type Auth, openPasswordSession } from './auth.queries.ts'
import { asLongAsHashing, verifyPassword } from './hashing.ts'
import { rememberBrowser } from './known-browser.queries.ts'
import { countFailure, LOCK_MINUTES, locked, MOST_FAILURES, stands } from './lock.queries.ts'
import { recordChange } from './record.queries.ts'
import { openGate, openThrottle, type Throttle } from './throttle.ts'
import { maskedUsername, storedUsername, usernameKind } from './username.ts'

export type SignIn = {
  username: string
  password: string
  address: string
  /** What wrong passwords are counted under beside the account; undefined where the address can't be told. */
  network: string | undefined
  userAgent: string
  browserId: string | undefined
  isSecure: boolean
}
type Known = { id: string; hash: string | null; isLocked: boolean; isDisabled: boolean; browserId: string | null }

export type Throttles = { networks: Throttle; strangers: Throttle; underWay: ReturnType<typeof openGate> }

/**
 * Wrong passwords of one network, and of one username that nobody has: that one is locked like any other, so that a lock doesn't
 * say who has an account. A network is counted more generously than an account: behind one address is a whole school.
 */
export function openThrottles(): Throttles {
  return {
    networks: openThrottle({ most: 20, minutes: LOCK_MINUTES }),
    strangers: openThrottle({ most: MOST_FAILURES, minutes: LOCK_MINUTES }),
    underWay: openGate(MOST_FAILURES),
  }
}

/**
 * Signs in by username and password; gives the person and the cookies to set. Refuses 401 without saying which of the two
 * was wrong, 429 while the account is locked or the address has guessed too often; neither holds for a browser in which
 * the person signed in before. Attempts are on the record.
 */
export async function signIn(
  db: Db,
  auth: Auth,
  attempt: SignIn,
  throttles: Throttles,
): Promise<{ personId: string; cookies: string[] }> {
  const known = usernameKind(attempt.username) ? await findKnown(db, attempt) : undefined
  if (!known?.browserId && attempt.network && throttles.networks.isOver(attempt.network))
    throw new Problem({
      ...{ status: 429, code: 'too-many-wrong-passwords', params: { minutes: LOCK_MINUTES } },
      retryAfter: LOCK_MINUTES * 60,
    })
  const isLocked = known ? known.isLocked : throttles.strangers.isOver(storedUsername(attempt.username))
  if (isLocked) {
    await countNetwork(db, attempt, throttles)
    await recordAttempt(db, attempt, 'sign-in-while-locked', known?.id)
    throw locked()
  }
  const cookies = await tryPassword(auth, attempt, throttles, known)
  if (!known || !cookies) {
    await refuse(db, attempt, throttles, known)
    throw new Problem({ status: 401, code: 'wrong-password' })
  }
  return { personId: known.id, cookies: [...cookies, await welcome(db, known, attempt)] }
}

/** The cookies of a session when the password is right. Only a right one comes to the library: a guess costs a hash and no more. */
async function tryPassword(auth: Auth, attempt: SignIn, { underWay }: Throttles, known: Known | undefined) {
  const hash = known && !known.isDisabled ? known.hash : null
  // Guesses sent all at once would each be looked at before the first is counted.
  const leave = underWay.enter(`${storedUsername(attempt.username)} ${known?.browserId ?? ''}`)
  if (!leave) throw locked()
  try {
    const isRight = hash ? await verifyPassword({ hash, password: attempt.password }) : await asLongAsHashing()
    return isRight && hash ? await openPasswordSession(auth, attempt, hash) : undefined
  } finally {
    leave()
  }
}

/** Counts a wrong password and notes it. */
async function refuse(db: Db, attempt: SignIn, throttles: Throttles, known: Known | undefined): Promise<void> {
  if (known) await countFailure(db, known.id, known.browserId)
  else throttles.strangers.count(storedUsername(attempt.username))
  await countNetwork(db, attempt, throttles)
  await recordAttempt(db, attempt, 'sign-in-refused', known?.id)
}

/** Forgets the wrong passwords before the right one, remembers the browser, and notes it. */
async function welcome(db: Db, { id, browserId }: Known, attempt: SignIn): Promise<string> {
  if (!browserId) {
    const unlocked = db.updateTable('person').set({ failed_sign_ins: 0, locked_until: null })
    await unlocked.where('id', '=', id).execute()
  }
  await recordAttempt(db, attempt, 'sign-in', id)
  return rememberBrowser(db, id, attempt.browserId, attempt.isSecure)
}

function findKnown(db: Db, { username, browserId }: SignIn): Promise<Known | undefined> {
  return db
    .selectFrom('person')
    .leftJoin('known_browser', (join) =>
      join.onRef('known_browser.person_id', '=', 'person.id').on('known_browser.id', '=', browserId ?? null),
    )
    .leftJoin('account', (join) =>
      join.onRef('account.person_id', '=', 'person.id').on('account.provider_id', '=', 'credential'),
    )
    .select(['person.id', 'known_browser.id as browserId', 'account.password as hash'])
    .select(
      stands(sql`case when known_browser.id is null then person.locked_until else known_browser.locked_until end`).as(
        'isLocked',
      ),
    )
    .select(sql<boolean>`disabled_at is not null`.as('isDisabled'))
    .where('username', '=', storedUsername(username))
    .executeTakeFirst()
}

/** One note when a network has guessed too often; the refusals after it would only fill the record. */
async function countNetwork(db: Db, attempt: SignIn, { networks }: Throttles): Promise<void> {
  if (attempt.network && networks.count(attempt.network)) await recordAttempt(db, attempt, 'address-held-back')
}

async function recordAttempt(db: Db, { username, address }: SignIn, action: string, id?: string): Promise<void> {
  const actor = `${action === 'sign-in' ? `person:${id}` : 'anonymous'}@${address}`
  const whom = id ?? maskedUsername(username).slice(0, 40)
  await recordChange(db, { actor, action, subject: id ? 'person' : 'sign-in', id: whom })
}
