/**
 * Idempotency-Key: a request that changes something may be sent again without being done again.
 *
 * Every POST, PUT, PATCH and DELETE takes the header. A key belongs to the caller (or, where nobody is signed in, the address)
 * and to the route. Before the handler runs, the key is claimed by a row of its own transaction. While the first request is in
 * flight a second one is answered 409; the same key with another body or address 422; after the answer it is given
 * again, for 24 hours, marked `Idempotency-Replayed: true`. Refusals that say "not now" or "not you" (401, 403, 409, 429, 5xx) are not
 * kept: the key is free again. Neither is what sets a cookie.
 *
 * Across a crash: a handler that changes something wraps its work in `answerOnce` (or calls `recordOutcome` in its own transaction).
 * Work and answer are then committed together. Dies the process before that, nothing was done, the claim
 * lapses after 15 seconds, and the request may come again. Dies it afterwards, the next request is given the kept answer. An
 * attempt that lost its claim (it stood still for longer) finds so in its own transaction, which is rolled back. A
 * route without it is safe against repetition, but not against a crash between its commit and its answer.
 *
 * A route may declare `config.idempotency`: 'none' where an answer must not be kept (secrets shown once), 'own' where the route
 * keeps the key itself, with its work.
 */
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import {
  CLAIM_SECONDS,
  type Claim,
  claimKeys,
  type KeyedRequest,
  releaseKey,
  renewClaims,
  type StoredAnswer,
  writeAnswers,
} from './idempotency.queries.ts'
import { Problem } from './problems.ts'

declare module 'fastify' {
  interface FastifyContextConfig {
    idempotency?: 'none' | 'own'
  }
  interface FastifyRequest {
    /** Set when the request came with an Idempotency-Key. */
    keyed: (KeyedRequest & { claimId: string | null; isRecorded: boolean }) | null
  }
}

export type Answer = { status: number; body?: unknown; headers?: Record<string, string> }

const MUTATING = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
const MOST_BODY = 256_000
const KEPT_HEADERS = ['content-type', 'content-language', 'location', 'etag', 'last-modified', 'link']
const NOT_KEPT = new Set([401, 403, 409, 429])
export const REPLAYED = 'idempotency-replayed'

/** Claims keys before handlers run and keeps their answers. Registered before what compresses answers. */
export function acceptRepeats(app: FastifyInstance, db: Db): void {
  const inFlight = new Set<string>()
  app.decorateRequest('keyed', null)
  app.addHook('onRoute', describeHeader)
  app.addHook('preHandler', async (request, reply) => {
    if (request.routeOptions.config.idempotency === 'own') return
    request.keyed = keyedRequest(request)
    if (!request.keyed) return
    const claimId = newId()
    const claim = (await claimKeys(db, [request.keyed], claimId)).get(request.keyed.id)
    if (claim?.state !== 'new') return replay(reply, claim)
    request.keyed.claimId = claimId
    inFlight.add(claimId)
  })
  app.addHook('onSend', async (request, reply, payload) => {
    const { keyed } = request
    if (!keyed?.claimId) return
    inFlight.delete(keyed.claimId)
    if (!keyed.isRecorded) await keepOrRelease(db, keyed.id, keyed.claimId, reply, payload)
  })
  const renewal = setInterval(
    () => {
      if (inFlight.size > 0)
        renewClaims(db, [...inFlight]).catch((error) => app.log.error({ err: error }, 'renewing claims failed'))
    },
    (CLAIM_SECONDS * 1000) / 3,
  ).unref()
  app.addHook('onClose', async () => clearInterval(renewal))
}

/**
 * Does `work` in one transaction with the note of what it answers, and sends that: a retry after a crash can't do it twice. Within
 * `work` use only the handle it is given.
 */
export async function answerOnce(
  db: Db,
  reply: FastifyReply,
  work: (db: Db) => Promise<Answer>,
): Promise<FastifyReply> {
  const answer = await atomic(db, async (transaction) => {
    const answer = await work(transaction)
    await recordOutcome(transaction, reply, answer)
    return answer
  })
  return reply
    .code(answer.status)
    .headers(answer.headers ?? {})
    .send(answer.body)
}

/**
 * Notes the answer to a request in the caller's transaction, and throws (rolling it back) when another attempt has taken the key over.
 * Does nothing for a request without a key. The answer must then be sent as given.
 */
