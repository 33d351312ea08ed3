/** The rules of README, "How the code is laid out", as questions to one parsed file. Each gives what breaks it. */
import ts from 'typescript'
import { type Import, nodes, type Source } from './source.ts'

export type Rule = { claim: string; breaches: (source: Source) => string[] }

const ladder: Record<string, number> = {
  db: 0,
  http: 1,
  accounts: 2,
  notices: 3,
  catalog: 4,
  search: 5,
  booking: 5,
  activities: 5,
  surroundings: 5,
  trips: 6,
  stats: 6,
  features: 6,
  exchange: 6,
}
const infrastructure = ['db', 'http']
/** What does input and output, or talks to what does; a plain file takes none of it. Types are free. */
const inputOutput =
  /^(node:(fs|http|https|net|tls|dgram|dns|child_process|cluster|worker_threads|readline|sqlite|process)(\/.*)?|pg|kysely|fastify|@fastify\/.*|@electric-sql\/.*)$/
/** Only these suffixes let a file of a domain touch more than plain files; any other names a part of its noun. */
const rights = ['queries', 'routes', 'jobs', 'reader', 'worker']

/** 'catalog' of api/catalog/venue.ts; undefined outside the domains' folders. */
function domainOf(path: string): string | undefined {
  return /^api\/([^/]+)\//.exec(path)?.[1]
}

/** 'queries' of venue.queries.ts, '' of venue.ts. */
function suffixOf(path: string): string {
  return /[^/.]+\.?(.*)\.(ts|vue)$/.exec(path.slice(path.lastIndexOf('/') + 1))?.[1] ?? ''
}

/** Whether a file in a domain's folder is plain: venue.ts, offer.words.ts. */
function isPlain(path: string): boolean {
  const domain = domainOf(path)
  return domain !== undefined && !infrastructure.includes(domain) && !rights.includes(suffixOf(path))
}

function among(imports: Import[], isBad: (found: Import) => boolean): string[] {
  return imports.filter(isBad).map(({ specifier }) => `imports ${specifier}`)
}

const plainFilesArePlain: Rule = {
  claim:
    'a file that is no queries, routes, jobs, reader or worker does no input or output and imports plain files only',
  breaches: ({ path, imports }) =>
    isPlain(path)
      ? among(
          imports,
          ({ target, isRelative, isTypeOnly }) =>
            !isTypeOnly && (isRelative ? !isPlainTarget(target) : inputOutput.test(target)),
        )
      : [],
}

function isPlainTarget(target: string): boolean {
  // Problems, schemas and page markers are data; plain files throw the first and are described by the second.
  return (
    isPlain(target) || /^api\/http\/(problems?|schema|paging)(\.words)?\.ts$/.test(target) || target.endsWith('.json')
  )
}

const queriesQuery: Rule = {
  claim: 'a noun.queries.ts imports plain files, queries, db/ and kysely; no web framework, no routes, no files',
  breaches: ({ path, imports }) =>
    suffixOf(path) === 'queries'
      ? among(imports, ({ target, isRelative, isTypeOnly }) => {
          if (isTypeOnly) return false
          if (!isRelative) return target !== 'kysely' && inputOutput.test(target)
          return !(isPlainTarget(target) || suffixOf(target) === 'queries' || domainOf(target) === 'db')
        })
      : [],
}

const queriesTakeDbFirst: Rule = {
  claim: 'a query takes db first',
  breaches: ({ path, tree }) => {
    if (suffixOf(path) !== 'queries') return []
    return [...nodes(tree)].filter(ts.isFunctionDeclaration).flatMap(({ name, parameters }) => {
      const place = parameters.findIndex((parameter) => /^(Db|Kysely<.*>)$/.test(parameter.type?.getText() ?? ''))
      const isFirst = place < 1 && (place < 0 || parameters[0]?.name.getText() === 'db')
      return isFirst
        ? []
        : [`${name?.text} has its database as argument ${place + 1}, '${parameters[place]?.name.getText()}'`]
    })
  },
}

