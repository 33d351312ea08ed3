import { nameOf } from '../words/names.ts'

/** The division's name in the page's language, of an answer that names it flat; undefined where it names none. */
export function divisionOf(one: { divisionName: string | null; divisionNameEn: string | null }): string | undefined {
  return one.divisionName === null ? undefined : nameOf({ name: one.divisionName, nameEn: one.divisionNameEn })
}
