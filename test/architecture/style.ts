/** How files are written. */
import ts from 'typescript'
import { accesses, among } from './places.ts'
import type { Rule } from './rules.ts'
import { nodes } from './source.ts'

export const noClassesButErrors: Rule = {
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

export const noDefaultExports: Rule = {
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

export const importPathsAreWhole: Rule = {
  claim: 'a path in an import ends in its file name extension',
  breaches: ({ imports }) =>
    among(imports, ({ target, isRelative }) => isRelative && !/\.(ts|mjs|vue|json|css|svg|geojson)$/.test(target)),
}

export const filesAreShort: Rule = {
  claim: 'a file has at most 300 lines, a test at most 400 (aim at 150); lists of words may be long',
  breaches: ({ path, text }) => {
    const lines = text.trimEnd().split('\n').length
    const most = path.startsWith('test/') ? 400 : path.includes('words') ? Infinity : 300
    return lines > most ? [`has ${lines} lines`] : []
  },
}

export const functionsAreShort: Rule = {
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

export const nothingIsLeftForLater: Rule = {
  claim: 'nothing is left for later',
  breaches: ({ text }) => (text.match(/\b(TO[D]O|FIX[M]E)\b/g) ?? []).map((word) => `says ${word}`),
}

export const skippingSaysWhy: Rule = {
  claim: "a test is skipped by skip('the reason') inside it, and none alone is run",
  breaches: ({ path, tree }) =>
    path.startsWith('test/') ? accesses(tree, /^(test|it|describe)\.(skip|skipIf|runIf|todo|only)$/) : [],
}
