import { hasWord, t } from '../../words/t.ts'

/** Who did something, as the record names them: a person's name, or what else acts (the first data, a command) in words. */
export function actorName(actor: string): string {
  const word = `actor.${actor}`
  return hasWord(word) ? t(word as never) : actor
}