const wiringIsListed: Rule = {
  claim: 'noun.routes.ts is imported by api/app.ts alone, noun.jobs.ts by api/jobs.ts alone',
  breaches: ({ path, imports }) =>
    among(imports, ({ target, isRelative, isTypeOnly }) => {
      if (!isRelative || isTypeOnly || path.startsWith('test/')) return false
      const owner = { routes: 'api/app.ts', jobs: 'api/jobs.ts' }[suffixOf(target)]
      return owner !== undefined && owner !== path
    }),
}

const importsGoDown: Rule = {
  claim:
    'imports go down the ladder: db, http, accounts, notices, catalog, {search, booking, activities, surroundings}, {trips, stats, features, exchange}',
  breaches: ({ path, imports }) => {
    const domain = domainOf(path)
    if (domain === undefined) return []
    const rung = ladder[domain]
    if (rung === undefined) return [`lies in api/${domain}/, which is not on the ladder`]
    return among(imports, ({ target, isRelative, isTypeOnly }) => {
      if (!isRelative || !target.startsWith('api/')) return false
      // Routes are plugged into the application, so they know its type.
      if (target === 'api/app.ts' && isTypeOnly && suffixOf(path) === 'routes') return false
      const other = domainOf(target)
      // At the root only the settings are for everyone; app, main, jobs and commands stand above the ladder.
      if (other === undefined) return target !== 'api/config.ts'
      return other !== domain && (ladder[other] ?? 99) >= rung
    })
  },
}

const partsAreApart: Rule = {
  claim:
    'api/ knows neither web/ nor test/; setup/ serves api/main.ts and the tools; web/ takes plain files and types of api/ only',
  breaches: ({ path, imports }) =>
    among(imports, ({ target, isRelative, isTypeOnly }) => {
      if (!isRelative) return false
      if (path.startsWith('api/'))
        return /^(web|test)\//.test(target) || (target.startsWith('setup/') && path !== 'api/main.ts')
      if (path.startsWith('web/'))
        return /^(test|setup)\//.test(target) || (target.startsWith('api/') && !isTypeOnly && !isPlain(target))
      return path.startsWith('setup/') && target.startsWith('test/')
    }),
}

const oneReaderOfTheEnvironment: Rule = {
  claim: 'only api/config.ts reads the environment',
  breaches: ({ path, tree, imports }) =>
    isProgram(path) && path !== 'api/config.ts'
      ? [
          ...accesses(tree, /^(globalThis\.)?process\.env$/),
          ...among(imports, ({ target }) => target === 'node:process'),
        ]
      : [],
}

const oneDoorToTheDatabase: Rule = {
  claim: 'only api/db/ imports pg and PGlite',
  breaches: ({ path, imports }) =>
    isProgram(path) && domainOf(path) !== 'db'
      ? among(imports, ({ target, isTypeOnly }) => !isTypeOnly && /^(pg|@electric-sql\/.*)$/.test(target))
      : [],
}

const oneWriterOfPostgis: Rule = {
  claim: 'only api/db/geo.ts writes st_… (PostGIS)',
  breaches: ({ path, tree }) => {
    if (!path.startsWith('api/') || path === 'api/db/geo.ts') return []
    const words = [...nodes(tree)].filter(isText).flatMap((node) => node.text.match(/\bst_[a-z0-9]+/gi) ?? [])
    return [...new Set(words)].map((word) => `writes ${word}`)
  },
}

const oneOwnerOfLeaflet: Rule = {
  claim: 'only web/map/ imports Leaflet',
  breaches: ({ path, imports }) =>
    path.startsWith('web/map/') ? [] : among(imports, ({ target, isTypeOnly }) => !isTypeOnly && target === 'leaflet'),
}

