import type { FastifySchemaValidationError } from 'fastify/types/schema.js'
import type { Language } from './language.ts'
import type { FieldError } from './problems.ts'

type Params = Record<string, unknown>

/** Ajv's errors as ours: a pointer to the field, a code with words in both languages, and what would be right. */
export function schemaErrors({ validation }: { validation: FastifySchemaValidationError[] }): FieldError[] {
  const errors = validation.filter(({ keyword }) => !['if', 'anyOf', 'oneOf'].includes(keyword))
  const telling = errors.length > 0 ? errors : validation
  const seen = new Set<string>()
  return telling.map(fieldError).filter(({ pointer, code }) => {
    const key = `${pointer} ${code}`
    return !seen.has(key) && seen.add(key)
  })
}

/** With `verbose`, Ajv says of which schema a value fell short. */
type SchemaError = FastifySchemaValidationError & { parentSchema?: { examples?: unknown[]; pattern?: string } }

function fieldError(error: SchemaError): FieldError {
  const { keyword, instancePath, params } = error
  const at = (name: unknown) => `${instancePath}/${String(name)}`
  switch (keyword) {
    case 'additionalProperties':
      return { pointer: at(params.additionalProperty), code: 'unknown-parameter' }
    case 'required':
      return { pointer: at(params.missingProperty), code: 'missing-field' }
    case 'enum':
      return named(instancePath, 'not-one-of', { allowed: (params.allowedValues as unknown[]).join(', ') })
    case 'const':
      return named(instancePath, 'not-one-of', { allowed: params.allowedValue })
    default:
      return byLimit(error)
  }
}

const LIMITS: Record<string, string> = {
  minimum: 'too-small',
  exclusiveMinimum: 'too-small',
  maximum: 'too-large',
  exclusiveMaximum: 'too-large',
  minLength: 'too-short',
  minItems: 'too-short',
  maxLength: 'too-long',
  maxItems: 'too-long',
}

/** What a value of a type is called, by who reads it. */
const TYPES: Record<string, Record<Language, string>> = {
  integer: { 'zh-CN': '整数', en: 'a whole number' },
  number: { 'zh-CN': '数字', en: 'a number' },
  boolean: { 'zh-CN': 'true 或 false', en: 'true or false' },
  string: { 'zh-CN': '一段文字', en: 'a single text' },
  array: { 'zh-CN': '列表', en: 'a list' },
  object: { 'zh-CN': '一组字段', en: 'an object' },
  null: { 'zh-CN': 'null', en: 'null' },
}

/** What a form looks like where the schema gives no example of its own. */
const FORMATS: Record<string, string> = {
  'date-time': '2026-10-01T09:30:00+08:00',
  uuid: '01a2b3c4-0000-7000-8000-000000000000',
}

function byLimit({ keyword, instancePath, params, message, parentSchema = {} }: SchemaError): FieldError {
  const code = LIMITS[keyword]
  if (code) return named(instancePath, code, { limit: params.limit })
  if (keyword === 'type') return named(instancePath, 'wrong-type', { expected: typeWords(params.type) })
  if (keyword === 'uniqueItems') return named(instancePath, 'repeated', {})
  if (keyword === 'minProperties') return named(instancePath, 'nothing-given', {})
  if (parentSchema.pattern === '\\S') return named(instancePath, 'blank', {})
  const { examples } = parentSchema
  const expected = examples?.join(', ') ?? FORMATS[String(params.format)] ?? params.pattern ?? message ?? keyword
  return named(instancePath, 'wrong-form', { expected })
}

function typeWords(type: unknown): Record<Language, string> | string {
  return TYPES[String(type)] ?? String(type)
}

/** A pointer may lead into a list (/category/0); the words name the field itself. */
function named(instancePath: string, code: string, params: Params): FieldError {
  const pointer = instancePath || '/'
  return { pointer, code, params: { field: pointer.slice(1), ...params } }
}
