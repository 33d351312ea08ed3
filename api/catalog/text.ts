// Cleaning of text as it stands in Chinese spreadsheets.

/** What stands in a cell instead of nothing. */
const NOTHING =
  /^(?:待更新|待定|待补充|待完善|待核实|待公布|暂无|暂缺|暂未(?:公布|提供|开通)|无|没有|未知|不详|空|略|同上|null|none|nil|undefined|n\/?a|nan|tbd|unknown|[-—–―_/\\.·*?#\s]+|…+|0+)$/i

/**
 * Full-width letters, digits and spaces become half-width (NFKC), control characters and runs of blanks go. Chinese
 * punctuation （），：； comes back after NFKC where it stands between Chinese characters.
 */
export function cleanText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/[\u200b-\u200f\u2028-\u202e\u2060\ufeff\u00ad]/g, '')
    .replace(/[^，。；：！？（）、～]+/g, (part) => part.normalize('NFKC'))
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
}

/** Cleaned text, or nothing where the cell says 待更新, 暂无, 无, -, N/A and the like. */
export function textOrNothing(raw: string | undefined): string | undefined {
  const text = raw === undefined ? '' : cleanText(raw)
  return text === '' || NOTHING.test(text) ? undefined : text
}

const QUOTE_PAIRS: readonly (readonly [string, string])[] = [
  ['"', '"'],
  ["'", "'"],
  ['“', '”'],
  ['「', '」'],
  ['《', '》'],
]

/** A name: cleaned, quotes around all of it gone, straight quotes inside made Chinese, brackets of one width. */
export function cleanName(raw: string | undefined): string | undefined {
  let name = textOrNothing(raw)
  for (const [open, close] of QUOTE_PAIRS) {
    const inner = name?.slice(1, -1) ?? ''
    if (name?.startsWith(open) && name.endsWith(close) && inner && !inner.includes(open) && !inner.includes(close))
      name = inner.trim()
  }
  if (!name) return undefined
  const hasChinese = /\p{Script=Han}/u.test(name)
  const balanced = name
    .replace(/"([^"]*)"/g, '“$1”')
    .replace(/\s*[（(]\s*/g, '(')
    .replace(/\s*[）)]/g, ')')
  return hasChinese ? balanced.replace(/\(/g, '（').replace(/\)/g, '）') : balanced.replace(/(\S)\(/g, '$1 (')
}

/** What two spellings of one name share: no blanks, no punctuation, half-width, lower case. Same as SQL's `name_key`. */
export function nameKey(name: string): string {
  return name
    .normalize('NFKC')
    .replace(KEY_IGNORES, '')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
}

/** Left out of a name's key; the same characters stand in migration 003. */
const KEY_IGNORES = /[\s·・•\-—–_,.，。、:;：；()（）"“”'‘’「」《》〈〉【】[\]]/g

export type Phone = { phone: string } | { bad: string } | undefined

/**
 * A Chinese telephone number: mobile, area code and number, 400/800, five-digit service number, with an extension;
 * several are separated by `; `. Hong Kong and Macau: eight digits after +852 / +853.
 */
export function cleanPhone(raw: string | undefined): Phone {
  const text = textOrNothing(raw)
  if (!text) return undefined
  const numbers = text
    .replace(/[；，、/]|\s+或\s*/g, ';')
    .split(/[;,]/)
    .map((part) => part.replace(/^[^\d+(（]*/, '').trim())
    .filter(Boolean)
  if (numbers.length === 0 || !numbers.every((number) => PHONE.test(compact(number)))) return { bad: text }
  return { phone: numbers.map(compact).join('; ') }
}

function compact(number: string): string {
  return (
    number
      // A spreadsheet takes the number's leading zero away: 57187654321, 1087654321.
      .replace(/^(?=(?:10|2\d)\d{8}$|(?!400|800)[3-9]\d{9,10}$)/, '0')
      .replace(/^\+86[-\s]*(?:\(0\))?(?=[2-9]\d{1,2}[-\s]\d)/, '0')
      .replace(/[（(]\s*(\d{3,4})\s*[)）]\s*/, '$1-')
      .replace(/\s*(?:转|分机|ext\.?|x)\s*/i, '-')
      .replace(/[—–－\s]+/g, '-')
      .replace(/-{2,}/g, '-')
  )
}

const PHONE =
  /^(?:(?:\+?86-?)?(?:1[3-9]\d-?\d{4}-?\d{4}|\(?0\d{2,3}\)?-?\d{3,4}-?\d{4}|[48]00-?\d{3,4}-?\d{3,4}|\d{7,8}|1[0-2]\d{1,3}|9[56]\d{3,4})(?:-\d{1,6})?|\+85[23]-?\d{4}-?\d{4})$/

/** Does the text hold Chinese characters? */
export function hasChinese(text: string): boolean {
  return /\p{Script=Han}/u.test(text)
}

/** 杭州市图书馆 is 杭州图书馆. */
const DIVISION_WORDS = /(?<=\p{Script=Han}{2})(?:省|市|县|(?<![社小园校景街片新])区)/gu

/** 浙江省, 杭州市, 浙江省杭州市西湖区 before a name. */
const DIVISIONS = /^(?:\p{Script=Han}{2,7}(?:省|市|县|旗|(?<![社小园校景街片])区))+$/u

/**
 * How alike two name keys are, 0 to 1: shared pairs of neighbouring characters (Dice), or how much of the longer one
 * the shorter takes up where it stands inside. Only a province, city or county in front makes little difference.
 */
export function nameLikeness(a: string, b: string): number {
  if (a === b) return 1
  if (a.replace(DIVISION_WORDS, '') === b.replace(DIVISION_WORDS, '')) return 0.95
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length >= 3 && long.endsWith(short) && DIVISIONS.test(long.slice(0, -short.length))) return 0.95
  const inside = short.length >= 3 && long.includes(short) ? 0.5 + (0.5 * short.length) / long.length : 0
  const pairs = (text: string) => Array.from({ length: text.length - 1 }, (_, i) => text.slice(i, i + 2))
  if (short.length < 2) return inside
  const left = pairs(a)
  const rest = pairs(b)
  const total = left.length + rest.length
  const shared = left.filter((pair) => {
    const at = rest.indexOf(pair)
    if (at >= 0) rest.splice(at, 1)
    return at >= 0
  }).length
  return Math.max(inside, (2 * shared) / total)
}
