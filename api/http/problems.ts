import type { Socket } from 'node:net'
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { HeldUp } from '../db/patience.ts'
import { type Language, preferredLanguage } from './language.ts'
import { problemWords } from './problem.words.ts'
import { schemaErrors } from './schema-errors.ts'

export type FieldError = { pointer: string; code: string; params?: Record<string, unknown> }
type Refusal = {
  status: number
  code: string
  params?: Record<string, unknown>
  errors?: FieldError[]
  /** Seconds until it is worth another try. */
  retryAfter?: number
  /** Further members of the answer (RFC 9457, 3.2), for programs. */
  more?: Record<string, unknown>
}

/** A refusal: becomes application/problem+json (RFC 9457) in the caller's language. Its words are in problem.words.ts. */
export class Problem extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    // Where it was thrown from is never asked, and finding it out costs more than all else that a refusal does.
    const { stackTraceLimit } = Error
    Error.stackTraceLimit = 0
    super(refusal.code)
    Error.stackTraceLimit = stackTraceLimit
    this.name = 'Problem'
    this.refusal = refusal
  }
}

/** Refuses one query parameter or body field; `pointer` is a JSON pointer such as /bbox. */
export function badField(pointer: string, code: string, params?: Record<string, unknown>): Problem {
  return new Problem({ status: 400, code: 'bad-request', errors: [{ pointer, code, ...(params && { params }) }] })
}

/** Refuses a list's entries that have faults; their pointers are relative to the list at `pointer`. */
export function refuseFaults(pointer: string, faults: readonly FieldError[]): void {
  if (faults.length === 0) return
  const errors = faults.map((fault) => ({ ...fault, pointer: `${pointer}${fault.pointer}` }))
  throw new Problem({ status: 400, code: 'bad-request', errors })
}

/** The one error handler: every refusal and every failure leaves as problem+json; failures are logged, never shown. */
export function handleProblems(app: FastifyInstance): void {
  app.setErrorHandler((error, request, reply) => {
    const refusal = refusalOf(error)
    if (refusal.status >= 500 && !(error instanceof HeldUp)) request.log.error({ err: error }, 'request failed')
    return sendProblem(request, reply, refusal)
  })
  app.setNotFoundHandler((request, reply) => sendProblem(request, reply, { status: 404, code: 'no-such-address' }))
}

/** What the framework refuses before a route is found, such as an address that can't be decoded. */
export function refuseUnrouted(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(request, reply, refusalOf(error))
}

/** What can't even be read as a request: too many headers, or no HTTP. There is no request to answer, only a socket. */
export function refuseUnreadable(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed || !socket.writable) return void socket.destroy()
  const [status, phrase, code] = UNREADABLE[error.code ?? ''] ?? [400, 'Bad Request', 'request-unreadable']
  const { title, detail } = problemWords('zh-CN', code)
  const body = JSON.stringify({ type: `urn:gongyu:problem:${code}`, title, status, detail })
  socket.end(
    `HTTP/1.1 ${status} ${phrase}\r\ncontent-type: application/problem+json\r\ncontent-language: zh-CN\r\n` +
      `content-length: ${Buffer.byteLength(body)}\r\nconnection: close\r\n\r\n${body}`,
  )
}

const UNREADABLE: Record<string, [status: number, phrase: string, code: string]> = {
  HPE_HEADER_OVERFLOW: [431, 'Request Header Fields Too Large', 'address-too-long'],
  ERR_HTTP_REQUEST_TIMEOUT: [408, 'Request Timeout', 'request-unreadable'],
}

type Thrown = { code?: string; message?: string; statusCode?: number; validation?: unknown; retryAfter?: number }

function refusalOf(error: unknown): Refusal {
  if (error instanceof Problem) return error.refusal
  if (error instanceof HeldUp) return heldUp(error)
  const { code = '', statusCode = 500, validation, message = '' } = error as Thrown
  if (validation) return { status: 400, code: 'bad-request', errors: schemaErrors(error as never) }
  const known = STATUS_CODES[statusCode]
  if (known) return { status: statusCode, code: known }
  if (BODIES[code]) return { status: 400, code: BODIES[code] }
  if (error instanceof SyntaxError && statusCode === 400) return { status: 400, code: 'body-not-json' }
  // What the reader of uploads says has neither code nor status.
  if (statusCode === 500 && !code && /multipart|part header/i.test(message))
    return { status: 400, code: 'upload-broken' }
  if (statusCode >= 400 && statusCode < 500) return { status: statusCode, code: 'request-unreadable' }
  return OVERLOADED.has(code) ? { status: 503, code: 'overloaded' } : { status: 500, code: 'failure' }
}

function heldUp({ seconds }: HeldUp): Refusal {
  return { status: 503, code: 'import-being-written', params: { seconds }, retryAfter: seconds }
}

const STATUS_CODES: Record<number, string> = {
  404: 'no-such-address',
  413: 'body-too-large',
  415: 'unsupported-media-type',
  429: 'too-many-requests',
  503: 'overloaded',
}
const BODIES: Record<string, string> = {
  FST_ERR_CTP_EMPTY_JSON_BODY: 'body-empty',
  FST_ERR_CTP_INVALID_JSON_BODY: 'body-not-json',
  FST_ERR_BAD_URL: 'bad-address',
}
/** SQLSTATE of a server that has no connection to give, is going down, or is restarting. */
const OVERLOADED = new Set(['53300', '57P01', '57P03', 'ECONNREFUSED'])

function sendProblem(request: FastifyRequest, reply: FastifyReply, refusal: Refusal) {
  const { status, code, params, errors, more, retryAfter = status === 503 ? 2 : undefined } = refusal
  const language = preferredLanguage(request.headers['accept-language'])
  const { title, detail } = problemWords(language, code, params)
  if (retryAfter && !reply.hasHeader('retry-after')) reply.header('retry-after', String(retryAfter))
  return reply
    .code(status)
    .header('content-language', language)
    .type('application/problem+json')
    .serializer(JSON.stringify)
    .send({
      ...more,
      type: `urn:gongyu:problem:${code}`,
      title,
      status,
      ...(detail && { detail }),
      ...(errors && { errors: errors.map((error) => described(error, language)) }),
    })
}

function described({ pointer, code, params }: FieldError, language: Language) {
  const { title, detail } = problemWords(language, code, { field: pointer.slice(1), ...params })
  return { pointer, code, detail: detail ?? title }
}
