import { Type } from 'typebox'
import type { App } from '../app.ts'
import { DivisionCode } from '../catalog/division.ts'
import { callerOf, requireDivision } from '../http/caller.ts'
import { sendVersion, versionOf } from '../http/if-match.ts'
import { Choice, Id } from '../http/schema.ts'
import { KEEPERS, STEWARDS } from './access.ts'
import { addRule, changeRule, findCurrentRules, findRuleHistory, getRule } from './rule.queries.ts'
import { RuleBody, RuleInput, ruleBody } from './rule.schema.ts'

const params = Type.Object({ id: Id })
const Code = Type.String({ pattern: '^[A-Z][A-Z0-9-]{1,39}$', description: 'A code of one’s own', examples: ['HZ-1'] })

/** The rule table: read by regulators and stewards; a steward changes a copy for the division. */
export async function ruleRoutes(app: App): Promise<void> {
  readingRoutes(app)
  writingRoutes(app)
}

function readingRoutes(app: App): void {
  app.route({
    method: 'GET',
    url: '/surroundings/rules',
    config: { access: KEEPERS, area: 'surroundings' },
    schema: {
      summary: 'The rules that stand now; with a division, those that can speak there: county, city, province, nation',
      querystring: Type.Object({
        division: Type.Optional(DivisionCode),
        standing: Type.Optional(Choice(['local', 'silent', 'default', 'none'])),
      }),
      response: { 200: Type.Object({ items: Type.Array(RuleBody) }) },
    },
    handler: async ({ query: { division, standing } }) => {
      const rules = (await findCurrentRules(app.db)).map(ruleBody)
      const items = rules.filter(
        (rule) =>
          (division === undefined || division.startsWith(rule.copyFor || rule.divisionCode)) &&
          (standing === undefined || rule.standing === standing),
      )
      return { items }
    },
  })
  app.route({
    method: 'GET',
    url: '/surroundings/rules/:id',
    config: { access: KEEPERS, area: 'surroundings' },
    schema: {
      summary: 'One rule, and every version of it and of its copies',
      params,
      response: { 200: Type.Object({ rule: RuleBody, history: Type.Array(RuleBody) }) },
    },
    handler: async (request, reply) => {
      const rule = await getRule(app.db, request.params.id)
      sendVersion(reply, rule.version)
      return { rule: ruleBody(rule), history: (await findRuleHistory(app.db, rule.code)).map(ruleBody) }
    },
  })
}

function writingRoutes(app: App): void {
  app.route({
    method: 'POST',
    url: '/surroundings/rules',
    config: { access: STEWARDS, area: 'surroundings' },
    schema: {
      summary: 'Enter a rule of a division’s own',
      body: Type.Object({ ...RuleInput.properties, code: Code, divisionCode: DivisionCode }),
      response: { 201: RuleBody },
    },
    handler: async (request, reply) => {
      requireDivision(request.caller, STEWARDS, request.body.divisionCode)
      const id = await addRule(app.db, request.body, callerOf(request).actor)
      return reply.code(201).send(ruleBody(await getRule(app.db, id)))
    },
  })
  app.route({
    method: 'PUT',
    url: '/surroundings/rules/:id',
    config: { access: STEWARDS, area: 'surroundings' },
    schema: {
      summary: 'Change a rule for a division (If-Match): a copy is made there, the row before is kept',
      params,
      querystring: Type.Object({ division: DivisionCode }),
      body: RuleInput,
      response: { 200: RuleBody },
    },
    handler: async (request, reply) => {
      const { division } = request.query
      requireDivision(request.caller, STEWARDS, division)
      const change = { copyFor: division, version: versionOf(request), actor: callerOf(request).actor }
      const rule = await getRule(app.db, await changeRule(app.db, request.params.id, request.body, change))
      sendVersion(reply, rule.version)
      return ruleBody(rule)
    },
  })
}
