/** One door each: to the environment, the database, PostGIS, Leaflet, the server. */
import ts from 'typescript'
import { accesses, among, domainOf } from './places.ts'
import type { Rule } from './rules.ts'
import { nodes } from './source.ts'

export const oneReaderOfTheEnvironment: Rule = {
  claim: 'only api/config.ts reads the environment',
  breaches: ({ path, tree, imports }) =>
    isProgram(path) && path !== 'api/config.ts'
      ? [
          ...accesses(tree, /^(globalThis\.)?process\.env$/),
          ...among(imports, ({ target }) => target === 'node:process'),
        ]
      : [],
}

export const oneDoorToTheDatabase: Rule = {
  claim: 'only api/db/ imports pg and PGlite',
  breaches: ({ path, imports }) =>
    isProgram(path) && domainOf(path) !== 'db'
      ? among(imports, ({ target, isTypeOnly }) => !isTypeOnly && /^(pg|@electric-sql\/.*)$/.test(target))
      : [],
}

export const oneWriterOfPostgis: Rule = {
  claim: 'only api/db/geo.ts writes st_… (PostGIS)',
  breaches: ({ path, tree }) => {
    if (!path.startsWith('api/') || path === 'api/db/geo.ts') return []
    const words = [...nodes(tree)].filter(isText).flatMap((node) => node.text.match(/\bst_[a-z0-9]+/gi) ?? [])
    return [...new Set(words)].map((word) => `writes ${word}`)
  },
}

export const oneOwnerOfLeaflet: Rule = {
  claim: 'only web/map/ imports Leaflet',
  breaches: ({ path, imports }) =>
    path.startsWith('web/map/') ? [] : among(imports, ({ target, isTypeOnly }) => !isTypeOnly && target === 'leaflet'),
}

export const oneCallerOfTheServer: Rule = {
  claim: 'only web/api.ts talks to the server',
  breaches: ({ path, tree, imports }) => {
    if (!path.startsWith('web/') || path === 'web/api.ts') return []
    const callers = [...nodes(tree)]
      .filter((node) => ts.isCallExpression(node) || ts.isNewExpression(node))
      .map((node) => node.expression.getText())
    const named = /^((globalThis|self|window)\.)?(fetch|XMLHttpRequest|EventSource|WebSocket)$|\.sendBeacon$/
    return [
      ...callers.filter((name) => named.test(name)).map((name) => `calls ${name}`),
      ...among(imports, ({ target, isTypeOnly }) => !isTypeOnly && target === 'openapi-fetch'),
    ]
  },
}

function isProgram(path: string): boolean {
  return /^(api|web)\//.test(path)
}

function isText(node: ts.Node): node is ts.Node & { text: string } {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)
}
