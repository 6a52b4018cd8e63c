import { join } from 'node:path'
import { build } from 'esbuild'
import { allNames } from './all-names.js'
import { widths } from './widths.js'

/** What starts as a process or a thread: hundreds of modules take longer to find than to run. */
const programs = [
  'cli/start',
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
  // which linkedom does without
  'canvas',
]

/** Gives a package that is loaded only where it is needed all its names. */
const named = {
  name: 'named exports of packages loaded later',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^[^.]/ }, ({ path, kind, resolveDir }) => {
      const isLeftOut = path.startsWith('node:') || external.some(name => `${path}/`.startsWith(`${name}/`))
      if (kind !== 'dynamic-import' || isLeftOut) return undefined
      return { path, namespace: 'package', pluginData: resolveDir }
    })
    onLoad({ filter: /.*/, namespace: 'package' }, async ({ path, pluginData }) => ({
      contents: await allNames(path),
      resolveDir: pluginData,
    }))
  },
}

/** jsonld without what fetches documents, as nothing here does, and the packages that come with that. */
const withoutNetwork = {
  name: 'jsonld without a network',
  setup({ onResolve }) {
    onResolve({ filter: /^\.\/platform$/ }, ({ importer, resolveDir }) =>
      /node_modules\/jsonld\//.test(importer) ? { path: join(resolveDir, 'platform-browser.js') } : undefined,
    )
  },
}

/** Node has fetch of its own: what would stand in for it brings parts that Node warns of. */
const withOwnFetch = {
  name: 'no fetch but that of Node',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^cross-fetch(?:\/polyfill)?$/ }, ({ path }) => ({ path, namespace: 'own fetch' }))
    onLoad({ filter: /.*/, namespace: 'own fetch' }, () => ({
      contents: 'export const { fetch, Headers, Request, Response } = globalThis; export default fetch',
    }))
  },
}

const common = {
  outbase: 'src',
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  metafile: true,
  legalComments: 'none',
  minifyWhitespace: true,
  logLevel: 'warning',
}

/** Puts each program, and each module of the library that leads to a package of which few parts are used, into few files. */
export async function bundlePrograms() {
  const forNode = await build({
    ...common,
    entryPoints: [...programs, ...packagesOfLibrary].map(name => `src/${name}.ts`),
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    platform: 'node',
    target: 'node20',
    external,
    plugins: [named, widths, withoutNetwork, withOwnFetch],
    // asked for only by a factory of engines that nothing here uses
    define: { __dirname: 'import.meta.url' },
    // packages that are no ES modules ask for those of Node
    banner: { js: "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);" },
  })
  const forBrowsers = await build({
    ...common,
    entryPoints: packagesForBrowsers.map(name => `src/${name}.ts`),
    platform: 'browser',
    target: 'es2022',
  })
  return [forNode.metafile, forBrowsers.metafile]
}
