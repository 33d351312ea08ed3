import { sql } from 'kysely'
import { beforeEach, expect, test } from 'vitest'
import { purgeAudit } from '../../api/accounts/audit.queries.ts'
import { atomic } from '../../api/db/atomic.ts'
import { newId } from '../../api/db/id.ts'
import { givenHangzhou } from '../support/given.ts'
import { givenSession } from '../support/people.ts'
import { useWorld } from '../support/world.ts'

const world = useWorld()
let chief: Record<string, string>
beforeEach(async () => {
  chief = await world.as({ role: 'administrator' })
})
const days = (n: number) => new Date(Date.now() - n * 86_400_000)
const note = (row: { actor?: string; action?: string; at?: Date; after?: unknown; subject_id?: string } = {}) => {
  const { after, ...rest } = row
  const values = { id: newId(), actor: 'test', action: 'noted', subject: 'thing', subject_id: '1', ...rest }
  return world.db
    .insertInto('audit')
    .values({ ...values, after: after === undefined ? null : JSON.stringify(after) })
    .execute()
}
const read = (query: string, headers = chief) => world.get(`/api/v1/audit?${query}`, headers)

test('an administrator reads who did what from where, page by page, the newest first', async () => {
  const { personId } = await givenSession(world.db, { name: '王老师', role: 'guide' })
  for (let n = 1; n <= 5; n++)
    await note({ actor: `person:${personId}@203.0.113.9`, subject_id: String(n), at: days(10 - n) })
  const first = await read('action=noted&limit=3')
  expect(first.body.items.map(({ subjectId }: { subjectId: string }) => subjectId)).toEqual(['5', '4', '3'])
  expect(first.body.items[0]).toMatchObject({
    actorName: '王老师',
    address: '203.0.113.9',
    actor: `person:${personId}`,
  })
  const next = await read(`action=noted&limit=3&cursor=${first.body.next}`)
  expect(next.body.items.map(({ subjectId }: { subjectId: string }) => subjectId)).toEqual(['2', '1'])
  expect(next.body.next).toBeNull()
})

test('it is narrowed down by person, subject, action and day', async () => {
  const { personId } = await givenSession(world.db, { role: 'guide' })
  await note({ actor: `person:${personId}`, at: new Date('2026-03-05T15:59:00Z') })
  await note({ actor: `person:${personId}`, at: new Date('2026-03-05T16:01:00Z') })
  await note({ actor: 'person:somebody-else' })
  expect((await read(`person=${personId}&action=noted`)).body.items).toHaveLength(2)
  expect((await read(`person=${personId}&to=2026-03-05`)).body.items).toHaveLength(1)
  expect((await read(`person=${personId}&from=2026-03-06&to=2026-03-06`)).body.items).toHaveLength(1)
  expect((await read('subject=thing&subjectId=1&action=noted')).body.items).toHaveLength(3)
  expect((await world.get('/api/v1/audit/actions', chief)).body.items).toContain('noted')
})

test('an administrator of one county sees what its people did, not what others did', async () => {
  await givenHangzhou(world.db)
  const west = await givenSession(world.db, { role: 'administrator', divisionCode: '330106' })
  const near = await givenSession(world.db, { role: 'steward', divisionCode: '330106' })
  const far = await givenSession(world.db, { role: 'steward', divisionCode: '330102' })
  await note({ actor: `person:${near.personId}`, subject_id: 'near' })
  await note({ actor: `person:${far.personId}`, subject_id: 'far' })
  const { items } = (await read('action=noted', { cookie: west.cookie })).body
  expect(items.map(({ subjectId }: { subjectId: string }) => subjectId)).toEqual(['near'])
})

test('what is younger than 183 days can’t be removed, nothing can be changed, by nobody', async () => {
  await note({ at: days(182) })
  await note({ at: days(184), action: 'old' })
  const refused = (statement: ReturnType<typeof sql>) =>
    expect(atomic(world.db, (db) => statement.execute(db))).rejects.toThrow(/kept as it is/)
  await refused(sql`delete from audit where action = 'noted'`)
  await refused(sql`update audit set actor = 'nobody' where action = 'old'`)
  await refused(sql`truncate audit`)
  await sql`delete from audit where action = 'old'`.execute(world.db)
})

test('it is purged only when that is configured, and never sooner than the law allows', async () => {
  await note({ at: days(400), action: 'ancient' })
  await note({ at: days(200), action: 'old' })
  const left = async () =>
    (await world.db.selectFrom('audit').select('action').where('subject', '=', 'thing').execute()).length
  await world.runJobs(new Date(Date.now() + 86_400_000))
  expect(await left()).toBe(2)
  await purgeAudit(world.db, 365)
  expect(await left()).toBe(1)
  await purgeAudit(world.db, 1)
  expect(await left()).toBe(0)
})

test('no route removes or changes it', async () => {
  for (const method of ['DELETE', 'PUT', 'PATCH', 'POST'] as const)
    expect((await world.app.inject({ method, url: '/api/v1/audit', headers: chief })).statusCode).toBe(404)
})

test('it is exported as CSV without formulas, and as a workbook; that is on the record', async () => {
  await note({ after: { name: '=HYPERLINK("http://evil.example")' }, subject_id: '=1+1' })
  const csv = await world.get('/api/v1/audit/export?action=noted', chief)
  expect(csv.headers['content-disposition']).toContain('gongyu-audit.csv')
  expect(csv.text).toContain("'=1+1")
  expect(csv.text).not.toMatch(/(^|,)"?=/m)
  const xlsx = await world.app.inject({ method: 'GET', url: '/api/v1/audit/export?format=xlsx', headers: chief })
  expect(xlsx.rawPayload.subarray(0, 2).toString()).toBe('PK')
  expect((await read('action=export-audit')).body.items).toHaveLength(2)
})

test('only administrators read it', async () => {
  for (const role of ['steward', 'regulator', 'keeper', 'guide', undefined] as const) {
    const headers = await world.as(role ? { role } : {})
    for (const path of ['', '/actions', '/export'])
      expect((await world.get(`/api/v1/audit${path}`, headers)).status).toBe(403)
  }
})

test.each(['person=x', 'from=5.3.2026', 'action=%3Cscript%3E', 'cursor=nonsense', 'limit=0'])(
  '%s is refused',
  async (query) => {
    expect((await read(query)).status).toBe(400)
  },
)
