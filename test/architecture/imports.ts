/** Who may import whom. */
import ts from 'typescript'
import { among, domainOf, isPlain, suffixOf } from './places.ts'
import type { Rule } from './rules.ts'
import { nodes } from './source.ts'

const ladder: Record<string, number> = {
  db: 0,
  http: 1,
  documents: 2,
  files: 2,
  accounts: 3,
  notices: 4,
  catalog: 5,
  search: 6,
  booking: 6,
  activities: 6,
  surroundings: 6,
  trips: 7,
  stats: 7,
  features: 7,
  exchange: 7,
}
/** What does input and output, or talks to what does; a plain file takes none of it. Types are free. */
const inputOutput =
  /^(node:(fs|http|https|net|tls|dgram|dns|child_process|cluster|worker_threads|readline|sqlite|process)(\/.*)?|pg|kysely|fastify|@fastify\/.*|@electric-sql\/.*)$/

export const plainFilesArePlain: Rule = {
  claim:
    'a file that is no queries, routes, jobs, command, reader, sender, writer or worker does no input or output and imports plain files only',
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
    isPlain(target) ||
    /^api\/http\/(problems?|schema|paging|caller|language|if-match)(\.words)?\.ts$/.test(target) ||
    target.endsWith('.json')
  )
}

export const queriesQuery: Rule = {
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

export const queriesTakeDbFirst: Rule = {
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

export const wiringIsListed: Rule = {
  claim:
    'noun.routes.ts is imported by api/app.ts alone, noun.jobs.ts by api/jobs.ts, noun.command.ts by api/commands.ts',
  breaches: ({ path, imports }) =>
    among(imports, ({ target, isRelative, isTypeOnly }) => {
      if (!isRelative || isTypeOnly || path.startsWith('test/')) return false
      const owner = { routes: 'api/app.ts', jobs: 'api/jobs.ts', command: 'api/commands.ts' }[suffixOf(target)]
      return owner !== undefined && owner !== path
    }),
}

export const importsGoDown: Rule = {
  claim:
    'imports go down the ladder: db, http, {documents, files}, accounts, notices, catalog, {search, booking, activities, surroundings}, {trips, stats, features, exchange}',
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

export const partsAreApart: Rule = {
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
