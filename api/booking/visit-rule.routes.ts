import { Type } from 'typebox'
import type { App } from '../app.ts'
import { callerOf } from '../http/caller.ts'
import { answerOnce } from '../http/idempotency.ts'
import { Choice, Day, Id } from '../http/schema.ts'
import { BookingBody } from './booking.ts'
import { KEEPERS, requireKeeper } from './right.queries.ts'
import { changeVisitRule, previewChange } from './stranded.queries.ts'
import { findVisitRules, getVisitRule, publishSlots, requireReadable, writeVisitRule } from './visit-rule.queries.ts'
import { VisitRuleInput } from './visit-rule.ts'

const params = Type.Object({ id: Id })
const VisitRule = Type.Object({
  ...VisitRuleInput.properties,
  id: Id,
  venueId: Id,
  status: Choice(['active', 'ended']),
  isDemo: Type.Boolean(),
  version: Type.Integer(),
})
const Decisions = Type.Array(
  Type.Object(
    {
      bookingId: Id,
      what: Choice(['keep', 'move', 'cancel']),
      toSlotId: Type.Optional(Id),
      reason: Type.Optional(Type.String({ maxLength: 300 })),
    },
    { additionalProperties: false },
  ),
  { maxItems: 1_000, description: 'What is done about each stranded visit' },
)
const Preview = Type.Object({
  slotsDropped: Type.Integer(),
  slotsAdded: Type.Integer(),
  undecidedDays: Type.Array(Day, { description: 'Wait for the holiday arrangement of their year' }),
  stranded: Type.Array(BookingBody),
})
const Change = Type.Object(
  { rule: Type.Optional(VisitRuleInput), decisions: Type.Optional(Decisions) },
  { additionalProperties: false, description: 'Without `rule`: end it' },
)

export async function visitRuleRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/venues/:id/visit-rules',
    config: { access: 'anyone' },
    schema: {
      summary: 'From which rules a venue publishes visit times',
      params,
      response: { 200: Type.Object({ items: Type.Array(VisitRule) }) },
    },
    handler: async ({ params: { id } }) => ({ items: await findVisitRules(app.db, id) }),
  })
  app.route({
    method: 'POST',
    url: '/venues/:id/visit-rules',
    config: { access: KEEPERS, area: 'booking' },
    schema: {
      summary: 'A new rule: its visit times are published at once, up to the horizon',
      params,
      body: VisitRuleInput,
      response: { 201: VisitRule },
    },
    handler: async ({ params: { id }, body, caller }, reply) => {
      await requireKeeper(app.db, callerOf({ caller }), id)
      requireReadable(body)
      return answerOnce(app.db, reply, async (db) => {
        const ruleId = await writeVisitRule(db, id, body)
        await publishSlots(db, { venueId: id })
        return { status: 201, body: await getVisitRule(db, ruleId) }
      })
    },
  })
  changingRoutes(app)
}

function changingRoutes(app: App): void {
  app.route({
    method: 'POST',
    url: '/visit-rules/:id/preview',
    config: { access: KEEPERS, area: 'booking', idempotency: 'none' },
    schema: {
      summary: 'What a change would do, and which visits it would strand; nothing is changed',
      params,
      body: Type.Object({ rule: Type.Optional(VisitRuleInput) }, { additionalProperties: false }),
      response: { 200: Preview },
    },
    handler: async ({ params: { id }, body: { rule }, caller }) => {
      const before = await getVisitRule(app.db, id)
      await requireKeeper(app.db, callerOf({ caller }), before.venueId)
      if (rule) requireReadable(rule)
      return previewChange(app.db, before, rule ?? null)
    },
  })
  app.route({
    method: 'PUT',
    url: '/visit-rules/:id',
    config: { access: KEEPERS, area: 'booking' },
    schema: {
      summary: 'Change or end a rule; refused while a stranded visit has no decision',
      params,
      body: Change,
      response: { 200: VisitRule },
    },
    handler: async ({ params: { id }, body: { rule, decisions = [] }, caller }, reply) => {
      const before = await getVisitRule(app.db, id)
      await requireKeeper(app.db, callerOf({ caller }), before.venueId)
      if (rule) requireReadable(rule)
      return answerOnce(app.db, reply, async (db) => {
        await changeVisitRule(db, before, rule ?? null, { decisions, caller: callerOf({ caller }) })
        return { status: 200, body: await getVisitRule(db, id) }
      })
    },
  })
}