const oneCallerOfTheServer: Rule = {
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

const noClassesButErrors: Rule = {
  claim: 'no classes but errors, no decorators',
  breaches: ({ tree }) =>
    [...nodes(tree)].flatMap((node) => {
      if (ts.isDecorator(node)) return [`decorator ${node.getText()}`]
      if (!ts.isClassLike(node)) return []
      const parent =
        node.heritageClauses
          ?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
          ?.types[0]?.expression.getText() ?? ''
      return /^([A-Z]\w*)?Error$|^Problem$/.test(parent) ? [] : [`class ${node.name?.text ?? ''}`]
    }),
}

const noDefaultExports: Rule = {
  claim: 'no default exports',
  breaches: ({ tree }) =>
    tree.statements.some(
      (node) =>
        ts.isExportAssignment(node) ||
        (ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)),
    )
      ? ['exports a default']
      : [],
}

const importPathsAreWhole: Rule = {
  claim: 'a path in an import ends in its file name extension',
  breaches: ({ imports }) =>
    among(imports, ({ target, isRelative }) => isRelative && !/\.(ts|mjs|vue|json|css|svg|geojson)$/.test(target)),
}

const filesAreShort: Rule = {
  claim: 'a file has at most 300 lines, a test at most 400 (aim at 150); lists of words may be long',
  breaches: ({ path, text }) => {
    const lines = text.trimEnd().split('\n').length
    const most = path.startsWith('test/') ? 400 : path.includes('words') ? Infinity : 300
    return lines > most ? [`has ${lines} lines`] : []
  },
}

const functionsAreShort: Rule = {
  claim: 'a function has at most 60 lines (aim at 30), not counting the functions inside it',
  breaches: ({ path, tree }) => {
    if (path.startsWith('test/')) return []
    return [...nodes(tree)].filter(ts.isFunctionLike).flatMap((node) => {
      const lines = ownLines(node)
      return lines > 60 ? [`has a function of ${lines} lines, ${node.name?.getText() ?? 'without a name'}`] : []
    })
  },
}

/** The lines of a function without those of the functions inside it. */
function ownLines(node: ts.Node): number {
  const tree = node.getSourceFile()
  const line = (position: number) => tree.getLineAndCharacterOfPosition(position).line
  const whole = (of: ts.Node) => line(of.end) - line(of.getStart()) + 1
  const inner = (of: ts.Node): number =>
    of.getChildren().reduce((sum, child) => sum + (ts.isFunctionLike(child) ? whole(child) - 1 : inner(child)), 0)
  return whole(node) - inner(node)
}

const nothingIsLeftForLater: Rule = {
  claim: 'nothing is left for later',
  breaches: ({ text }) => (text.match(/\b(TO[D]O|FIX[M]E)\b/g) ?? []).map((word) => `says ${word}`),
}

const skippingSaysWhy: Rule = {
  claim: "a test is skipped by skip('the reason') inside it, and none alone is run",
  breaches: ({ path, tree }) =>
    path.startsWith('test/') ? accesses(tree, /^(test|it|describe)\.(skip|skipIf|runIf|todo|only)$/) : [],
}

export const rules: Rule[] = [
  plainFilesArePlain,
  queriesQuery,
  queriesTakeDbFirst,
  wiringIsListed,
  importsGoDown,
  partsAreApart,
  oneReaderOfTheEnvironment,
  oneDoorToTheDatabase,
  oneWriterOfPostgis,
  oneOwnerOfLeaflet,
  oneCallerOfTheServer,
  noClassesButErrors,
  noDefaultExports,
  importPathsAreWhole,
  filesAreShort,
  functionsAreShort,
  nothingIsLeftForLater,
  skippingSaysWhy,
]

/** Folders (and files) named like this hide what is inside. */
export const hidingName =
  /(^|\/)((src|lib|utils?|common|helpers?|services?|shared|types|misc|managers?)\/|(utils?|common|helpers?|shared|misc)\.(ts|vue)$)/

function isProgram(path: string): boolean {
  return /^(api|web)\//.test(path)
}

function accesses(tree: ts.SourceFile, name: RegExp): string[] {
  return [...nodes(tree)]
    .filter((node) => ts.isPropertyAccessExpression(node) && name.test(node.getText()))
    .map((node) => `has ${node.getText()}`)
}

function isText(node: ts.Node): node is ts.Node & { text: string } {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddle(node) || ts.isTemplateTail(node)
}
