import { readdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { build } from 'esbuild'
import { allNames } from './all-names.js'
import { widths } from './widths.js'

/** Packages that the library asks for by name, of which few parts are used, or which bring many others. */
const bundled =
  /(\bfrom\s*|\bimport\s*\(\s*|\bimport\s+)'((?:rdf-ext|rdf-validation|n3|jsonld|linkedom|yaml|wrap-ansi|diff|csv-stringify|string-width|d3-[a-z]+|@rdfjs\/(?:dataset|environment|term-map|term-set)|@mozilla\/readability)(?:\/[^']*)?)'/g

/** What Node and browsers have of their own: only where it is missing does a package stand in for it. */
const own = {
  process: "module.exports = globalThis.process ?? require('process/browser.js')",
  buffer: 'module.exports = globalThis.Buffer ? { Buffer: globalThis.Buffer, Blob } : require("buffer/")',
}

const ownFirst = {
  name: 'what there is before what stands in for it',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^(?:buffer|process)\/?$/ }, ({ path, importer, namespace, resolveDir }) =>
      namespace === 'own' || !importer.includes('node_modules')
        ? undefined
        : { path: path.replace('/', ''), namespace: 'own', pluginData: resolveDir },
    )
    onLoad({ filter: /.*/, namespace: 'own' }, ({ path, pluginData }) => ({
      contents: own[path],
      resolveDir: pluginData,
    }))
  },
}

/**
 * Puts the packages that modules of dist/ ask for into files of dist/packages, which work in Node and in browsers, and has
 * the modules ask for these.
 */
export async function bundlePackages() {
  const modules = (await readdir('dist', { recursive: true }))
    .filter(name => /\.js$/.test(name) && !/^(?:chunks|packages)\//.test(name))
    .map(name => join('dist', name))
  const asked = new Map()
  for (const module of modules) {
    const text = await readFile(module, 'utf8')
    const rewritten = text.replaceAll(bundled, (_, before, specifier) => {
      const path = relative(dirname(module), join('dist/packages', fileOf(specifier)))
      return `${before}'${path.startsWith('.') ? path : `./${path}`}'`
    })
    if (rewritten !== text) await writeFile(module, rewritten)
    for (const [, clause, file] of rewritten.matchAll(toPackages)) {
      const specifier = specifierOf(file)
      asked.set(specifier, [...(asked.get(specifier) ?? []), ...namesIn(clause)])
    }
  }
  const { metafile } = await build({
    entryPoints: [...asked.keys()].map(specifier => ({
      in: `asked:${specifier}`,
      out: fileOf(specifier).replace(/\.js$/, ''),
    })),
    outdir: 'dist/packages',
    chunkNames: 'chunk-[hash]',
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    external: ['canvas'],
    plugins: [
      {
        name: 'packages by name',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^asked:/ }, ({ path }) => ({ path: path.slice('asked:'.length), namespace: 'asked' }))
          onLoad({ filter: /.*/, namespace: 'asked' }, async ({ path }) => ({
            contents: asked.get(path).includes('*') ? await allNames(path) : exportOf(path, asked.get(path)),
            resolveDir: '.',
          }))
        },
      },
      ownFirst,
      widths,
    ],
    metafile: true,
    legalComments: 'none',
    minifyWhitespace: true,
    logLevel: 'warning',
  })
  return metafile
}

/** An import of what was bundled: what it names, and the file. */
const toPackages = /(?:\bimport ([^'();]*?) from |\bimport\()'[^']*\/packages\/([\w.@+-]+)\.js'/g

/** The names of an import; `*` where all of them may be meant. */
function namesIn(clause) {
  if (clause === undefined || clause.includes('*')) return ['*']
  const [, single, several = ''] = /^(\w+)?[\s,]*(?:\{([^}]*)\})?$/.exec(clause)
  const named = several.split(',').map(name => name.trim().split(' as ')[0])
  return [...(single ? ['default'] : []), ...named.filter(name => name !== '')]
}

const exportOf = (path, names) => `export { ${[...new Set(names)].join(', ')} } from '${path}'`

/** `@rdfjs/term-map/Factory.js` has a file `@rdfjs+term-map+Factory.js.js`, and back. */
const fileOf = specifier => `${specifier.replaceAll('/', '+')}.js`
const specifierOf = file => file.replaceAll('+', '/')
