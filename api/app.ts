/** Table of contents of the API: every domain's routes, in product order. */

import type { IncomingMessage, ServerResponse } from 'node:http'
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type RawServerDefault } from 'fastify'
import { accountRoutes } from './accounts/account.routes.ts'
import { auditRoutes } from './accounts/audit.routes.ts'
import { useHasher } from './accounts/hashing.ts'
import { threadHasher } from './accounts/hashing.writer.ts'
import { organisationRoutes } from './accounts/organisation.routes.ts'
import { peopleRoutes } from './accounts/people.routes.ts'
import { proofRoutes } from './accounts/proof.routes.ts'
import { recognise } from './accounts/recognise.queries.ts'
import { useSecrets } from './accounts/secret-field.ts'
import { readSecrets } from './accounts/secrets.reader.ts'
import { sessionRoutes } from './accounts/session.routes.ts'
import { signOnRoutes } from './accounts/sign-on.routes.ts'
import { bookingRoutes } from './booking/booking.routes.ts'
import { bookingChangeRoutes } from './booking/booking-change.routes.ts'
import { bookingDeskRoutes } from './booking/desk.routes.ts'
import { doorRoutes } from './booking/door.routes.ts'
import { visitsOutside } from './booking/effect.queries.ts'
import { feedRoutes } from './booking/feed.routes.ts'
import { paperRoutes } from './booking/paper.routes.ts'
import { pauseRoutes } from './booking/pause.routes.ts'
import { policyRoutes } from './booking/policy.routes.ts'
import { resourceRoutes } from './booking/resource.routes.ts'
import { slotRoutes } from './booking/slot.routes.ts'
import { visitRuleRoutes } from './booking/visit-rule.routes.ts'
import { waitlistRoutes } from './booking/waitlist.routes.ts'
import { calendarRoutes } from './catalog/calendar.routes.ts'
import { categoryRoutes } from './catalog/category.routes.ts'
import { divisionRoutes } from './catalog/division.routes.ts'
import type { EffectFinder } from './catalog/editing/effects.ts'
import { entryRoutes } from './catalog/editing/entry.routes.ts'
import { editionRoutes } from './catalog/editions/edition.routes.ts'
import { lawRoutes } from './catalog/law.routes.ts'
import { changeRoutes } from './catalog/review/change.routes.ts'
import { correctionRoutes } from './catalog/review/correction.routes.ts'
import { duplicateRoutes } from './catalog/review/duplicate.routes.ts'
import { upkeepRoutes } from './catalog/review/upkeep.routes.ts'
import { venueRoutes } from './catalog/venue.routes.ts'
import type { Config } from './config.ts'
import type { Db } from './db/atomic.ts'
import type { Listen } from './db/listen.ts'
import { importRoutes } from './exchange/import.routes.ts'
import { fileRoutes } from './files/file.routes.ts'
import { guardAccess } from './http/access.ts'
import { compilersFactory } from './http/compilers.ts'
import { serveDocs } from './http/docs.ts'
import { openEvents } from './http/events.ts'
import { acceptRepeats } from './http/idempotency.ts'
import { handleProblems, refuseUnreadable, refuseUnrouted } from './http/problems.ts'
import { protect } from './http/protect.ts'
import { settingsRoutes } from './http/settings.routes.ts'
import { strictQueries } from './http/strict.ts'
import { serveWeb } from './http/web.ts'
import { bellRoutes } from './notices/bell.routes.ts'
import { eventRoutes } from './notices/event.routes.ts'
import { webhookRoutes } from './notices/webhook.routes.ts'
import { mapRoutes } from './search/map.routes.ts'
import { suggestRoutes } from './search/suggest.routes.ts'
import { venueListRoutes } from './search/venue-list.routes.ts'
import { campusRoutes } from './surroundings/campus.routes.ts'
import { caseRoutes } from './surroundings/case.routes.ts'
import { checkRoutes } from './surroundings/check.routes.ts'
import { departmentRoutes } from './surroundings/department.routes.ts'
import { findingRoutes } from './surroundings/finding.routes.ts'
import { gateRoutes } from './surroundings/gate.routes.ts'
import { placeRoutes } from './surroundings/place.routes.ts'
import { ruleRoutes } from './surroundings/rule.routes.ts'
import { sheetRoutes } from './surroundings/sheet.routes.ts'
import { sweepRoutes } from './surroundings/sweep.routes.ts'

