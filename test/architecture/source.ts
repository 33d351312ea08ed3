import { globSync, readFileSync } from 'node:fs'
import { dirname, join, posix, relative } from 'node:path'
import ts from 'typescript'

const root = join(import.meta.dirname, '../..')

/** `target` is a path from the project's root, or a package's name (`node:fs`, `@scope/name`). */
export type Import = { specifier: string; target: string; isRelative: boolean; isTypeOnly: boolean }
export type Source = { path: string; text: string; imports: Import[]; tree: ts.SourceFile }

/** Every file of the project's folders, from the project's root. */
export function projectFiles(): string[] {
  return globSync('{api,web,setup,test,migrations,seeds}/**/*', { cwd: root, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
}

/** The project's own TypeScript and Vue files, parsed; what a tool generated is left out. */
export function projectSources(): Source[] {
  return projectFiles()
    .filter((path) => /^(api|web|setup|test)\/.*\.(ts|vue)$/.test(path) && !isGenerated(path))
    .map((path) => parse(path, readFileSync(join(root, path), 'utf8')))
}

function isGenerated(path: string): boolean {
  return path.endsWith('.generated.ts') || path === 'api/db/tables.ts'
}

export function parse(path: string, text: string): Source {
  const code = path.endsWith('.vue') ? scripts(text) : text
  const tree = ts.createSourceFile(path, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS)
  return { path, text, tree, imports: [...importsOf(tree)].map((found) => resolve(path, found)) }
}

/** A Vue file's scripts, each on the line where it stands, and its template's expressions left out. */
function scripts(text: string): string {
  return [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n')
}

function resolve(path: string, { specifier, isTypeOnly }: { specifier: string; isTypeOnly: boolean }): Import {
  const isRelative = specifier.startsWith('.')
  const bare = specifier.replace(/\?.*$/, '')
  const target = isRelative ? posix.join(dirname(path), bare) : packageName(bare)
  return { specifier, target, isRelative, isTypeOnly }
}

function packageName(specifier: string): string {
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : specifier.startsWith('node:') ? 3 : 1)
    .join('/')
}

/** `import … from`, `export … from`, `import('…')` and `new URL('./worker.ts', import.meta.url)`. */
function* importsOf(tree: ts.SourceFile): Generator<{ specifier: string; isTypeOnly: boolean }> {
  for (const node of nodes(tree)) {
    if (ts.isImportDeclaration(node)) yield { specifier: literal(node.moduleSpecifier), isTypeOnly: isTypeImport(node) }
    else if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
      yield { specifier: literal(node.moduleSpecifier), isTypeOnly: node.isTypeOnly }
    } else if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments
      if (argument && ts.isStringLiteralLike(argument)) yield { specifier: argument.text, isTypeOnly: false }
    } else if (
      ts.isNewExpression(node) &&
      node.expression.getText() === 'URL' &&
      node.arguments?.[1]?.getText() === 'import.meta.url'
    ) {
      const [address] = node.arguments
      if (address && ts.isStringLiteralLike(address) && address.text.endsWith('.ts'))
        yield { specifier: address.text, isTypeOnly: false }
    }
  }
}

function literal(node: ts.Expression): string {
  return ts.isStringLiteralLike(node) ? node.text : ''
}

function isTypeImport({ importClause }: ts.ImportDeclaration): boolean {
  if (!importClause) return false
  if (importClause.phaseModifier === ts.SyntaxKind.TypeKeyword) return true
  const { name, namedBindings } = importClause
  return (
    !name &&
    !!namedBindings &&
    ts.isNamedImports(namedBindings) &&
    namedBindings.elements.length > 0 &&
    namedBindings.elements.every(({ isTypeOnly }) => isTypeOnly)
  )
}

/** A tree's nodes, outermost first. */
export function* nodes(node: ts.Node): Generator<ts.Node> {
  yield node
  // Not ts.forEachChild: its callback cannot yield.
  for (const child of node.getChildren()) yield* nodes(child)
}
