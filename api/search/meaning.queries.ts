import { sql } from 'kysely'
import { customarilyCalled } from '../catalog/division-name.customary.ts'
import type { Run } from '../catalog/words.ts'
import type { Db } from '../db/atomic.ts'
import type { Meaning } from './phrase.ts'

const LONGEST_NAME = 12
const ENDINGS = ['省', '市', '区', '县', '自治区', '自治州', '自治县', '街道', '镇', '乡']
const PINYIN_ENDINGS = ['sheng', 'shi', 'qu', 'xian', 'zhen', 'jiedao']

/**
 * What parts of a phrase mean in the catalogue: divisions by name, by name without its ending (西湖 for 西湖区) or by pinyin,
 * by a word of its English name (Hohhot) or by what it is customarily called (Tibet), categories by name. 西湖区图书馆 means the division 西湖区 with 图书馆 left over; a single character left over means nothing.
 */
export async function findMeanings(db: Db, runs: readonly Run[]): Promise<Meaning[]> {
  const parts = runs.flatMap((run) => (run.isHan ? endsOf(run.text) : [run.text]))
  const heads = [...new Set(runs.flatMap((run) => (run.isHan ? endsOf(run.text).flatMap(headsOf) : [run.text])))]
  if (heads.length === 0) return []
  const terms = await findNamed(db, heads)
  return parts.flatMap((part) =>
    headsOf(part).flatMap((head) => {
      const [named, rest] = [terms.get(head), part.slice(head.length)]
      return named && rest.length !== 1 ? [{ part, terms: named, rest }] : []
    }),
  )
}

/** Terms of what has one of these names. */
async function findNamed(db: Db, names: string[]): Promise<Map<string, string[]>> {
  const han = names.filter((name) => !/[a-z]/.test(name))
  const latin = names.filter((name) => /^[a-z]+$/.test(name))
  const divisions = withEndings(han, ENDINGS)
  for (const word of latin)
    for (const name of customarilyCalled(word)) divisions.set(name, [...(divisions.get(name) ?? []), word])
  const pinyin = withEndings(latin, PINYIN_ENDINGS)
  const { rows } = await sql<{ name: string; term: string }>`
    select name, '@' || code as term from division where name = any(${[...divisions.keys()]}::text[])
    union all
    select pinyin, '@' || code from division where pinyin = any(${[...pinyin.keys()]}::text[])
    union all
    select word, '@' || code from division cross join unnest(words_en) as word
    where words_en && ${latin}::text[] and word = any(${latin}::text[])
    union all
    select name_zh, '/' || code from category where name_zh = any(${han}::text[])
    union all
    select lower(name_en), '/' || code from category where lower(name_en) = any(${latin}::text[])`.execute(db)
  const terms = new Map<string, string[]>()
  for (const { name, term } of rows)
    for (const typed of divisions.get(name) ?? pinyin.get(name) ?? [name])
      terms.set(typed, [...new Set(terms.get(typed)).add(term)])
  return terms
}

/** Names as typed and completed, each with what was typed: 西湖区 → 西湖, 西湖区 → 西湖区. */
function withEndings(typed: string[], endings: string[]): Map<string, string[]> {
  const completed = new Map<string, string[]>()
  for (const name of typed)
    for (const ending of ['', ...endings]) completed.set(name + ending, [...(completed.get(name + ending) ?? []), name])
  return completed
}

/** 西湖区 → 西湖区, 湖区 */
function endsOf(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, from) => text.slice(from))
}

/** 西湖区 → 西湖, 西湖区 */
function headsOf(text: string): string[] {
  if (/[a-z]/.test(text)) return [text]
  const longest = Math.min(text.length, LONGEST_NAME)
  return Array.from({ length: Math.max(0, longest - 1) }, (_, i) => text.slice(0, i + 2))
}
