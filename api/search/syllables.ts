/** Syllables of Mandarin without tones, ü as v: by first letter what may follow it. */
const AFTER: Record<string, string> = {
  a: ' i n ng o',
  b: 'a ai an ang ao ei en eng i ian iao ie in ing o u',
  c: 'a ai an ang ao e en eng ha hai han hang hao he hen heng hi hong hou hu hua huai huan huang hui hun huo i ong ou u uan ui un uo',
  d: 'a ai an ang ao e ei en eng i ia ian iao ie ing iu ong ou u uan ui un uo',
  e: ' i n ng r',
  f: 'a an ang ei en eng o ou u',
  g: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  h: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  j: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  k: 'a ai an ang ao e ei en eng ong ou u ua uai uan uang ui un uo',
  l: 'a ai an ang ao e ei eng i ia ian iang iao ie in ing iu o ong ou u uan un uo v ve',
  m: 'a ai an ang ao e ei en eng i ian iao ie in ing iu o ou u',
  n: 'a ai an ang ao e ei en eng i ian iang iao ie in ing iu ong ou u uan uo v ve',
  o: ' u',
  p: 'a ai an ang ao ei en eng i ian iao ie in ing o ou u',
  q: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  r: 'an ang ao e en eng i ong ou u ua uan ui un uo',
  s: 'a ai an ang ao e en eng ha hai han hang hao he hei hen heng hi hou hu hua huai huan huang hui hun huo i ong ou u uan ui un uo',
  t: 'a ai an ang ao e ei eng i ian iao ie ing ong ou u uan ui un uo',
  w: 'a ai an ang ei en eng o u',
  x: 'i ia ian iang iao ie in ing iong iu u uan ue un',
  y: 'a an ang ao e i in ing o ong ou u uan ue un',
  z: 'a ai an ang ao e ei en eng ha hai han hang hao he hei hen heng hi hong hou hu hua huai huan huang hui hun huo i ong ou u uan ui un uo',
}

const SYLLABLES = Object.entries(AFTER).flatMap(([letter, rest]) => rest.split(' ').map((end) => letter + end))
const IS_SYLLABLE = new Set(SYLLABLES)
const LONGEST = 6

/** Syllables that begin with these letters and are longer: 'zh' → zha, zhai, … */
export function completions(letters: string): string[] {
  return SYLLABLES.filter((syllable) => syllable.startsWith(letters) && syllable !== letters)
}

/** One way to read letters as pinyin: whole syllables, and the beginning of one more ('' when none is left over). */
export type Reading = { syllables: string[]; rest: string }

/**
 * The ways to read letters as pinyin, those with the fewest syllables first, at most `limit`:
 * 'xian' → [xian], [xi, an]; 'bowug' → [bo, wu] and g. Empty when it can't be pinyin.
 */
export function readPinyin(letters: string, limit = 4): Reading[] {
  if (!/^[a-z]+$/.test(letters)) return []
  // readings[i]: of the letters from i on. Built from the end.
  const readings: Reading[][] = Array.from({ length: letters.length + 1 }, () => [])
  readings[letters.length] = [{ syllables: [], rest: '' }]
  for (let from = letters.length - 1; from >= 0; from--) {
    const here: Reading[] = []
    for (let length = Math.min(LONGEST, letters.length - from); length > 0; length--) {
      const syllable = letters.slice(from, from + length)
      if (!IS_SYLLABLE.has(syllable)) continue
      for (const { syllables, rest } of readings[from + length] ?? [])
        here.push({ syllables: [syllable, ...syllables], rest })
    }
    const rest = letters.slice(from)
    if (rest.length < LONGEST && completions(rest).length > 0) here.push({ syllables: [], rest })
    readings[from] = here.sort((a, b) => size(a) - size(b)).slice(0, limit)
  }
  return readings[0] ?? []
}

/** Whether letters are whole syllables from end to end. */
export function isPinyin(letters: string): boolean {
  return readPinyin(letters).some(({ rest }) => rest === '')
}

/** A leftover counts as more than a syllable: 'bowuguan' is bo-wu-guan before bo-wu-gu and the beginning of another. */
function size({ syllables, rest }: Reading): number {
  return syllables.length + (rest === '' ? 0 : 1.5)
}
