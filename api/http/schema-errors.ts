import type { FastifySchemaValidationError } from 'fastify/types/schema.js'
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

function fieldError({ keyword, instancePath, params, message }: FastifySchemaValidationError): FieldError {
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
      return byLimit(keyword, instancePath, params, message)
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

function byLimit(keyword: string, instancePath: string, params: Params, message: string | undefined): FieldError {
  const code = LIMITS[keyword]
  if (code) return named(instancePath, code, { limit: params.limit })
  if (keyword === 'type') return named(instancePath, 'wrong-type', { expected: params.type })
  const expected = params.format ?? params.pattern ?? message ?? keyword
  return named(instancePath, 'wrong-form', { expected })
}

/** A pointer may lead into a list (/category/0); the words name the field itself. */
function named(instancePath: string, code: string, params: Params): FieldError {
  const pointer = instancePath || '/'
  return { pointer, code, params: { field: pointer.slice(1), ...params } }
}
