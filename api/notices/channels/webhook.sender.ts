/** Tells an address of other software of an event: signed (Standard Webhooks), and never into this machine's own network. */
import { lookup as resolve } from 'node:dns'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import type { LookupFunction } from 'node:net'
import { isIP } from 'node:net'
import { Webhook } from 'standardwebhooks'
import { isPublicAddress } from './address.ts'

export type Message = { id: string; url: string; secret: string; body: string; mayReachPrivate: boolean }
/** `status` is null when there was no answer; `error` then says why, in a word or two. */
export type Outcome = { status: number | null; answer: string | null; error: string | null; milliseconds: number }

const PATIENCE_MS = 10_000
const MOST_ANSWER = 1_000

/** Never rejects. Redirects are not followed: they are an answer like any other. */
export async function tell(message: Message): Promise<Outcome> {
  const started = Date.now()
  const outcome = await attempt(message).catch((error: NodeJS.ErrnoException) => ({
    status: null,
    answer: null,
    error: (error.code ?? error.message).slice(0, 200),
  }))
  return { ...outcome, milliseconds: Date.now() - started }
}

async function attempt({ id, url, secret, body, mayReachPrivate }: Message): Promise<Omit<Outcome, 'milliseconds'>> {
  const to = new URL(url)
  if (to.protocol === 'http:' && !mayReachPrivate) throw new Error('not https')
  const host = to.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) && !mayReachPrivate && !isPublicAddress(host)) throw new Error('private address')
  const now = new Date()
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    'user-agent': 'Gongyu-Webhook/1',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': new Webhook(secret).sign(id, now, body),
  }
  const send = to.protocol === 'https:' ? requestHttps : requestHttp
  return new Promise((done, fail) => {
    const asked = send(
      to,
      // Without an agent: the name is looked up, and the address judged, for this very connection.
      {
        method: 'POST',
        headers,
        agent: false,
        lookup: mayReachPrivate ? undefined : publicLookup,
        signal: AbortSignal.timeout(PATIENCE_MS),
      },
      (response) => {
        const parts: Buffer[] = []
        let length = 0
        const finish = () => {
          const answer = Buffer.concat(parts).subarray(0, MOST_ANSWER).toString('utf8').replaceAll('\0', '')
          done({ status: response.statusCode ?? null, answer, error: null })
        }
        response.on('data', (part: Buffer) => {
          parts.push(part)
          length += part.length
          if (length < MOST_ANSWER) return
          finish()
          response.destroy()
        })
        response.on('end', finish)
        response.on('error', fail)
      },
    )
    asked.on('error', (error) => fail(error.name === 'TimeoutError' ? new Error('no answer in 10 s') : error))
    asked.end(body)
  })
}

/** Gives a name's addresses only when every one of them is public. */
const publicLookup: LookupFunction = (host, options, done) => {
  resolve(host, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, '', 4)
    if (addresses.length === 0 || !addresses.every(({ address }) => isPublicAddress(address)))
      return done(Object.assign(new Error('private address'), { code: 'private address' }), '', 4)
    if (options.all) return done(null, addresses)
    const [first] = addresses as [{ address: string; family: number }]
    done(null, first.address, first.family)
  })
}
