import type { Db } from '../db/atomic.ts'

/** Offices that a case of a division can be handed to: its own, those above it and those below it. */
export async function listDepartments(
  db: Db,
  division: string,
): Promise<{ id: string; name: string; divisionCode: string | null }[]> {
  const above = Array.from({ length: division.length + 1 }, (_, length) => division.slice(0, length))
  return db
    .selectFrom('organisation')
    .select(['id', 'name', 'division_code as divisionCode'])
    .where('kind', '=', 'office')
    .where((eb) =>
      eb.or([
        eb('division_code', 'is', null),
        eb('division_code', 'in', above),
        eb('division_code', 'like', `${division}%`),
      ]),
    )
    .orderBy('name')
    .limit(200)
    .execute()
}
