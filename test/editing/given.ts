import type { Editor } from '../../api/catalog/editing/edit.queries.ts'
import type { ProgrammeInput } from '../../api/catalog/editing/entry.ts'
import type { Db } from '../../api/db/atomic.ts'
import { newId } from '../../api/db/id.ts'

export const keeper = (): Editor => ({ id: 'k1', actor: 'keeper', isSteward: false })
export const steward = (): Editor => ({ id: 's1', actor: 'steward', isSteward: true })

export async function givenOrganisation(db: Db, name = '杭州市文化局'): Promise<string> {
  const id = newId()
  await db.insertInto('organisation').values({ id, name, kind: 'operator', division_code: '3301' }).execute()
  return id
}

export function programme(changes: Partial<ProgrammeInput> = {}): ProgrammeInput {
  return {
    name: '拓印体验',
    types: ['heritage'],
    gradeFrom: 1,
    gradeTo: 6,
    minutes: 60,
    groupMin: null,
    groupMax: 40,
    priceFen: 0,
    comesToSchool: false,
    lessonUrl: null,
    description: null,
    ...changes,
  }
}
