import { badField, type FieldError } from '../http/problems.ts'

const MARKUP = /<[a-z!/?][^<]*>?/i
/** A spreadsheet would take a name that begins like this for a formula. */
const FORMULA = /^\s*[=+\-@＝＋－＠]/
/** Turns the reading direction around or hides what stands there. */
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]|\p{Cc}/u

/** What is wrong with the name of a person, an organisation or a key; undefined when it will do. */
export function nameFault(name: string): FieldError['code'] | undefined {
  if (name.trim() === '') return 'blank'
  if (MARKUP.test(name)) return 'no-markup'
  if (INVISIBLE.test(name) || !name.isWellFormed()) return 'no-control-characters'
  return FORMULA.test(name) ? 'like-a-formula' : undefined
}

/** The name without blanks around it; refuses (400) one that won't do. */
export function goodName(name: string, pointer = '/name'): string {
  const fault = nameFault(name)
  if (fault) throw badField(pointer, fault)
  return name.trim()
}
