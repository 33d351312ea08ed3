import type { IncomingMessage } from 'node:http'
import { crc32 } from 'node:zlib'
import compress from '@fastify/compress'
import cors from '@fastify/cors'
import etag from '@fastify/etag'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import helmet, { type HelmetOptions } from 'helmet'
import type { Basemap, Config } from '../config.ts'
import { whileSomebodyWaits } from '../db/patience.ts'
import { Problem } from './problems.ts'

/** Headers, limits and compression that hold for every answer. */
export async function protect(app: FastifyInstance, config: Config): Promise<void> {
  const headers = securityHeaders({
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:', ...tileOrigins(config.basemap)],
        styleSrc: ["'self'"],
        fontSrc: ["'self'"],
        scriptSrc: ["'self'"],
        workerSrc: ["'self'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: config.isProduction,
    crossOriginEmbedderPolicy: false,
  })
  app.addHook('onRequest', (_request, reply, done) => {
    reply.raw.setHeaders(headers)
    done()
  })
  // On a server writes don't wait for an import.
  if (!config.databaseUrl) {
    app.addHook('preValidation', (_request, _reply, done) => whileSomebodyWaits(config.writeWaitMs, done))
  }
  // Reading is open to every site, without credentials; writing needs a key in a header that no other site has.
  await app.register(cors, { origin: '*', methods: ['GET', 'HEAD'] })
  // A school's people share one address: the parts of a page, which a browser keeps, don't count.
  const allowList = ({ url }: FastifyRequest) => url.startsWith('/assets/')
  await app.register(rateLimit, { max: config.requestsPerMinute, timeWindow: 60_000, allowList })
  await app.register(underPressure, {
    maxEventLoopDelay: config.overloadMs,
    exposeStatusRoute: false,
    // The page itself costs next to nothing: it comes, and says so.
    pressureHandler: async ({ url }) => {
      if (url.startsWith('/api/')) throw new Problem({ status: 503, code: 'overloaded', retryAfter: 10 })
    },
  })
  await app.register(compress, { threshold: 1_024, encodings: ['br', 'gzip'], customTypes: COMPRESSIBLE })
  await app.register(etag, { weak: true, hashFn: entityTag })
}

/** A checksum and the length: nobody gains by a forged one, and a cryptographic hash takes three times as long. */
function entityTag(payload: string | Buffer): string {
  return `${crc32(payload).toString(36)}-${Buffer.byteLength(payload).toString(36)}`
}

/** What helmet says for every answer, asked once: it says the same each time. */
function securityHeaders(options: HelmetOptions): Map<string, string> {
  const headers = new Map<string, string>()
  const response = { setHeader: (name: string, value: string) => headers.set(name, value), removeHeader: () => {} }
  helmet(options)({} as IncomingMessage, response as never, () => {})
  return headers
}

/** Texts, and the map's columns (api/search/columns.ts). */
const COMPRESSIBLE = /^text\/(?!event-stream)|[+/](json|xml|javascript)\b|octet-stream|vnd\.gongyu\.columns/

/** The origins the configured tiles come from; none by default, so that no request leaves the origin. */
function tileOrigins({ url, labelsUrl, subdomains }: Basemap): string[] {
  const origins = [url, labelsUrl].flatMap((template) =>
    !template || template.startsWith('/')
      ? []
      : [...(subdomains ?? 'abc')].map((letter) => new URL(template.replace('{s}', letter)).origin),
  )
  return [...new Set(origins)]
}
