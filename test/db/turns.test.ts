import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, inject, it } from 'vitest'
import { atomic, type Db, letOthersRead } from '../../api/db/atomic.ts'
import { openTestDatabase } from '../support/world.ts'

const engine = inject('engine') as 'pglite' | 'server'

let database: Awaited<ReturnType<typeof openTestDatabase>>
let db: Db
beforeAll(async () => {
  database = await openTestDatabase(engine)
  db = database.db
  await sql`create table note (n integer)`.execute(db)
})
beforeEach(async () => {
  await sql`delete from note`.execute(db)
  await sql`insert into note values (1)`.execute(db)
})
afterAll(async () => {
  await database.close()
  await database.remove()
})

const count = async () => (await sql<{ n: number }>`select count(*)::int as n from note`.execute(db)).rows[0]?.n
const add = (to: Db, n: number) => sql`insert into note values (${n})`.execute(to)

it('others read what stood there while a long transaction goes on, and their errors are their own', async () => {
  await atomic(db, async (transaction) => {
    await letOthersRead(transaction)
    await add(transaction, 2)
    expect(await count()).toBe(1)
    await expect(sql`select 1 / 0`.execute(db)).rejects.toThrow('division by zero')
    await expect(sql`select * from nothing_of_the_kind`.execute(db)).rejects.toThrow('does not exist')
    const several = await Promise.all(Array.from({ length: 20 }, count))
    expect(new Set(several).size).toBe(1)
    await add(transaction, 3)
  })
  expect(await count()).toBe(3)
})

it('who writes meanwhile loses nothing, whichever way the transaction ends', async () => {
  const writes: Promise<unknown>[] = []
  const failing = atomic(db, async (transaction) => {
    await letOthersRead(transaction)
    await add(transaction, 2)
    writes.push(add(db, 3))
    writes.push(sql`with added as (insert into note values (4) returning n) select n from added`.execute(db))
    writes.push(atomic(db, (other) => add(other, 5)))
    // Asked after the writes, answered before them.
    expect(await count()).toBeGreaterThanOrEqual(1)
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  await Promise.all(writes)
  const { rows } = await sql`select n from note order by n`.execute(db)
  expect(rows).toEqual([1, 3, 4, 5].map((n) => ({ n })))
})

it('a transaction that did not open its turn is never looked into', async () => {
  let read: Promise<number | undefined> | undefined
  await expect(
    atomic(db, async (transaction) => {
      await add(transaction, 2)
      read = count()
      await add(transaction, 3)
      throw new Error('no')
    }),
  ).rejects.toThrow('no')
  expect(await read).toBe(1)
})

it('a part of an open transaction that fails and is undone keeps nobody from reading', async () => {
  await atomic(db, async (transaction) => {
    await letOthersRead(transaction)
    const part = atomic(transaction, async (inner) => {
      await add(inner, 2)
      await sql`select 1 / 0`.execute(inner)
    })
    const meanwhile = Promise.all([count(), count()])
    await expect(part).rejects.toThrow('division by zero')
    await meanwhile
    expect(await count()).toBe(1)
  })
})
