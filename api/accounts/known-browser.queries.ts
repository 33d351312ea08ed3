import { createHmac, timingSafeEqual } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { derivedSecret } from './secret-field.ts'

const COOKIE = /(?:^|;\s*)gongyu\.browser=([0-9a-f-]{36})\.([\w-]{43})/
const KEPT_SECONDS = 180 * 86_400

/** The id of a browser in which somebody signed in before, by the cookie we gave it; undefined for any other. */
export function browserOf(cookies: string | undefined): string | undefined {
  const [, id, signature] = COOKIE.exec(cookies ?? '') ?? []
  if (!id || !signature) return undefined
  return timingSafeEqual(Buffer.from(signed(id)), Buffer.from(signature)) ? id : undefined
}

/** Remembers that a person signed in with a browser (a new one without `id`); gives the cookie to set. */
export async function rememberBrowser(
  db: Db,
  personId: string,
  id: string = newId(),
  isSecure: boolean,
): Promise<string> {
  await db
    .insertInto('known_browser')
    .values({ id, person_id: personId })
    .onConflict((conflict) =>
      conflict
        .columns(['person_id', 'id'])
        .doUpdateSet({ last_used_at: sql`now()`, failed_sign_ins: 0, locked_until: null }),
    )
    .execute()
  const secure = isSecure ? '; Secure' : ''
  return `gongyu.browser=${id}.${signed(id)}; Path=/api/v1/session; Max-Age=${KEPT_SECONDS}; HttpOnly; SameSite=Lax${secure}`
}

/** Forgets a person's browsers, as when the password is changed by somebody else. */
export async function forgetBrowsers(db: Db, personId: string): Promise<void> {
  await db.deleteFrom('known_browser').where('person_id', '=', personId).execute()
}

function signed(id: string): string {
  return createHmac('sha256', derivedSecret('browser')).update(id).digest('base64url')
}
