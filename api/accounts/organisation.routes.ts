import { Type } from 'typebox'
import type { App } from '../app.ts'
import { type Caller, callerOf, divisionsOf } from '../http/caller.ts'
import { readCursor, writeCursor } from '../http/paging.ts'
import { Choice, Id, Nullable } from '../http/schema.ts'
import { DivisionCode } from './account.schema.ts'
import { addOrganisation, changeOrganisation, KINDS, listOrganisations } from './organisation.queries.ts'
import { goodName } from './person-name.ts'

const KEEPERS_OF_THE_LIST = ['steward', 'administrator'] as const
const closed = { additionalProperties: false }
const OrganisationName = Type.String({ minLength: 1, maxLength: 100 })
const Listed = Type.Object({
  id: Id,
  name: Type.String(),
  kind: Choice(KINDS),
  divisionCode: Nullable(Type.String()),
  division: Nullable(Type.String({ description: 'Its name' })),
  divisionEn: Nullable(Type.String({ description: 'Its English name' })),
  people: Type.Integer({ description: 'How many act for it' }),
  venues: Type.Integer({ description: 'How many it runs' }),
})
const Wish = Type.Object({ name: OrganisationName, kind: Choice(KINDS), divisionCode: Nullable(DivisionCode) }, closed)
const Change = Type.Partial(Wish, { ...closed, minProperties: 1 })

/** Schools, operators and offices; stewards and administrators see and change those of their divisions. */
export async function organisationRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/organisations',
    config: { access: KEEPERS_OF_THE_LIST },
    schema: {
      summary: 'Organisations in one’s divisions, by name',
      querystring: Type.Object({
        q: Type.Optional(Type.String({ maxLength: 100 })),
        kind: Type.Optional(Choice(KINDS)),
        division: Type.Optional(DivisionCode),
        limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
        cursor: Type.Optional(Type.String({ maxLength: 1_000 })),
      }),
      response: { 200: Type.Object({ items: Type.Array(Listed), next: Nullable(Type.String()) }) },
    },
    handler: async (request) => {
      const { cursor, limit, ...filter } = request.query
      const after = cursor ? (readCursor(request.query, cursor) as [string, string]) : undefined
      const page = { ...filter, limit: limit + 1, ...(after && { after }) }
      const found = await listOrganisations(app.db, boundsOf(callerOf(request)), page)
      const items = found.slice(0, limit)
      const last = items.at(-1)
      return { items, next: found.length > limit ? writeCursor(request.query, [last?.name, last?.id]) : null } as never
    },
  })
  app.route({
    method: 'POST',
    url: '/organisations',
    config: { access: KEEPERS_OF_THE_LIST },
    schema: { summary: 'Add an organisation', body: Wish, response: { 201: Type.Object({ id: Id }) } },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      const wish = { ...request.body, name: goodName(request.body.name) }
      return reply.code(201).send({ id: await addOrganisation(app.db, boundsOf(caller), wish, caller.actor) })
    },
  })
  app.route({
    method: 'PATCH',
    url: '/organisations/:id',
    config: { access: KEEPERS_OF_THE_LIST },
    schema: {
      summary: 'Change an organisation',
      params: Type.Object({ id: Id }),
      body: Change,
      response: { 204: Type.Null() },
    },
    handler: async (request, reply) => {
      const caller = callerOf(request)
      const { name } = request.body
      const change = { ...request.body, ...(name !== undefined && { name: goodName(name) }) }
      await changeOrganisation(app.db, boundsOf(caller), request.params.id, change, caller.actor)
      return reply.code(204).send(null)
    },
  })
}

function boundsOf(caller: Caller): (string | null)[] {
  return divisionsOf(caller, KEEPERS_OF_THE_LIST)
}
