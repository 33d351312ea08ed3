import { Type } from 'typebox'
import type { App } from '../app.ts'
import { type Caller, callerOf, divisionsOf, ROLES } from '../http/caller.ts'
import { readCursor, writeCursor } from '../http/paging.ts'
import { Choice, Id, Instant, Nullable } from '../http/schema.ts'
import { DivisionCode, Membership, Name, Username } from './account.schema.ts'
import {
  ACTIONS,
  act,
  createStaff,
  grant,
  type Manager,
  resetPassword,
  revoke,
  unmaskContact,
} from './manage.queries.ts'
import { getPerson, listPeople, STATES } from './people.queries.ts'
import { goodName } from './person-name.ts'

const ADMINISTRATOR = ['administrator'] as const
const params = Type.Object({ id: Id })
const closed = { additionalProperties: false }
const Person = Type.Object({
  id: Id,
  name: Type.String(),
  username: Nullable(Type.String()),
  contact: Nullable(Type.String({ description: 'Masked' })),
  state: Choice(STATES),
  isDemo: Type.Boolean(),
  createdAt: Instant,
  lastSeenAt: Nullable(Instant),
  memberships: Type.Array(Type.Object({ id: Id, ...Membership.properties })),
})
const Grant = Type.Object(
  { role: Choice(ROLES), organisationId: Nullable(Id), divisionCode: Nullable(DivisionCode) },
  closed,
)
const NewStaff = Type.Object(
  { name: Name, username: Username, memberships: Type.Array(Grant, { maxItems: 20 }) },
  closed,
)
const Shown = Type.Object({ id: Id, password: Type.String({ description: 'To begin with; shown this once' }) })
const Search = Type.Object({
  q: Type.Optional(
    Type.String({
      maxLength: 254,
      description: 'Of the name, a username’s beginning, or a whole mobile number or e-mail address',
    }),
  ),
  role: Type.Optional(Choice(ROLES)),
  organisation: Type.Optional(Id),
  state: Type.Optional(Choice(STATES)),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
})
/** An administrator's action: the password is from the last quarter of an hour, and no answer with a secret is kept. */
const administrative = { access: ADMINISTRATOR, needsPassword: true, idempotency: 'none' } as const

/** Other people's accounts; an administrator bound to a division sees and changes those of its people only. */
export async function peopleRoutes(app: App): Promise<void> {
  readingRoutes(app)
  roleRoutes(app)
  secretRoutes(app)
  for (const action of ACTIONS)
    app.route({
      method: 'POST',
      url: `/people/:id/${action}`,
      config: administrative,
      schema: { summary: SUMMARIES[action], params, response: { 200: Person } },
      handler: async (request) => {
        const manager = managerOf(callerOf(request))
        await act(app.db, request.params.id, action, manager)
        return (await getPerson(app.db, manager.bounds, request.params.id)) as never
      },
    })
}

const SUMMARIES = {
  disable: 'Stop an account: it can’t sign in, and its browsers are signed out',
  enable: 'Let a stopped account sign in again',
  unlock: 'Open the lock that wrong passwords have put on an account',
  'sign-out': 'Sign a person out everywhere',
}

function managerOf(caller: Caller): Manager {
  return { id: caller.id, actor: caller.actor, bounds: divisionsOf(caller, ADMINISTRATOR) }
}

function readingRoutes(app: App): void {
  app.route({
    method: 'GET',
    url: '/people',
    config: { access: ADMINISTRATOR },
    schema: {
      summary: 'People with an account, the newest first; contacts masked',
      querystring: Search,
      response: { 200: Type.Object({ items: Type.Array(Person), next: Nullable(Type.String()) }) },
    },
    handler: async (request) => {
      const { cursor, limit, ...filter } = request.query
      const after = cursor ? String(readCursor(request.query, cursor)[0]) : undefined
      const { bounds } = managerOf(callerOf(request))
      const found = await listPeople(app.db, bounds, { ...filter, limit: limit + 1, ...(after && { after }) })
      const items = found.slice(0, limit)
      const next = found.length > limit ? writeCursor(request.query, [items.at(-1)?.id]) : null
      return { items, next } as never
    },
  })
  app.route({
    method: 'GET',
    url: '/people/:id',
    config: { access: ADMINISTRATOR },
    schema: { summary: 'One person with an account', params, response: { 200: Person } },
    handler: async (request) =>
      (await getPerson(app.db, managerOf(callerOf(request)).bounds, request.params.id)) as never,
  })
}

function roleRoutes(app: App): void {
  app.route({
    method: 'POST',
    url: '/people/:id/memberships',
    config: administrative,
    schema: {
      summary: 'Give a person a role for an organisation or in a division; never a wider one than one’s own',
      params,
      body: Grant,
      response: { 201: Type.Object({ id: Id }) },
    },
    handler: async (request, reply) => {
      const id = await grant(app.db, request.params.id, request.body, managerOf(callerOf(request)))
      return reply.code(201).send({ id })
    },
  })
  app.route({
    method: 'DELETE',
    url: '/people/:id/memberships/:membershipId',
    config: administrative,
    schema: {
      summary: 'Take a role away',
      params: Type.Object({ id: Id, membershipId: Id }),
      response: { 204: Type.Null() },
    },
    handler: async (request, reply) => {
      const { id, membershipId } = request.params
      await revoke(app.db, id, membershipId, managerOf(callerOf(request)))
      return reply.code(204).send(null)
    },
  })
}

function secretRoutes(app: App): void {
  app.route({
    method: 'POST',
    url: '/people',
    config: administrative,
    schema: {
      summary: 'Make an account with roles; its first password is shown once',
      body: NewStaff,
      response: { 201: Shown },
    },
    handler: async (request, reply) => {
      const { name, ...staff } = request.body
      const made = await createStaff(app.db, { ...staff, name: goodName(name) }, managerOf(callerOf(request)))
      return reply.code(201).send(made)
    },
  })
  app.route({
    method: 'POST',
    url: '/people/:id/password',
    config: administrative,
    schema: { summary: 'Give a person a new first password, shown once', params, response: { 200: Shown } },
    handler: async (request) => {
      const { id } = request.params
      return { id, password: await resetPassword(app.db, id, managerOf(callerOf(request))) }
    },
  })
  app.route({
    method: 'POST',
    url: '/people/:id/contact',
    config: administrative,
    schema: {
      summary: 'Read a person’s e-mail address or telephone number; the reason goes on the record',
      params,
      body: Type.Object({ reason: Type.String({ minLength: 4, maxLength: 200 }) }, closed),
      response: { 200: Type.Object({ contact: Type.String() }) },
    },
    handler: async (request) => {
      const { params, body } = request
      return {
        contact: await unmaskContact(app.db, params.id, goodName(body.reason, '/reason'), managerOf(callerOf(request))),
      }
    },
  })
}
