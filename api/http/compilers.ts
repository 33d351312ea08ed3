/** What Fastify compiles schemas with: equal ones, of another route or of the next application of the process, are compiled once. */
import { AjvCompiler } from '@fastify/ajv-compiler'
import { SerializerSelector } from '@fastify/fast-json-stringify-compiler'

export const compilersFactory = {
  buildValidator: once(AjvCompiler()),
  buildSerializer: once(SerializerSelector()),
}

// biome-ignore lint/suspicious/noExplicitAny: what is compiled is the caller's; here it is only kept.
type Build = (...context: any[]) => (...route: any[]) => any

/** A compiler depends on its options and on the schemas that others refer to: each of these has a memory of its own. */
function once<Builds extends Build>(build: Builds): Builds {
  const compilers = new Map<string, ReturnType<Build>>()
  const builds: Build = (...context) =>
    kept(compilers, context, () => {
      const compile = build(...context)
      const compiled = new Map<string, unknown>()
      return (route) => kept(compiled, route.schema, () => compile(route))
    })
  return builds as Builds
}

function kept<Value>(values: Map<string, Value>, key: unknown, make: () => Value): Value {
  const text = JSON.stringify(key)
  const value = values.get(text) ?? make()
  values.set(text, value)
  return value
}
