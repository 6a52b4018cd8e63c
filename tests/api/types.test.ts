import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { assertions, checker, entryPoints, program, resolve } from './entry-points.js'
import './type-assertions.js'

const source = program.getSourceFile(assertions)!
const exported = new Set(entryPoints.flatMap(({ names }) => names.map(({ symbol }) => symbol)))

/** All that the assertions name. */
const asserted = new Set<ts.Symbol>()
for (const statement of source.statements) if (ts.isExpressionStatement(statement)) collect(statement)

function collect(node: ts.Node): void {
  const symbol = ts.isIdentifier(node) && checker.getSymbolAtLocation(node)
  if (symbol) asserted.add(resolve(symbol))
  ts.forEachChild(node, collect)
}

describe.each(entryPoints)('types of $specifier', ({ names }) => {
  it('are each asserted', () => {
    expect(names.filter(({ symbol }) => !asserted.has(symbol)).map(({ name }) => name)).toEqual([])
  })

  it('name no type of the package that a caller could not import', () => {
    const missing = names.flatMap(({ name, symbol }) => findHidden(symbol).map(hidden => `${name}: ${hidden}`))
    expect(missing).toEqual([])
  })
})

describe('the assertions on types', () => {
  it('hold', () => {
    const found = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)]
    expect(found.map(({ messageText, start }) => [start, ts.flattenDiagnosticMessageText(messageText, '\n')])).toEqual(
      [],
    )
  })
})

/** The types of the package that a declaration names without any entry point exporting them. */
function findHidden(symbol: ts.Symbol): string[] {
  const hidden = new Set<string>()
  const visit = (node: ts.Node): void => {
    if (ts.isBlock(node) || isPrivate(node)) return
    if (ts.isTypeReferenceNode(node) || ts.isExpressionWithTypeArguments(node)) {
      const named = checker.getSymbolAtLocation(ts.isTypeReferenceNode(node) ? node.typeName : node.expression)
      const found = named && resolve(named)
      if (found && !exported.has(found) && isOfPackage(found)) hidden.add(found.name)
    }
    if (ts.isVariableDeclaration(node) && node.type) visit(node.type)
    else ts.forEachChild(node, visit)
  }
  for (const declaration of symbol.declarations ?? []) visit(declaration)
  return [...hidden]
}

function isPrivate(node: ts.Node): boolean {
  if (!ts.isClassElement(node)) return false
  const isMarked = (ts.getCombinedModifierFlags(node) & ts.ModifierFlags.Private) !== 0
  return isMarked || (node.name !== undefined && ts.isPrivateIdentifier(node.name))
}

function isOfPackage({ flags, declarations = [] }: ts.Symbol): boolean {
  return (
    !(flags & ts.SymbolFlags.TypeParameter) &&
    declarations.some(d => /\/src\/(?!.*node_modules)/.test(d.getSourceFile().fileName))
  )
}
