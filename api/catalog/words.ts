/**
 * The words under which a place is found: one list of terms per venue, kept in `venue.terms` under a GIN index.
 *
 * Chinese is cut into single characters and pairs, so that one character finds, and "in the name" is a look-up. A mark
 * in front of a term says what it is (README, "Search"):
 *
 * | term     | of 浙江博物馆 | meaning |
 * |----------|---------------|---------|
 * | 博, 博物 | 博 博物 物馆  | character, or pair of characters, in the name or an alias; prefixes of Latin words: k k1 k11 |
 * | `:bowu`  | :bo :bowu :wuguan | syllable, or pair of syllables |
 * | `;bwg`   | ;zjb ;jbw     | three initials running |
 * | `^…`     | ^浙 ^浙江 ^:zhe ^:zhejiang ^;zj | the name begins so |
 * | `=…`     | =浙江博物馆 =:zhejiangbowuguan =;zjbwg | the whole name |
 * | `~…`     | ~西湖 ~湖区   | pair of characters, or word, of the address |
 *
 * The database adds (002_search.sql): `@33` `@3301` the divisions it lies in, `/museum` its category, `#a` `#a3` the first
 * digits of its random order (`shuffle`), by which a fair sixteenth or 256th of all places can be asked for.
 */
import { pinyin } from 'pinyin-pro'

export type Findable = {
  name: string
  nameEn?: string | null
  aliases?: string[]
  address?: string | null
}

export type SearchWords = {
  terms: string[]
  /** Syllables with a space between: 'zhe jiang bo wu guan'. Also the order of names. */
  pinyin: string
  /** 'zjbwg' */
  initials: string
}

/** A stretch of Chinese, or one word of other letters and digits. */
export type Run = { text: string; isHan: boolean }

const longest = { prefix: 12, word: 40, key: 120 }

/** What {@link Findable} is found by. Pure and quick: 100,000 in some 3 s. */
export function searchWords(venue: Findable): SearchWords {
  const terms = new Set<string>()
  const name = spell(venue.name)
  addName(terms, name)
  for (const other of [...(venue.aliases ?? []), venue.nameEn ?? '']) if (other) addName(terms, spell(other))
  addContext(terms, venue.address ?? '')
  // Cutting may halve a character outside the basic plane (𠅤); the database takes no halves.
  return {
    terms: [...terms].map((term) => term.toWellFormed()),
    pinyin: name.flatMap((run) => run.syllables).join(' '),
    initials: initialsOf(name).toWellFormed(),
  }
}

/** Full width to half width, lower case, no tone marks, accents or apostrophes, ü as v; traditional characters stay as they are. */
export function normaliseText(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/u\u0308/g, 'v')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/(?<=[a-z])['’](?=[a-z])/g, '')
    .normalize('NFC')
}

/** Cuts a text into stretches of Chinese and words of other letters; everything else only separates. */
export function runsOf(text: string): Run[] {
  return Array.from(
    normaliseText(text).matchAll(/(\p{Script=Han}+)|((?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu),
    (match) => ({
      text: match[0],
      isHan: match[1] !== undefined,
    }),
  )
}

/** A name without spaces and punctuation: what "the same name" compares. */
export function nameKey(text: string): string {
  return runsOf(text)
    .map((run) => run.text)
    .join('')
    .slice(0, longest.key)
}

/** Characters and pairs of a stretch of Chinese. */
export function pairsOf(han: string): { characters: string[]; pairs: string[] } {
  const characters = [...han]
  return { characters, pairs: characters.slice(1).map((character, i) => `${characters[i]}${character}`) }
}

/** Syllables of a stretch of Chinese, without tones; ü as v. */
export function syllablesOf(han: string): string[] {
  return pinyin(han, { toneType: 'none', type: 'array', v: true })
}

/** A run with its sounds; a word of other letters is its own. */
type SpeltRun = Run & { syllables: string[]; initials: string }

function spell(text: string): SpeltRun[] {
  return runsOf(text).map((run) => {
    const syllables = run.isHan ? syllablesOf(run.text) : [run.text]
    return { ...run, syllables, initials: run.isHan ? syllables.map((s) => s.charAt(0)).join('') : run.text }
  })
}

function initialsOf(name: SpeltRun[]) {
  return name
    .map((run) => run.initials)
    .join('')
    .slice(0, longest.key)
}

function addName(terms: Set<string>, name: SpeltRun[]) {
  if (name.length === 0) return
  name.forEach((run, index) => {
    if (run.isHan) addHan(terms, run, index === 0)
    else addWord(terms, run.text, index === 0)
  })
  const whole = (parts: string[]) => parts.join('').slice(0, longest.key)
  terms.add(`=${whole(name.map((run) => run.text))}`)
  if (!name.some((run) => run.isHan)) return
  terms.add(`=:${whole(name.flatMap((run) => run.syllables))}`).add(`=;${initialsOf(name)}`)
}

function addHan(terms: Set<string>, { text, syllables, initials }: SpeltRun, isStart: boolean) {
  const { characters, pairs } = pairsOf(text)
  for (const term of characters) terms.add(term)
  for (const term of pairs) terms.add(term)
  for (const syllable of syllables) terms.add(`:${syllable}`)
  for (let i = 1; i < syllables.length; i++) terms.add(`:${syllables[i - 1]}${syllables[i]}`)
  for (let i = 3; i <= initials.length; i++) terms.add(`;${initials.slice(i - 3, i)}`)
  if (!isStart) return
  terms.add(`^${characters[0]}`).add(`^:${syllables[0]}`)
  if (characters.length < 2) return
  terms.add(`^${pairs[0]}`).add(`^:${syllables[0]}${syllables[1]}`)
  terms.add(`^;${initials.slice(0, 2)}`).add(`^;${initials.slice(0, 3)}`)
}

function addWord(terms: Set<string>, word: string, isStart: boolean) {
  for (let length = 1; length <= Math.min(word.length, longest.prefix); length++) {
    terms.add(word.slice(0, length))
    if (isStart) terms.add(`^${word.slice(0, length)}`)
  }
  terms.add(word.slice(0, longest.word))
}

function addContext(terms: Set<string>, text: string) {
  for (const run of runsOf(text)) {
    if (run.isHan) for (const pair of pairsOf(run.text).pairs) terms.add(`~${pair}`)
    else if (/\p{L}/u.test(run.text)) terms.add(`~${run.text.slice(0, longest.word)}`)
  }
}
