/** What is asked for after the first page, and every change: by api.ts, the only caller of fetch. */
import type { paths } from './api.generated.ts'
import { type Answered, addressOf, ask, type Query, type Read, read } from './api.ts'

type Verb = 'post' | 'put' | 'patch' | 'delete'
type Writable<Method extends Verb> = {
  [Path in keyof paths]: paths[Path] extends { [M in Method]: object } ? Path : never
}[keyof paths]
type Written<Method extends Verb, Path extends keyof paths> = paths[Path] extends { [M in Method]: infer Operation }
  ? Operation
  : never
type SentBody<Operation> = Operation extends { requestBody?: { content: { 'application/json': infer Body } } }
  ? Body
  : undefined
type SentBack<Operation> = Operation extends { responses: infer Responses }
  ? {
      [Status in keyof Responses]: Responses[Status] extends { content: { 'application/json': infer Body } }
        ? Body
        : never
    }[keyof Responses & (200 | 201 | 202)]
  : never

/**
 * Changes something by the API; gives the answer's body, undefined where it has none. `version` is sent as If-Match, `key` as
 * Idempotency-Key: give the same one when the same wish is tried again.
 */
export async function send<Method extends Verb, Path extends Writable<Method>>(
  method: Method,
  path: Path,
  body?: SentBody<Written<Method, Path>> | FormData,
  {
    names = {},
    query = {},
    version,
    key,
  }: { names?: Record<string, string>; query?: Query; version?: string; key?: string } = {},
): Promise<SentBack<Written<Method, Path>>> {
  const headers: Record<string, string> = {}
  if (version !== undefined) headers['If-Match'] = version
  if (key !== undefined) headers['Idempotency-Key'] = key
  const isForm = body instanceof FormData
  if (body !== undefined && !isForm) headers['Content-Type'] = 'application/json'
  const sent = isForm ? body : body === undefined ? null : JSON.stringify(body)
  const response = await ask(addressOf(path, names), query, { method: method.toUpperCase(), headers, body: sent })
  return (response.status === 204 ? undefined : await response.json()) as SentBack<Written<Method, Path>>
}

/** Where the catalogue disagrees with the law; stewards only. */
export const findLawChecks = (query: Query, signal?: AbortSignal) => read('/api/v1/law-checks', query, { signal })

export const getMe = async () => (await read('/api/v1/me')).body
export type SignInOptions = Answered<Read<'/api/v1/session/options'>>
export const getSignInOptions = async () => (await read('/api/v1/session/options')).body
export const signIn = (username: string, password: string) => send('post', '/api/v1/session', { username, password })
export const signOut = () => send('delete', '/api/v1/session')
export const beginSignOn = (next: string) => send('post', '/api/v1/session/oidc', { next })
