/** Where a file lies and what its name says. */
import ts from 'typescript'
import { type Import, nodes } from './source.ts'

const infrastructure = ['db', 'http']

/** Only these suffixes let a file of a domain touch more than plain files; any other names a part of its noun. */
const rights = ['queries', 'routes', 'jobs', 'command', 'reader', 'sender', 'writer', 'worker']

/** 'catalog' of api/catalog/venue.ts; undefined outside the domains' folders. */
export function domainOf(path: string): string | undefined {
  return /^api\/([^/]+)\//.exec(path)?.[1]
}

/** 'queries' of venue.queries.ts, '' of venue.ts. */
export function suffixOf(path: string): string {
  return /[^/.]+\.?(.*)\.(ts|vue)$/.exec(path.slice(path.lastIndexOf('/') + 1))?.[1] ?? ''
}

/** Whether a file in a domain's folder is plain: venue.ts, offer.words.ts. */
export function isPlain(path: string): boolean {
  const domain = domainOf(path)
  return domain !== undefined && !infrastructure.includes(domain) && !rights.includes(suffixOf(path))
}

export function among(imports: Import[], isBad: (found: Import) => boolean): string[] {
  return imports.filter(isBad).map(({ specifier }) => `imports ${specifier}`)
}

/** The places where a file names something like `process.env`. */
export function accesses(tree: ts.SourceFile, name: RegExp): string[] {
  return [...nodes(tree)]
    .filter((node) => ts.isPropertyAccessExpression(node) && name.test(node.getText()))
    .map((node) => `has ${node.getText()}`)
}
