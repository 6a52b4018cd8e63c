import { existsSync, readFileSync } from 'node:fs'
import ts from 'typescript'
import { shippedPath } from '../../src/index.js'

/** A name that an entry point exports. */
export interface PublicName {
  readonly name: string
  /** Whether it stands for a value (a function, class or constant), not for a type alone. */
  readonly isValue: boolean
  /** The programs of its `@example`s. */
  readonly examples: readonly string[]
  readonly symbol: ts.Symbol
}

/** One of the package's entry points, as `package.json` names it: `claimgraph/compare`. */
export interface EntryPoint {
  readonly specifier: string
  readonly names: readonly PublicName[]
}

const { exports } = JSON.parse(readFileSync(shippedPath('package.json'), 'utf8'))
const sources = new Map<string, string>(
  Object.entries<{ types?: string }>(exports).flatMap(([path, { types }]) =>
    types === undefined
      ? []
      : [[`claimgraph${path.slice(1)}`, shippedPath(types.replace('./dist/', 'src/').replace('.d.ts', '.ts'))]],
  ),
)
const { config } = ts.readConfigFile(shippedPath('tsconfig.json'), ts.sys.readFile)
const { options } = ts.parseJsonConfigFileContent(config, ts.sys, shippedPath('.'))

/** The file of assertions on public types. */
export const assertions = shippedPath('tests/api/type-assertions.ts')
/** The package as the compiler reads it. */
export const program = ts.createProgram(
  [...[...sources.values()].filter(path => existsSync(path)), assertions],
  options,
)
export const checker = program.getTypeChecker()

/** The entry points that are built, each with the names that it exports. */
export const entryPoints: readonly EntryPoint[] = [...sources].flatMap(([specifier, path]) => {
  const source = program.getSourceFile(path)
  const module = source && checker.getSymbolAtLocation(source)
  return module ? [{ specifier, names: checker.getExportsOfModule(module).map(describe) }] : []
})

/** What a name that is imported or exported again stands for. */
export function resolve(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol
}

function describe(exported: ts.Symbol): PublicName {
  const symbol = resolve(exported)
  const examples = symbol
    .getJsDocTags(checker)
    .filter(tag => tag.name === 'example')
    .map(tag => ts.displayPartsToString(tag.text))
    .flatMap(text => Array.from(text.matchAll(/^```ts\n(.*?)^```/gms), ([, code]) => code!))
  return { name: exported.name, isValue: (symbol.flags & ts.SymbolFlags.Value) !== 0, examples, symbol }
}
