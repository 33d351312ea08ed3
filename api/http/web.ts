import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

const BUILT = join(import.meta.dirname, '../../dist')

/** Serves the built web from the same origin; every page address that isn't a file gets index.html. */
export async function serveWeb(app: FastifyInstance): Promise<void> {
  const page = join(BUILT, 'index.html')
  if (!existsSync(page)) return
  await app.register(fastifyStatic, {
    root: BUILT,
    wildcard: false,
    globIgnore: ['.vite/**'],
    setHeaders: (reply, path) => {
      // Built assets carry their hash in the name; everything else is asked for again.
      const isHashed = path.includes('/assets/')
      reply.header('cache-control', isHashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
  const html = readFileSync(page, 'utf8')
  app.get('/*', { config: { access: 'anyone' }, schema: { hide: true } }, (request, reply) => {
    if (/^\/api(\/|$)|\.\w+$/.test(request.url.split('?')[0] ?? '')) return reply.callNotFound()
    return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(html)
  })
}
