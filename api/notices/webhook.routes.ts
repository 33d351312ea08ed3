import type { FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import type { App } from '../app.ts'
import { callerOf, divisionsOf, requireDivision } from '../http/caller.ts'
import { readCursor, writeCursor } from '../http/paging.ts'
import { badField } from '../http/problems.ts'
import { Id, Nullable } from '../http/schema.ts'
import {
  changeWebhook,
  createWebhook,
  deleteWebhook,
  divisionOfOrganisation,
  getWebhook,
  listWebhooks,
  renewSecret,
  sendTrial,
  type WebhookRow,
} from './webhook.queries.ts'
import { DeliveryBody, NewWebhook, Page, Secret, WebhookBody, WebhookPatch } from './webhook.schema.ts'
import { type Delivery, listDeliveries, redeliver } from './webhook-delivery.queries.ts'

const ROLES = ['steward', 'administrator'] as const
const config = { access: ROLES }
/** Where events go, and who signs them, only somebody who has just proved who they are may say. */
const guarded = { ...config, needsPassword: true }
const params = Type.Object({ id: Id })

export async function webhookRoutes(app: App): Promise<void> {
  readingRoutes(app)
  makingRoutes(app)
  changingRoutes(app)
  sendingRoutes(app)
}

function readingRoutes(app: App): void {
  app.route({
    method: 'GET',
    url: '/webhooks',
    config,
    schema: {
      summary: 'Webhooks within your reach',
      response: { 200: Type.Object({ items: Type.Array(WebhookBody) }) },
    },
    handler: async (request) => {
      const reach = divisionsOf(request.caller, ROLES)
      return { items: (await listWebhooks(app.db, reach)).map(body) }
    },
  })
  app.route({
    method: 'GET',
    url: '/webhooks/:id/deliveries',
    config,
    schema: {
      summary: 'What a webhook was told and what it answered, the newest first',
      params,
      querystring: Type.Object(Page),
      response: { 200: Type.Object({ items: Type.Array(DeliveryBody), next: Nullable(Type.String()) }) },
    },
    handler: async (request) => {
      const { id } = await within(app, request)
      const { limit, cursor } = request.query
      const [before] = cursor ? readCursor({ id, ...request.query }, cursor) : []
      const rows = await listDeliveries(app.db, id, { limit: limit + 1, ...(before ? { before: String(before) } : {}) })
      const page = rows.slice(0, limit)
      const next = rows.length > limit ? writeCursor({ id, ...request.query }, [page.at(-1)?.id]) : null
      return { items: page.map(deliveryBody), next }
    },
  })
}

function makingRoutes(app: App): void {
  app.route({
    method: 'POST',
    url: '/webhooks',
    config: { ...guarded, idempotency: 'none' },
    schema: {
      summary: 'Tell another program of events; the answer shows the secret that signs them, this once',
      body: NewWebhook,
      response: { 201: Type.Intersect([WebhookBody, Type.Object({ secret: Secret })]) },
    },
    handler: async (request, reply) => {
      const { url, events, description = '', organisationId = null, divisionCode: asked = null } = request.body
      const divisionCode = organisationId ? await divisionOfOrganisation(app.db, organisationId) : asked
      requireDivision(request.caller, ROLES, divisionCode)
      requireReachable(url, app.config.webhooksReachPrivate)
      const webhook = { url, events, description, organisationId, divisionCode }
      const { id, secret } = await createWebhook(app.db, webhook, callerOf(request).actor)
      return reply.code(201).send({ ...body(await getWebhook(app.db, id)), secret })
    },
  })
  app.route({
    method: 'POST',
    url: '/webhooks/:id/secret',
    config: { ...guarded, idempotency: 'none' },
    schema: {
      summary: 'A new secret; the old one ends at once',
      params,
      response: { 200: Type.Object({ secret: Secret }) },
    },
    handler: async (request) => {
      const { id } = await within(app, request)
      return { secret: await renewSecret(app.db, id, callerOf(request).actor) }
    },
  })
}

function changingRoutes(app: App): void {
  app.route({
    method: 'PATCH',
    url: '/webhooks/:id',
    config: guarded,
    schema: {
      summary: 'Change a webhook, or switch it on or off',
      params,
      body: WebhookPatch,
      response: { 200: WebhookBody },
    },
    handler: async (request) => {
      const { id } = await within(app, request)
      if (request.body.url) requireReachable(request.body.url, app.config.webhooksReachPrivate)
      await changeWebhook(app.db, id, request.body, callerOf(request).actor)
      return body(await getWebhook(app.db, id))
    },
  })
  app.route({
    method: 'DELETE',
    url: '/webhooks/:id',
    config: guarded,
    schema: { summary: 'Delete a webhook and its log', params, response: { 204: Type.Null() } },
    handler: async (request, reply) => {
      const { id } = await within(app, request)
      await deleteWebhook(app.db, id, callerOf(request).actor)
      return reply.code(204).send(null)
    },
  })
}

function sendingRoutes(app: App): void {
  app.route({
    method: 'POST',
    url: '/webhooks/:id/test',
    config,
    schema: { summary: 'Send a trial event', params, response: { 202: Type.Object({ id: Id }) } },
    handler: async (request, reply) => {
      const { id } = await within(app, request)
      return reply.code(202).send({ id: await sendTrial(app.db, id) })
    },
  })
  app.route({
    method: 'POST',
    url: '/webhooks/:id/deliveries/:delivery/retry',
    config,
    schema: {
      summary: 'Send a delivery again',
      params: Type.Object({ id: Id, delivery: Id }),
      response: { 202: Type.Null() },
    },
    handler: async (request, reply) => {
      const { id } = await within(app, request)
      await redeliver(app.db, id, request.params.delivery)
      return reply.code(202).send(null)
    },
  })
}

/** The webhook of the address, when it lies within the caller's reach; 403 when it doesn't. */
async function within(app: App, request: FastifyRequest): Promise<WebhookRow> {
  const webhook = await getWebhook(app.db, (request.params as { id: string }).id)
  requireDivision(request.caller, ROLES, webhook.divisionCode)
  return webhook
}

/** What is certain before anything is sent; the address itself is judged at every delivery. */
function requireReachable(url: string, mayReachPrivate: boolean): void {
  if (!URL.canParse(url)) throw badField('/url', 'bad-url')
  const { protocol, username, password } = new URL(url)
  if (username || password) throw badField('/url', 'url-with-password')
  if (protocol !== 'https:' && !mayReachPrivate) throw badField('/url', 'https-only')
}

const instant = (date: Date | null) => date?.toISOString() ?? null

function body({ createdAt, disabledAt, ...webhook }: WebhookRow) {
  return { ...webhook, createdAt: createdAt.toISOString(), disabledAt: instant(disabledAt) }
}

function deliveryBody({ createdAt, lastAttemptAt, nextAttemptAt, ...delivery }: Delivery) {
  const times = { lastAttemptAt: instant(lastAttemptAt), nextAttemptAt: instant(nextAttemptAt) }
  return { ...delivery, createdAt: createdAt.toISOString(), ...times }
}
