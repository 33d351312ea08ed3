/** npm run import: brings a list in, or takes one back. */
import { createHash } from 'node:crypto'
import { accessSync, constants, createReadStream, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { CRS, type Crs } from '../catalog/coordinates.ts'
import type { Db } from '../db/atomic.ts'
import type { Language } from '../http/language.ts'
import { problemWords } from '../http/problem.words.ts'
import { Problem } from '../http/problems.ts'
import { applyImport, undoImport } from './apply.queries.ts'
import { openFile } from './formats/file.reader.ts'
import { isKind, KINDS, type KindName } from './kinds/kinds.queries.ts'
import { previewImport } from './preview.queries.ts'
import { countReasons, findImport, type ImportReport, listImportRows } from './report.queries.ts'
import { reasonLines, rowLine, summaryLines } from './report.ts'

export type Surroundings = {
  db: Db
  print: (line: string) => void
  /** Progress of what takes longer. */
  say?: (progress: string) => void
  language?: Language
}

const FORM = `npm run import -- <${Object.keys(KINDS).join('|')}> <file> [--crs ${CRS.join('|')}] [--preview] [--force] [--source <name>] [--licence <text>]
npm run import -- undo <id>`

const WORDS = {
  'zh-CN': {
    usage: `用法：\n${FORM}\n先列出文件会带来的改动，再写入；--preview 只看不写；--force 不顾坐标系核对结果，会记录在案。`,
    kind: (kind: string) => `不认识“${kind}”这种导入，只能是：${Object.keys(KINDS).join('、')}。`,
    crs: (crs: string) => `--crs ${crs}：没有这种坐标系，只能是：${CRS.join('、')}。`,
    option: (name: string) => `没有 ${name} 这个选项。`,
    value: (name: string) => `${name} 的写法不对：要写值的后面写一个值，--preview 和 --force 不带值。`,
    separator: (crs: string) => `“${crs}”前面的 --crs 被 npm 拿走了：请在 npm run import 后面先写 --，再写其余的。`,
    file: (file: string) => `${file}：没有这个文件。`,
    unreadable: (file: string) => `${file}：没有读取这个文件的权限。`,
    folder: (file: string) => `${file}：这是文件夹，请给出一个文件。`,
    id: (id: string) => `“${id}”不是导入的编号。编号在导入结束时显示，形如 01a2b3c4-0000-7000-8000-000000000000。`,
    empty: '目录还是空的，没有可以归入的类别。请先运行 npm run seed（或 npm start）。',
    undone: (id: string) => `导入 ${id} 已撤销。`,
    unwritten: '没有写入。',
    unchanged: '没有需要改动的内容。',
    applied: (id: string) => `已写入。撤销：npm run import -- undo ${id}`,
  },
  en: {
    usage: `How to call it:\n${FORM}\nShows what the file would change and applies it; --preview only shows. --force overrides the check of coordinates, on the record.`,
    kind: (kind: string) => `There is no import of “${kind}”: give one of ${Object.keys(KINDS).join(', ')}.`,
    crs: (crs: string) => `--crs ${crs}: there is no such coordinate system; give one of ${CRS.join(', ')}.`,
    option: (name: string) => `There is no option ${name}.`,
    value: (name: string) =>
      `${name} isn’t written right: options with a value need one after them, --preview and --force take none.`,
    separator: (crs: string) =>
      `npm kept the --crs before “${crs}” for itself: write -- after npm run import, then the rest.`,
    file: (file: string) => `${file}: there is no such file.`,
    unreadable: (file: string) => `${file}: this account may not read the file.`,
    folder: (file: string) => `${file}: this is a folder; give one file.`,
    id: (id: string) =>
      `“${id}” is no import’s id. Each import shows its own at the end, such as 01a2b3c4-0000-7000-8000-000000000000.`,
    empty: 'The catalogue is empty: there are no categories to belong to. Run npm run seed (or npm start) first.',
    undone: (id: string) => `Import ${id} is undone.`,
    unwritten: 'Nothing was written.',
    unchanged: 'Nothing to change.',
    applied: (id: string) => `Applied. To take it back: npm run import -- undo ${id}`,
  },
} as const
type Told = (typeof WORDS)[Language]

/** What is wrong with the arguments, which can be told before the database is opened. */
export function findArgumentFault(argv: string[], language: Language): string | undefined {
  const options = readArguments(argv, WORDS[language])
  return typeof options === 'string' ? options : undefined
}

/**
 * Runs one import. Applies unless `--preview` is given or the file is refused. Gives the exit code: 0 done, 1 refused,
 * 2 wrong arguments.
 */
export async function runImport(argv: string[], surroundings: Surroundings): Promise<number> {
  const { db, print, language = 'zh-CN' } = surroundings
  try {
    const told = WORDS[language]
    const options = readArguments(argv, told)
    if (typeof options === 'string') {
      print(options)
      return 2
    }
    if ('undo' in options) {
      await undoImport(db, options.undo, ACTOR)
      print(told.undone(options.undo))
      return 0
    }
    if (options.kind === 'venues' && !(await hasCategories(db))) {
      print(told.empty)
      return 1
    }
    return await importFile(options, surroundings)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    printProblem(error, language, print)
    return 1
  }
}

const ACTOR = 'command line'
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

async function hasCategories(db: Db): Promise<boolean> {
  return (await db.selectFrom('category').select('code').limit(1).executeTakeFirst()) !== undefined
}

type Options = {
  kind: KindName
  file: string
  crs?: Crs
  isForced: boolean
  isPreview: boolean
  source?: string
  licence?: string
}

function readArguments(argv: string[], told: Told): Options | { undo: string } | string {
  const flags = {
    crs: 'string',
    source: 'string',
    licence: 'string',
    force: 'boolean',
    yes: 'boolean',
    preview: 'boolean',
  } as const
  const options = Object.fromEntries(Object.entries(flags).map(([name, type]) => [name, { type }])) as {
    [Name in keyof typeof flags]: { type: (typeof flags)[Name] }
  }
  let parsed: ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>>
  try {
    parsed = parseArgs({ args: argv, options, allowPositionals: true })
  } catch (error) {
    return `${optionFault(error as Error & { code?: string }, told)}\n${told.usage}`
  }
  const { values, positionals } = parsed
  const [kind = '', file = ''] = positionals
  const [, , surplus] = positionals
  if (CRS.includes(surplus as Crs)) return told.separator(surplus ?? '')
  if (!kind || !file || surplus !== undefined) return told.usage
  if (kind === 'undo') return ID.test(file) ? { undo: file } : told.id(file)
  if (!isKind(kind)) return `${told.kind(kind)}\n${told.usage}`
  if (values.crs !== undefined && !CRS.includes(values.crs as Crs)) return told.crs(values.crs)
  const fault = fileFault(file, told)
  if (fault) return fault
  const { crs, source, licence } = values as { crs?: Crs; source?: string; licence?: string }
  return {
    kind,
    file,
    isForced: values.force === true,
    isPreview: values.preview === true,
    ...(crs && { crs }),
    ...(source && { source }),
    ...(licence && { licence }),
  }
}

function optionFault({ code, message }: Error & { code?: string }, told: Told): string {
  const [, name = message] = /'(?:-\w, )?(--?[^' =]+)/.exec(message) ?? []
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? told.option(name) : told.value(name)
}

