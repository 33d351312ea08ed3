import { Type } from 'typebox'
import type { App } from '../app.ts'
import { divisionsOf, requireDivision } from '../http/caller.ts'
import { readCursor, writeCursor } from '../http/paging.ts'
import { Choice, Id, NamedDivision, Nullable } from '../http/schema.ts'
import { DivisionCode } from './division.ts'
import { countLawChecks, findLawChecks, requireKnownLawFilter } from './law.queries.ts'
import { LAW_CHECKS, RULES } from './law.ts'

const Status = Choice(['breaks', 'unrecorded'], {
  description: 'breaks: the recorded offers fall short; unrecorded: no offer is recorded, so nobody knows',
})
const LawQuery = Type.Object({
  division: Type.Optional(DivisionCode),
  category: Type.Optional(
    Type.String({ pattern: '^[a-z_]+(,[a-z_]+)*$', maxLength: 1_000, examples: ['museum,library'] }),
  ),
  kind: Type.Optional(Choice(LAW_CHECKS)),
  status: Type.Optional(Status),
  limit: Type.Integer({ minimum: 1, maximum: 100, default: 50 }),
  cursor: Type.Optional(Type.String({ maxLength: 500 })),
})

const Count = Type.Object({ breaks: Type.Integer(), unrecorded: Type.Integer() })
const LawChecks = Type.Object({
  items: Type.Array(
    Type.Object({
      venue: Type.Object({
        id: Id,
        name: Type.String(),
        nameEn: Nullable(Type.String()),
        category: Type.String(),
        division: Nullable(NamedDivision),
      }),
      findings: Type.Array(
        Type.Object({ check: Choice(LAW_CHECKS), status: Status, article: Type.String(), quotation: Type.String() }),
      ),
    }),
  ),
  counts: Type.Array(
    Type.Object({
      check: Choice(LAW_CHECKS),
      zh: Type.String(),
      en: Type.String(),
      article: Type.String(),
      ...Count.properties,
    }),
    {
      description:
        'Venues found by each check under `division` and `category`, whatever `kind` and `status`; empty on later pages',
    },
  ),
  next: Nullable(Type.String()),
})

const STEWARD = ['steward'] as const

export async function lawRoutes(app: App): Promise<void> {
  app.route({
    method: 'GET',
    url: '/law-checks',
    config: { access: STEWARD, area: 'catalogue' },
    schema: {
      summary:
        'Venues in the steward’s divisions whose recorded offers fall short of a rule on minors; shown, never changed',
      querystring: LawQuery,
      response: { 200: LawChecks },
    },
    handler: async (request) => {
      const { query } = request
      const { kind: check, limit, cursor, division, ...asked } = query
      await requireKnownLawFilter(app.db, query)
      if (division) requireDivision(request.caller, STEWARD, division)
      const filter = { ...asked, divisions: division ? [division] : divisionsOf(request.caller, STEWARD) }
      const after = cursor ? String(readCursor(query, cursor)[0]) : undefined
      const found = await findLawChecks(app.db, { ...filter, check, after, limit: limit + 1 })
      const items = found.slice(0, limit)
      const counts = cursor ? undefined : await countLawChecks(app.db, filter)
      return {
        items,
        counts: counts ? LAW_CHECKS.map((code) => ({ check: code, ...words(code), ...counts[code] })) : [],
        next: found.length > limit ? writeCursor(query, [items.at(-1)?.venue.id]) : null,
      }
    },
  })
}

function words(check: (typeof LAW_CHECKS)[number]) {
  const { zh, en, article } = RULES[check]
  return { zh, en, article }
}
