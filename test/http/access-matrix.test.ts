import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createKey } from '../../api/accounts/api-key.queries.ts'
import type { DeclaredRoute } from '../../api/http/access.ts'
import { AREAS, ROLES, type Scope } from '../../api/http/caller.ts'
import { givenSession } from '../support/people.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
const file = join(import.meta.dirname, 'access-matrix.csv')
const head = [
  'method',
  'path',
  'nobody',
  'family',
  ...ROLES,
  'key of another scope',
  'key with scope',
  'recent password',
]
const advice =
  'The table of who may call what doesn’t hold (test/http/access-matrix.csv). Look at the lines that differ: is a new route open to whom it ' +
  'should be? Then write the table anew: npm test -- test/http/access-matrix --update'

type Caller = { name: string; headers: Record<string, string> }

test('every route lets past its guard whom the table says, and nobody else', async () => {
  const people = await cast()
  const keys = await keysOfEverybody()
  const routes = world.app.declaredRoutes
    .filter(({ url }) => url.startsWith('/api/v1'))
    .sort((a, b) => (`${a.url} ${a.method}` < `${b.url} ${b.method}` ? -1 : 1))
  const lines: string[] = []
  for (const route of routes) {
    const letIn: string[] = []
    for (const { headers } of people) letIn.push((await passes(route, headers)) ? 'yes' : '-')
    const other = await passes(route, keys.other(route))
    const scoped = await passes(route, keys.right(route))
    const scope = scoped && route.access !== 'anyone' ? scopeOf(route) : scoped ? 'any' : '-'
    lines.push(
      [route.method, route.url, ...letIn, other ? 'yes' : '-', scope, route.needsPassword ? 'yes' : '-'].join(','),
    )
  }
  await expect(`${[head.join(','), ...lines].join('\n')}\n`, advice).toMatchFileSnapshot(file)
})

test('a key of a person with every role reaches nothing that its scope doesn’t name', async () => {
  const keys = await keysOfEverybody()
  for (const route of world.app.declaredRoutes.filter(({ access }) => access !== 'anyone'))
    expect([route.url, await passes(route, keys.other(route))]).toEqual([route.url, false])
})

/** Whether the guard lets the request past. It asks for what no route has, so that it goes no further than that. */
async function passes({ method, url }: DeclaredRoute, headers: Record<string, string>): Promise<boolean> {
  const path = url.replace(/:[A-Za-z]+/g, '019a0000-0000-7000-8000-000000000000').replace('*', 'x')
  const answer = await world.app.inject({ method: method as 'GET', url: `${path}?isOnlyAsking=true`, headers })
  expect([method, url, answer.statusCode]).toEqual([method, url, expect.toBeOneOf([400, 401, 403])])
  return answer.statusCode === 400
}

/** Nobody, a family, and somebody with each role. */
async function cast(): Promise<Caller[]> {
  const people: Caller[] = [
    { name: 'nobody', headers: {} },
    { name: 'family', headers: await world.as() },
  ]
  for (const role of ROLES) people.push({ name: role, headers: await world.as({ role }) })
  return people
}

/** Keys of one person with every role: one for each scope. */
async function keysOfEverybody() {
  const { personId } = await givenSession(world.db, { role: 'steward' })
  for (const role of ROLES) await givenSession(world.db, { personId, role })
  const expiresAt = new Date(Date.now() + 3_600_000)
  const headers = new Map<Scope, Record<string, string>>()
  for (const scope of AREAS.flatMap((area) => [`${area}:read`, `${area}:write`] as const)) {
    const { key } = await createKey(world.db, personId, { name: scope, scopes: [scope], expiresAt }, 'test')
    headers.set(scope, { authorization: `Bearer ${key}` })
  }
  const of = (scope: Scope) => headers.get(scope) ?? {}
  return {
    right: (route: DeclaredRoute) => of(scopeOf(route)),
    /** The same verb elsewhere, or the other verb here. */
    other: (route: DeclaredRoute) => of(route.area === 'booking' ? 'catalogue:write' : 'booking:read'),
  }
}

function scopeOf({ method, area }: DeclaredRoute): Scope {
  return `${area ?? 'catalogue'}:${method === 'GET' ? 'read' : 'write'}`
}