function fileFault(file: string, told: Told): string | undefined {
  try {
    const found = statSync(file, { throwIfNoEntry: false })
    if (!found) return told.file(file)
    if (found.isDirectory()) return told.folder(file)
    accessSync(file, constants.R_OK)
    return undefined
  } catch {
    return told.unreadable(file)
  }
}

async function importFile(
  { kind, file, isForced, isPreview, ...given }: Options,
  { db, print, say = () => {}, language = 'zh-CN' }: Surroundings,
): Promise<number> {
  const request = {
    kind,
    fileName: basename(file),
    digest: await digestOf(file),
    open: (keys?: readonly string[]) => openFile(file, keys),
    isForced,
    actor: ACTOR,
    ...given,
  }
  const id = await previewImport(db, request, say)
  const report = await findImport(db, id)
  if (!report) return 1
  await printReport(db, report, language, print)
  if (report.state === 'refused') return 1
  const changes = (report.counts.new ?? 0) + (report.counts.changed ?? 0)
  const told = WORDS[language]
  if (isPreview || changes === 0) {
    print(isPreview ? told.unwritten : told.unchanged)
    return 0
  }
  await applyImport(db, id, ACTOR, say)
  print(told.applied(id))
  return 0
}

const SHOWN_ROWS = 10
const SHOWN = [
  { outcome: 'new', isRemarked: true },
  { outcome: 'changed' },
  { outcome: 'duplicate' },
  { outcome: 'refused' },
] as const

async function printReport(
  db: Db,
  report: ImportReport,
  language: Language,
  print: (line: string) => void,
): Promise<void> {
  for (const line of summaryLines(report, language)) print(line)
  for (const line of reasonLines(await countReasons(db, report.id), language)) print(line)
  for (const shown of SHOWN)
    for (const row of await listImportRows(db, report.id, { ...shown, after: 0, limit: SHOWN_ROWS }))
      print(rowLine(row, language))
}

/** SHA-256 of a file, read piece by piece. */
export async function digestOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  for await (const chunk of createReadStream(file)) hash.update(chunk)
  return hash.digest('hex')
}

function printProblem({ refusal }: Problem, language: Language, print: (line: string) => void): void {
  const { title, detail } = problemWords(language, refusal.code, refusal.params)
  print(detail ? `${title} ${detail}` : title)
  for (const { code, params } of refusal.errors ?? []) print(`  ${problemWords(language, code, params).title}`)
}