export async function recordOutcome(db: Db, reply: FastifyReply, { status, body, headers }: Answer): Promise<void> {
  const { keyed } = reply.request
  if (!keyed?.claimId) return
  const isEmpty = body === undefined || body === null
  const answer = {
    status,
    headers: { ...(isEmpty ? {} : { 'content-type': 'application/json; charset=utf-8' }), ...headers },
    body: isEmpty ? null : String(reply.code(status).serialize(body)),
  }
  const written = await writeAnswers(db, keyed.claimId, [{ id: keyed.id, ...answer }])
  if (written === 0) throw new Problem({ status: 409, code: 'request-overtaken' })
  keyed.isRecorded = true
}

/** Answers a request whose key was claimed before with what is known of it. */
export function replay(reply: FastifyReply, claim: Claim | undefined): FastifyReply {
  if (claim?.state === 'other-request') throw new Problem({ status: 422, code: 'key-of-another-request' })
  if (claim?.state !== 'answered') {
    reply.header('retry-after', '1')
    throw new Problem({ status: 409, code: 'request-in-flight' })
  }
  const { status, headers, body } = claim.answer
  if (headers[TOO_LARGE]) throw new Problem({ status: 409, code: 'answer-not-kept' })
  return reply
    .code(status)
    .headers(headers)
    .header(REPLAYED, 'true')
    .serializer(String)
    .send(body ?? undefined)
}

const TOO_LARGE = 'too-large'

async function keepOrRelease(
  db: Db,
  id: string,
  claimId: string,
  reply: FastifyReply,
  payload: unknown,
): Promise<void> {
  const { statusCode: status } = reply
  try {
    // Who signs in is given a cookie that is theirs for this once.
    if (status >= 500 || NOT_KEPT.has(status) || reply.hasHeader('set-cookie')) await releaseKey(db, id, claimId)
    else await writeAnswers(db, claimId, [{ id, ...storable(reply, status, payload) }])
  } catch (error) {
    // The work is done and is answered; only its repetition is less safe until the claim lapses.
    reply.log.error({ err: error }, 'keeping an answer failed')
  }
}

function storable(reply: FastifyReply, status: number, payload: unknown): StoredAnswer {
  const isEmpty = payload === undefined || payload === null
  const isText = typeof payload === 'string' && payload.length <= MOST_BODY
  if (!isEmpty && !isText) return { status, headers: { [TOO_LARGE]: 'true' }, body: null }
  const headers = KEPT_HEADERS.flatMap((name) => {
    const value = reply.getHeader(name)
    return value === undefined ? [] : [[name, String(value)] as const]
  })
  return { status, headers: Object.fromEntries(headers), body: isText ? payload : null }
}

function keyedRequest(request: FastifyRequest): FastifyRequest['keyed'] {
  const key = request.headers['idempotency-key']
  const { config, url: route } = request.routeOptions
  if (typeof key !== 'string' || !MUTATING.has(request.method) || config.idempotency === 'none') return null
  // A body that is a stream (an upload) is told apart by its length alone.
  const body = request.body === undefined ? request.headers['content-length'] : request.body
  return {
    id: sha256(JSON.stringify([request.caller?.id ?? `address ${request.ip}`, request.method, route, key])),
    digest: sha256(JSON.stringify([request.url, body])),
    claimId: null,
    isRecorded: false,
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('base64url')
}

/** Names the header in the schema of every route that takes it: described, and refused when it is empty or huge. */
function describeHeader(route: {
  method: string | string[]
  url: string
  config?: { idempotency?: string }
  schema?: object
}) {
  const takesIt = [route.method].flat().some((method) => MUTATING.has(method)) && route.url.startsWith('/api/v1')
  if (!takesIt || route.config?.idempotency === 'none') return
  const schema = (route.schema ?? {}) as { headers?: { properties?: object } }
  const properties = { ...schema.headers?.properties, 'idempotency-key': HEADER }
  route.schema = { ...schema, headers: { type: 'object', ...schema.headers, properties } } as object
}

const HEADER = {
  type: 'string',
  minLength: 1,
  maxLength: 255,
  description:
    'Your own mark of this request, such as a UUID: sent again with it, the request is not done again (24 hours)',
}