export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>

declare module 'fastify' {
  interface FastifyInstance {
    db: Db
    config: Config
    /** What a change of a venue's hours affects; domains above the catalogue add theirs here. */
    effectFinders: EffectFinder[]
  }
}

/**
 * The application over an open database; the caller listens, or injects requests, and closes it. `hear` is the database's own
 * listen: without it nothing is live.
 */
export async function buildApp({ db, config, hear }: { db: Db; config: Config; hear?: Listen }): Promise<App> {
  const app: App = Fastify({
    logger: { level: config.logLevel, redact: ['req.headers.authorization', 'req.headers.cookie'] },
    trustProxy: config.trustProxy,
    bodyLimit: 1_000_000,
    routerOptions: { maxParamLength: 200 },
    frameworkErrors: refuseUnrouted,
    clientErrorHandler: refuseUnreadable,
    ajv: { customOptions: { removeAdditional: false, coerceTypes: 'array', allErrors: true, verbose: true } },
    schemaController: { compilersFactory },
  }).withTypeProvider<TypeBoxTypeProvider>()
  app.decorate('db', db)
  app.decorate('config', config)
  app.decorate('effectFinders', [visitsOutside])
  app.decorate('personalData', [])

  useSecrets(readSecrets(config))
  useHasher(threadHasher)
  guardAccess(app, (request) => recognise(db, request, config))
  strictQueries(app)
  handleProblems(app)
  acceptRepeats(app, db)
  await openEvents(app, hear)
  await protect(app, config)
  await serveDocs(app)
  await app.register(
    async (api) => {
      await api.register(settingsRoutes)
      await api.register(sessionRoutes)
      await api.register(signOnRoutes)
      await api.register(fileRoutes)
      await api.register(proofRoutes)
      await api.register(accountRoutes)
      await api.register(bellRoutes)
      await api.register(eventRoutes)
      await api.register(peopleRoutes)
      await api.register(organisationRoutes)
      await api.register(auditRoutes)
      await api.register(webhookRoutes)
      await api.register(divisionRoutes)
      await api.register(categoryRoutes)
      await api.register(calendarRoutes)
      await api.register(venueRoutes)
      await api.register(entryRoutes)
      await api.register(changeRoutes)
      await api.register(correctionRoutes)
      await api.register(duplicateRoutes)
      await api.register(upkeepRoutes)
      await api.register(editionRoutes)
      await api.register(lawRoutes)
      await api.register(venueListRoutes)
      await api.register(suggestRoutes)
      await api.register(mapRoutes)
      await api.register(checkRoutes)
      await api.register(campusRoutes)
      await api.register(gateRoutes)
      await api.register(placeRoutes)
      await api.register(ruleRoutes)
      await api.register(sweepRoutes)
      await api.register(findingRoutes)
      await api.register(caseRoutes)
      await api.register(sheetRoutes)
      await api.register(departmentRoutes)
      await api.register(slotRoutes)
      await api.register(policyRoutes)
      await api.register(bookingRoutes)
      await api.register(bookingChangeRoutes)
      await api.register(waitlistRoutes)
      await api.register(visitRuleRoutes)
      await api.register(doorRoutes)
      await api.register(bookingDeskRoutes)
      await api.register(resourceRoutes)
      await api.register(paperRoutes)
      await api.register(pauseRoutes)
      await api.register(feedRoutes)
      await api.register(importRoutes)
    },
    { prefix: '/api/v1' },
  )
  await serveWeb(app)
  return app
}
