import { shallowRef } from 'vue'
import type { PROGRAMME_TYPES } from '../../../api/catalog/programme.ts'
import { inLanguage } from '../../words/t.ts'

/** The types of programme; a separate download, begun when the first name is asked for. */
const types = shallowRef<typeof PROGRAMME_TYPES | []>([])
let asked = false

export function programmeTypes(): string[] {
  load()
  return types.value.map(({ code }) => code)
}

/** What a programme is, in words; its code until the words are here, or where this version does not know it. */
export function programmeName(code: string): string {
  load()
  const type = types.value.find((known) => known.code === code)
  return type ? inLanguage(type) : code
}

function load(): void {
  if (asked) return
  asked = true
  void import('../../../api/catalog/programme.ts').then((programme) => {
    types.value = programme.PROGRAMME_TYPES
  })
}
