import { sql } from 'kysely'
import { atomic, type Db } from '../db/atomic.ts'
import { newId } from '../db/id.ts'
import { whoOf } from '../http/caller.ts'
import { Problem } from '../http/problems.ts'
import type { RuleFields, RuleRow } from './rule.schema.ts'

const FIELDS = sql`id, code, version, copy_for as "copyFor", division_code as "divisionCode", jurisdiction, rule_kind as "ruleKind",
  kinds, kinds_zh as "kindsZh", school_types as "schoolTypes", metres, measure_from as "measureFrom", measure_to as "measureTo",
  method, screen_method as "screenMethod", margin_metres as "marginMetres", applies_to as "appliesTo", departments, status,
  effective_from as "effectiveFrom", legal_source as "legalSource", article, quotation, source, evidence_grade as "evidenceGrade",
  note, superseded_by as "supersededBy", created_by as "createdBy", created_at as "createdAt"`

/**
 * The rows that stand now: seeded ones and divisions' copies. A row never changes, so one that was read before isn't read again:
 * every question asks for all of them.
 */
export async function findCurrentRules(db: Db): Promise<RuleRow[]> {
  const { rows } = await sql<{ ids: string[] | null }>`
    select array_agg(id order by length(division_code), division_code, code, copy_for)::text[] as ids
    from surroundings_rule where superseded_by is null`.execute(db)
  const ids = rows[0]?.ids ?? []
  const unread = ids.filter((id) => !read.has(id))
  const fresh = unread.length > 0 ? await findRules(db, unread) : []
  const found = new Map([...read, ...fresh.map((rule) => [rule.id, rule] as const)])
  const current = ids.flatMap((id) => found.get(id) ?? [])
  if (unread.length > 0 || current.length < read.size) read = new Map(current.map((rule) => [rule.id, rule]))
  return current
}

let read: ReadonlyMap<string, RuleRow> = new Map()

export async function findRules(db: Db, ids: readonly string[]): Promise<RuleRow[]> {
  const { rows } = await sql<RuleRow>`select ${FIELDS} from surroundings_rule where id = any(${ids}::uuid[])`.execute(
    db,
  )
  return rows
}

export async function getRule(db: Db, id: string): Promise<RuleRow> {
  const [rule] = await findRules(db, [id])
  if (!rule) throw new Problem({ status: 404, code: 'rule-unknown' })
  return rule
}

/** All versions of a row and of its copies, the newest first. */
export async function findRuleHistory(db: Db, code: string): Promise<RuleRow[]> {
  const { rows } = await sql<RuleRow>`select ${FIELDS} from surroundings_rule where code = ${code}
    order by copy_for, version desc`.execute(db)
  return rows
}

/** Writes a rule that isn't there yet, of a division's own. */
export async function addRule(db: Db, fields: RuleFields & { code: string; divisionCode: string }, actor: string) {
  return atomic(db, async (transaction) => {
    const taken = await sql`select 1 from surroundings_rule where code = ${fields.code}`.execute(transaction)
    if (taken.rows.length > 0) throw new Problem({ status: 409, code: 'rule-code-taken' })
    const id = await insertRule(transaction, { ...fields, version: 1, copyFor: '' }, actor)
    await record(transaction, actor, 'create', id)
    return id
  })
}

/**
 * Changes a rule for a division: the seeded row stays as it is everywhere else, and the version before stays for the findings made
 * with it. Refuses (412) when `version` isn't the one that stands in the division now.
 */
export async function changeRule(
  db: Db,
  id: string,
  fields: RuleFields,
  { copyFor, version, actor }: { copyFor: string; version: number; actor: string },
): Promise<string> {
  return atomic(db, async (transaction) => {
    const rule = await getRule(transaction, id)
    await sql`select pg_advisory_xact_lock(4701, hashtext(${rule.code}))`.execute(transaction)
    const standing = await standingCopy(transaction, rule.code, copyFor)
    if (rule.version !== version || (standing ?? rule).id !== id)
      throw new Problem({ status: 412, code: 'rule-version-stale', params: { version: (standing ?? rule).version } })
    const next = {
      ...rule,
      ...fields,
      copyFor: ownDivision(rule, copyFor),
      version: (standing?.version ?? rule.version) + 1,
    }
    const made = await insertRule(transaction, next, actor)
    if (standing)
      await sql`update surroundings_rule set superseded_by = ${made} where id = ${standing.id}`.execute(transaction)
    await record(transaction, actor, 'change', made)
    return made
  })
}

/** A division's own rule is changed as itself, not as a copy. */
function ownDivision(rule: RuleRow, copyFor: string): string {
  return rule.copyFor === '' && rule.divisionCode === copyFor ? '' : copyFor
}

async function standingCopy(db: Db, code: string, copyFor: string): Promise<RuleRow | undefined> {
  const { rows } =
    await sql<RuleRow>`select ${FIELDS} from surroundings_rule where code = ${code} and superseded_by is null
    and (copy_for = ${copyFor} or copy_for = '' and division_code = ${copyFor}) order by copy_for desc limit 1`.execute(
      db,
    )
  return rows[0]
}

type Insertable = RuleFields & { code: string; divisionCode: string; version: number; copyFor: string }

async function insertRule(db: Db, rule: Insertable, actor: string): Promise<string> {
  const id = newId()
  await sql`insert into surroundings_rule (id, code, version, copy_for, division_code, jurisdiction, rule_kind, kinds, kinds_zh,
      school_types, metres, measure_from, measure_to, method, screen_method, margin_metres, applies_to, departments, status, effective_from,
      legal_source, article, quotation, source, evidence_grade, note, created_by)
    values (${id}, ${rule.code}, ${rule.version}, ${rule.copyFor}, ${rule.divisionCode}, ${rule.jurisdiction}, ${rule.ruleKind},
      ${rule.kinds}::text[], ${rule.kindsZh}, ${rule.schoolTypes}::text[], ${rule.metres ?? null}, ${rule.measureFrom ?? null},
      ${rule.measureTo ?? null}, ${rule.method}, ${rule.screenMethod ?? null}, ${rule.marginMetres}, ${rule.appliesTo ?? null},
      ${rule.departments}::text[], ${rule.status}, ${rule.effectiveFrom ?? null}, ${rule.legalSource}, ${rule.article ?? null},
      ${rule.quotation ?? null}, ${rule.source ?? null}, ${rule.evidenceGrade}, ${rule.note ?? null}, ${whoOf(actor)})`.execute(
    db,
  )
  return id
}

async function record(db: Db, actor: string, action: string, id: string): Promise<void> {
  await sql`insert into audit (id, actor, action, subject, subject_id, after)
    select gen_random_uuid(), ${actor}, ${action}, 'surroundings_rule', id::text, to_jsonb(surroundings_rule)
    from surroundings_rule where id = ${id}`.execute(db)
}
