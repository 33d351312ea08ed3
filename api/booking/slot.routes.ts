import { type Static, Type } from 'typebox'
import type { App } from '../app.ts'
import { addDays } from '../catalog/calendar.ts'
import { DivisionCode } from '../catalog/division.ts'
import { callerOf } from '../http/caller.ts'
import { answerOnce } from '../http/idempotency.ts'
import { badField, Problem } from '../http/problems.ts'
import { Choice, Day, Id, Nullable } from '../http/schema.ts'
import { findOpenDays, getSlot, writeSlots } from './availability.queries.ts'
import { localDay } from './judge.ts'
import { KEEPERS, requireKeeper } from './right.queries.ts'
import { SlotBody, SlotInput } from './slot.ts'
import { changeSlot } from './slot-change.queries.ts'
import { saveSlots } from './slot-save.queries.ts'
import { spanOf } from './span.ts'

const params = Type.Object({ id: Id })
const Span = Type.Object({
  from: Type.Optional(Type.Unsafe<string>({ ...Day, description: 'First day; default: today' })),
  to: Type.Optional(
    Type.Unsafe<string>({ ...Day, description: 'Last day; default: a month after the first; at most 62 days' }),
  ),
})
const OpenDays = Type.Object({
  items: Type.Array(
    Type.Object({
      day: Day,
      venue: Type.Object({
        id: Id,
        name: Type.String(),
        nameEn: Nullable(Type.String()),
        category: Type.String(),
        divisionName: Nullable(Type.String()),
        divisionNameEn: Nullable(Type.String()),
      }),
      slot: Nullable(SlotBody),
      offerCondition: Nullable(Type.String()),
      isDemo: Type.Boolean(),
    }),
  ),
})
const SlotChange = Type.Object(
  {
    status: Type.Optional(Choice(['open', 'blocked', 'withdrawn'])),
    note: Type.Optional(Nullable(Type.String({ maxLength: 500 }))),
    pools: Type.Optional(
      Type.Array(
        Type.Object({ kind: Type.String({ maxLength: 31 }), capacity: Type.Integer({ minimum: 0, maximum: 100_000 }) }),
        {
          maxItems: 10,
          description: 'New sizes; smaller than what is taken is refused',
        },
      ),
    ),
  },
  { additionalProperties: false, minProperties: 1 },
)

export async function slotRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/venues/:id/availability',
    config: { access: 'anyone' },
    schema: {
      summary: 'Visit times of a venue and what is left of them, as they stand now',
      params,
      querystring: Span,
      response: { 200: Type.Object({ items: Type.Array(SlotBody) }) },
    },
    handler: async ({ params: { id }, query }, reply) =>
      reply
        .type('application/json; charset=utf-8')
        .send(`{"items":${await writeSlots(app.db, id, spanOf(query))}}` as never),
  })
  app.route({
    method: 'GET',
    url: '/slots/:id',
    config: { access: 'anyone' },
    schema: { summary: 'One visit time', params, response: { 200: SlotBody } },
    handler: async ({ params: { id } }) => (await getSlot(app.db, id)) as never,
  })
  app.route({
    method: 'GET',
    url: '/open-days',
    config: { access: 'anyone' },
    schema: {
      summary: 'Open days of all venues, the next first',
      querystring: Type.Object({
        ...Span.properties,
        division: Type.Optional(DivisionCode),
        limit: Type.Integer({ minimum: 1, maximum: 200, default: 50 }),
      }),
      response: { 200: OpenDays },
    },
    handler: async ({ query: { division, limit, ...span } }) => {
      const from = span.from ?? localDay(new Date())
      return { items: await findOpenDays(app.db, { from, to: span.to ?? addDays(from, 61), division, limit }) } as never
    },
  })
  writingRoutes(app)
}

function writingRoutes(app: App): void {
  app.route({
    method: 'POST',
    url: '/venues/:id/slots',
    config: { access: KEEPERS, area: 'booking' },
    schema: { summary: 'Publish a visit time by hand', params, body: SlotInput, response: { 201: SlotBody } },
    handler: async (request, reply) => {
      await requireKeeper(app.db, callerOf(request), request.params.id)
      const slot = slotOf(request.params.id, request.body)
      return answerOnce(app.db, reply, async (db) => {
        const [id] = await saveSlots(db, slot.venueId, [slot])
        return { status: 201, body: await getSlot(db, id as string) }
      })
    },
  })
  app.route({
    method: 'PATCH',
    url: '/slots/:id',
    config: { access: KEEPERS, area: 'booking' },
    schema: {
      summary: 'Block a visit time, open it again, withdraw it, or change how many places it has',
      params,
      body: SlotChange,
      response: { 200: SlotBody },
    },
    handler: async (request, reply) => {
      const { venueId } = await getSlot(app.db, request.params.id)
      const caller = callerOf(request)
      await requireKeeper(app.db, caller, venueId)
      return answerOnce(app.db, reply, async (db) => {
        await changeSlot(db, request.params.id, request.body, caller.actor)
        return { status: 200, body: await getSlot(db, request.params.id) }
      })
    },
  })
}

function slotOf(venueId: string, body: Static<typeof SlotInput>) {
  const [startsAt, endsAt] = [new Date(body.startsAt), new Date(body.endsAt)]
  if (endsAt <= startsAt) throw badField('/endsAt', 'ends-before-it-begins')
  if (startsAt <= new Date()) throw new Problem({ status: 409, code: 'slot-in-the-past' })
  return { ...body, venueId, startsAt, endsAt }
}
