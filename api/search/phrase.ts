/**
 * What somebody typed, as conditions on `venue.terms` (api/catalog/words.ts): Chinese by its pairs of characters, letters as
 * pinyin, as initials or as a word, parts in any order.
 */
import { isKindWord } from '../catalog/division-name.ts'
import { nameKey, pairsOf, type Run, runsOf } from '../catalog/words.ts'
import { completions, isPinyin, type Reading, readPinyin } from './syllables.ts'

/**
 * Holds for a venue whose terms include all of `all` and at least one of each list of `any`, and whose name or an alias holds
 * one of `like` (`_` stands for any character).
 */
export type Need = { all: string[]; any: string[][]; like?: string[] }

/**
 * For each rank the needs of which one must hold: the whole name, its beginning, in the name, anywhere (also the address, the
 * division, the category). Each rank includes those before it.
 */
export type Phrase = { exact: Need[]; start: Need[]; name: Need[]; anywhere: Need[] }

/** Other meanings of a part of what was typed: codes of divisions and categories as terms ('@330106', '/library'). */
export type Meaning = { part: string; terms: string[]; rest: string }

/** More needs than this say nothing new, and each is a look-up. */
const MOST_NEEDS = 48
const MOST_RUNS = 8

/** The phrase of a text; undefined where it holds no letter or digit. `meanings` come from the catalogue's own names. */
export function readPhrase(text: string, meanings: readonly Meaning[] = []): Phrase | undefined {
  const runs = phraseRuns(text)
  const [first, ...others] = runs
  if (!first) return undefined
  const exact = exactNeeds(runs)
  // 'xihu district': what kind of division Xihu is says nothing that a place could be found by.
  const telling = runs.filter(({ text }, at) => at === 0 || !isKindWord(text))
  return {
    exact,
    start: [...exact, ...combine([startNeeds(first), ...others.map(nameNeeds)])],
    name: [...exact, ...combine(runs.map(nameNeeds))],
    anywhere: [...exact, ...combine(telling.map((run) => anywhereNeeds(run, meanings)))],
  }
}

/** The parts of a text. Syllables written apart ('bo wu guan') are one part. */
export function phraseRuns(text: string): Run[] {
  const runs: Run[] = []
  for (const run of runsOf(text)) {
    const last = runs.at(-1)
    const areSyllables = last && !last.isHan && !run.isHan && isPinyin(last.text) && isPinyin(run.text)
    if (areSyllables && isOneSyllable(run)) runs[runs.length - 1] = { text: last.text + run.text, isHan: false }
    else runs.push(run)
  }
  return runs.slice(0, MOST_RUNS)
}

function isOneSyllable({ text }: Run) {
  return readPinyin(text).some(({ syllables, rest }) => syllables.length === 1 && rest === '')
}

function exactNeeds(runs: Run[]): Need[] {
  const key = nameKey(runs.map((run) => run.text).join(''))
  const isLatin = runs.every((run) => !run.isHan)
  return [{ all: [], any: [isLatin ? [`=${key}`, `=:${key}`, `=;${key}`] : [`=${key}`]] }]
}

/** The name begins with the run. */
function startNeeds(run: Run): Need[] {
  if (run.isHan) {
    const [need] = nameNeeds(run) as [Need]
    return [{ ...need, all: [...need.all, `^${[...run.text].slice(0, 2).join('')}`] }]
  }
  const initials = run.text.length > 1 ? [all(`^;${run.text.slice(0, 3)}`, ...triples(run.text))] : []
  return [all(`^${run.text.slice(0, 12)}`, run.text), ...initials, ...readPinyin(run.text).map(pinyinStart)]
}

/** The run is in the name, an alias or the English name. */
function nameNeeds(run: Run): Need[] {
  if (run.isHan) {
    const { characters, pairs } = pairsOf(run.text)
    return [all(...(pairs.length > 0 ? pairs : characters))]
  }
  const initials = run.text.length > 2 ? [all(...triples(run.text))] : []
  const short = run.text.length === 2 ? [all(`^;${run.text}`)] : []
  return [all(run.text), ...initials, ...short, ...readPinyin(run.text).map(pinyinNeed)]
}

/** The run is in the name or the address, or names a division the venue lies in, or its category. */
export function anywhereNeeds(run: Run, meanings: readonly Meaning[]): Need[] {
  const meant = meanings
    .filter(({ part }) => part === run.text)
    .flatMap(({ terms, rest }) =>
      (rest === '' ? [all()] : anywhereNeeds({ ...run, text: rest }, meanings)).map((need) => ({
        ...need,
        any: [...need.any, terms],
      })),
    )
  if (!run.isHan) return [...nameNeeds(run), all(`~${run.text}`), ...meant]
  const { characters, pairs } = pairsOf(run.text)
  const here = pairs.length > 0 ? { all: [], any: pairs.map((pair) => [pair, `~${pair}`]) } : all(...characters)
  return [here, ...meant]
}

function all(...terms: string[]): Need {
  return { all: terms, any: [] }
}

function triples(letters: string): string[] {
  return Array.from({ length: Math.max(0, letters.length - 2) }, (_, i) => `;${letters.slice(i, i + 3)}`)
}

/** Syllables as the pairs they make, the unfinished one as any of what it can become. */
export function pinyinNeed({ syllables, rest }: Reading): Need {
  const pairs = syllables.slice(1).map((syllable, i) => `:${syllables[i]}${syllable}`)
  const single = syllables.length === 1 && rest === '' ? [`:${syllables[0]}`] : []
  const any = rest === '' ? [] : [completions(rest).map((syllable) => `:${syllables.at(-1) ?? ''}${syllable}`)]
  return { all: [...pairs, ...single], any }
}

function pinyinStart(reading: Reading): Need {
  const { syllables, rest } = reading
  const need = pinyinNeed(reading)
  if (syllables.length === 0) return { all: [], any: [completions(rest).map((syllable) => `^:${syllable}`)] }
  if (syllables.length > 1) return { ...need, all: [...need.all, `^:${syllables[0]}${syllables[1]}`] }
  return { ...need, all: [...need.all, `^:${syllables[0]}`] }
}

/** One need for each way to choose one from every list, at most `most` of them. */
export function combine(lists: Need[][], most = MOST_NEEDS): Need[] {
  let combined: Need[] = [all()]
  for (const needs of lists)
    combined = combined.flatMap((before) => needs.map((need) => join(before, need))).slice(0, most)
  return combined
}

function join(a: Need, b: Need): Need {
  const like = a.like ?? b.like
  return { all: [...a.all, ...b.all], any: [...a.any, ...b.any], ...(like && { like }) }
}
