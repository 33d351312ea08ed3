import type { Language } from '../http/language.ts'
import { problemWords } from '../http/problem.words.ts'
import { Problem } from '../http/problems.ts'
import { type Evidence, TELLABLE } from './guard.ts'
import { reasonText } from './reason.words.ts'
import type { ImportReport, Outcome, RowReport } from './report.queries.ts'
import type { Reason } from './row.ts'

const ZH: Record<string, string> = {
  new: '新增',
  changed: '有改动',
  same: '相同',
  duplicate: '疑似重复',
  refused: '不能导入',
}
const ORDER: Outcome[] = ['new', 'changed', 'same', 'duplicate', 'refused']

/** The lines a command prints about an import: what it was, what it would change, what known places say. */
export function summaryLines(report: ImportReport, language: Language): string[] {
  const isEnglish = language === 'en'
  const head = `${report.fileName} · ${report.format}${report.crs ? ` · ${report.crs}` : ''}`
  const counts = ORDER.map((outcome) => {
    const label = isEnglish ? outcome : (ZH[outcome] ?? outcome)
    return `  ${String(report.counts[outcome] ?? 0).padStart(8)}  ${label}`
  })
  if (report.counts.remarked)
    counts.push(
      `  ${String(report.counts.remarked).padStart(8)}  ${isEnglish ? 'of these taken with a remark' : '其中带提醒'}`,
    )
  const notes = report.notes.map((note) => `· ${reasonText(language, note)}`)
  if (!report.refusal) return [head, ...counts, ...notes]
  const { title, detail } = problemWords(language, report.refusal.code, report.refusal.params)
  return [
    head,
    title,
    ...(detail ? [detail] : []),
    ...(report.evidence ? evidenceLines(report.evidence, isEnglish) : []),
  ]
}

function evidenceLines({ metres, examples }: Evidence, isEnglish: boolean): string[] {
  const medians = TELLABLE.map((crs) => `${crs} ${Math.round(metres[crs])} m`).join(' · ')
  return [
    `  ${isEnglish ? 'Median' : '中位偏差'}: ${medians}`,
    ...examples.map(
      ({ name, metres: own }) => `  ${name}: ${TELLABLE.map((crs) => `${crs} ${Math.round(own[crs])} m`).join(' · ')}`,
    ),
  ]
}

/** One row for a person: where, what, why. */
export function rowLine({ row, name, reasons }: RowReport, language: Language): string {
  const texts = reasons.map((reason) => (reason.column ? `[${reason.column}] ` : '') + reasonText(language, reason))
  return `  #${row} ${name ?? ''}: ${texts.join(' ')}`
}

type ReasonCount = { outcome: Outcome; code: string; rows: number; example: RowReport['reasons'][number] }

/** How often each reason occurs, with the first row's text as an example. */
export function reasonLines(counts: readonly ReasonCount[], language: Language): string[] {
  return counts.map(({ rows, example }) => `  ${String(rows).padStart(8)}  ${reasonText(language, example)}`)
}

type Remark = { code: string; column?: string; text: string }

function remark({ code, column, params }: Reason, text: string): Remark {
  return { code, ...(column && { column }), text: params && text === code ? `${code} ${JSON.stringify(params)}` : text }
}

/** An import for the API, its texts in the caller's language. */
export function reportBody(
  { refusal, notes, createdAt, appliedAt, undoneAt, ...report }: ImportReport,
  language: Language,
) {
  const instant = (date: Date | null) => date?.toISOString() ?? null
  return {
    ...report,
    refusal: refusal && remark(refusal, problemWords(language, refusal.code, refusal.params).title),
    notes: notes.map((note) => remark(note, reasonText(language, note))),
    createdAt: createdAt.toISOString(),
    appliedAt: instant(appliedAt),
    undoneAt: instant(undoneAt),
  }
}

/** A row for the API, its reasons in the caller's language. */
export function rowBody({ reasons, ...row }: RowReport, language: Language) {
  return { ...row, reasons: reasons.map((reason) => remark(reason, reasonText(language, reason))) }
}

/** A refused file as a problem: why, and each example of the evidence. */
export function refusalProblem({ refusal, evidence }: ImportReport): Problem {
  const errors = evidence?.examples.map(({ row, name, metres }) => ({
    pointer: `/rows/${row}`,
    code: 'crs-example',
    params: { name, ...Object.fromEntries(TELLABLE.map((crs) => [crs, Math.round(metres[crs])])) },
  }))
  const { code = 'failure', params } = refusal ?? {}
  return new Problem({ status: 422, code, ...(params && { params }), ...(errors?.length && { errors }) })
}
