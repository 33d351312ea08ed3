/**
 * What somebody may have meant who got one thing wrong: a character that sounds the same, a wrong, missing, additional or
 * misplaced character, a wrong, missing, additional or misplaced letter.
 */
import { pairsOf, type Run, syllablesOf } from '../catalog/words.ts'
import { type Need, pinyinNeed } from './phrase.ts'
import { isPinyin, readPinyin } from './syllables.ts'

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz']
/** Shorter ones can become nearly anything. */
const SHORTEST = { han: 3, letters: 4, word: 5 }
const MOST_SPELLINGS = 200

/** Needs of a run that hold in spite of one mistake in it, the likeliest first. */
export function mistakenNeeds(run: Run): Need[] {
  if (!run.isHan) return mistakenLetters(run.text)
  return [...soundsLike(run.text), ...mistakenCharacters(run.text)]
}

function soundsLike(han: string): Need[] {
  const syllables = syllablesOf(han)
  const pairs = syllables.slice(1).map((syllable, i) => `:${syllables[i]}${syllable}`)
  return pairs.length > 0 ? [{ all: pairs, any: [] }] : []
}

/** Both sides of the mistake must be there (found by their pairs), in the right places (`like`). */
function mistakenCharacters(han: string): Need[] {
  const characters = [...han]
  if (characters.length < SHORTEST.han) return []
  const needs: Need[] = []
  const part = (from: number, to?: number) => characters.slice(from, to).join('')
  for (let i = 0; i < characters.length; i++) {
    needs.push(need([part(0, i), part(i + 1)], [`${part(0, i)}_${part(i + 1)}`, part(0, i) + part(i + 1)]))
    if (i > 0) needs.push(need([part(0, i), part(i)], [`${part(0, i)}_${part(i)}`]))
    if (i > 0) {
      const swapped = part(0, i - 1) + characters[i] + characters[i - 1] + part(i + 1)
      needs.push(need([swapped], [swapped]))
    }
  }
  return needs
}

function need(sides: string[], like: string[]): Need {
  const terms = sides.flatMap((side) => {
    const { characters, pairs } = pairsOf(side)
    return pairs.length > 0 ? pairs : characters
  })
  return { all: terms, any: [], like }
}

function mistakenLetters(letters: string): Need[] {
  if (!/^[a-z]+$/.test(letters) || letters.length > 30) return []
  const near = nearSpellings(letters)
  const spellings = letters.length < SHORTEST.letters ? [] : near.filter(isPinyin).slice(0, MOST_SPELLINGS)
  const syllables = spellings.flatMap((spelling) => readPinyin(spelling, 1).map(pinyinNeed))
  const word: Need[] = letters.length < SHORTEST.word || letters.length > 12 ? [] : [{ all: [], any: [near] }]
  return [...syllables, ...word]
}

/** All that differ by one letter, or by two neighbours that changed places: those first, then wrong letters. */
export function nearSpellings(letters: string): string[] {
  const at = [...letters].map((_, i) => [letters.slice(0, i), letters.slice(i + 1), letters.slice(i)] as const)
  const swapped = at
    .slice(1)
    .map((_, i) => letters.slice(0, i) + letters.charAt(i + 1) + letters.charAt(i) + letters.slice(i + 2))
  const wrong = at.flatMap(([before, after]) => LETTERS.map((letter) => before + letter + after))
  const missing = [...at.map(([before, , rest]) => [before, rest] as const), [letters, ''] as const].flatMap(
    ([before, rest]) => LETTERS.map((letter) => before + letter + rest),
  )
  const additional = at.map(([before, after]) => before + after)
  return [...new Set([...swapped, ...wrong, ...additional, ...missing])].filter((spelling) => spelling !== letters)
}
