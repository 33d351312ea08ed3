import compress from '@fastify/compress'
import cors from '@fastify/cors'
import etag from '@fastify/etag'
import helmet from '@fastify/helmet'
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'
import type { Basemap, Config } from '../config.ts'

/** Headers, limits and compression that hold for every answer. */
export async function protect(app: FastifyInstance, config: Config): Promise<void> {
  await app.register(helmet, {
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
  // Reading is open to every site, without credentials; writing needs a key in a header that no other site has.
  await app.register(cors, { origin: '*', methods: ['GET', 'HEAD'] })
  await app.register(rateLimit, { max: config.requestsPerMinute, timeWindow: 60_000 })
  await app.register(underPressure, { maxEventLoopDelay: config.overloadMs, exposeStatusRoute: false })
  await app.register(compress, { threshold: 1_024, encodings: ['br', 'gzip'], customTypes: COMPRESSIBLE })
  await app.register(etag, { weak: true })
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
