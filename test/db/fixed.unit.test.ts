import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { fixed } from '../../api/db/fixed.ts'

it('a piece of SQL that is written once takes no values with it', () => {
  const piece = fixed(sql`${sql.ref('venue.name')} is not null`)
  expect(piece.toOperationNode()).toMatchObject({ sqlFragments: ['"venue"."name" is not null'], parameters: [] })
  expect(() => fixed(sql`venue.name = ${'图书馆'}`)).toThrow('There are values')
})
