/** npm run import: brings a list in, or takes one back. */
import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
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

const USAGE = `npm run import -- <${Object.keys(KINDS).join('|')}> <file> [--crs ${CRS.join('|')}] [--preview] [--force] [--source <name>] [--licence <text>]
npm run import -- undo <id>
Shows what the file would change and applies it; --preview only shows. --force overrides the check of coordinates, on the record.`

/**
 * Runs one import. Applies unless `--preview` is given or the file is refused. Gives the exit code: 0 done, 1 refused,
 * 2 wrong arguments.
 */
export async function runImport(argv: string[], surroundings: Surroundings): Promise<number> {
  const { db, print, language = 'zh-CN' } = surroundings
  try {
    const options = readArguments(argv)
    if (typeof options === 'string') {
      print(options)
      return 2
    }
    if ('undo' in options) {
      await undoImport(db, options.undo, ACTOR)
      print(language === 'en' ? `Import ${options.undo} is undone.` : `导入 ${options.undo} 已撤销。`)
      return 0
    }
    return await importFile(options, surroundings)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    printProblem(error, language, print)
    return 1
  }
}

const ACTOR = 'command line'

type Options = {
  kind: KindName
  file: string
  crs?: Crs
  isForced: boolean
  isPreview: boolean
  source?: string
  licence?: string
}

function readArguments(argv: string[]): Options | { undo: string } | string {
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
    return `${(error as Error).message}\n${USAGE}`
  }
  const { values, positionals } = parsed
  const [kind = '', file = ''] = positionals
  if (kind === 'undo') return /^[0-9a-f-]{36}$/.test(file) ? { undo: file } : USAGE
  if (!isKind(kind) || !file || positionals.length > 2) return USAGE
  if (values.crs !== undefined && !CRS.includes(values.crs as Crs))
    return `--crs ${values.crs}: ${CRS.join(', ')}\n${USAGE}`
  if (!existsSync(file)) return `${file}: no such file`
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
  if (isPreview || changes === 0) {
    const done = language === 'en' ? 'Nothing was written.' : '没有写入。'
    print(isPreview ? done : language === 'en' ? 'Nothing to change.' : '没有需要改动的内容。')
    return 0
  }
  await applyImport(db, id, ACTOR, say)
  print(
    language === 'en'
      ? `Applied. To take it back: npm run import -- undo ${id}`
      : `已写入。撤销：npm run import -- undo ${id}`,
  )
  return 0
}

const SHOWN_ROWS = 10

async function printReport(
  db: Db,
  report: ImportReport,
  language: Language,
  print: (line: string) => void,
): Promise<void> {
  for (const line of summaryLines(report, language)) print(line)
  for (const line of reasonLines(await countReasons(db, report.id), language)) print(line)
  for (const outcome of ['changed', 'duplicate', 'refused'] as const)
    for (const row of await listImportRows(db, report.id, { outcome, after: 0, limit: SHOWN_ROWS }))
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
