import { execFile } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, readFile, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const run = promisify(execFile)
const root = fileURLToPath(new URL('../..', import.meta.url))

let folder: string
let packed: string
let empty: string
let files: string[]

/** Packs a copy of the project, so that other tests keep their `dist`, and unpacks it beside the project's dependencies. */
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-package-'))
  const copy = join(folder, 'copy')
  const away = new Set(['node_modules', '.git', 'dist'].map(name => join(root, name)))
  await cp(root, copy, { recursive: true, filter: path => !away.has(path) })
  await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
  await mkdir(join(copy, 'dist'))
  await cp(join(copy, 'package.json'), join(copy, 'dist', 'left-over.js')) // of a module that is no more
  const { stdout } = await run('npm', ['pack', '--json', '--pack-destination', folder], { cwd: copy })
  // npm prints a list, or from its version 11 on an object by package name
  const report = JSON.parse(stdout.slice(stdout.search(/^[[{]/m)))
  const [{ filename, files: entries }] = Object.values(report) as [{ filename: string; files: { path: string }[] }]
  files = entries.map(({ path }) => path)
  await mkdir(join(folder, 'node_modules'))
  await run('tar', ['-xzf', join(folder, filename), '-C', folder])
  packed = join(folder, 'package')
  await symlink(join(root, 'node_modules'), join(packed, 'node_modules'))
  empty = join(folder, 'empty')
  await mkdir(empty)
}, 300_000)
afterAll(() => rm(folder, { recursive: true }))

const claimgraph = async (...args: string[]) =>
  (await run(process.execPath, [join(packed, 'dist/cli/main.js'), ...args], { cwd: empty })).stdout

describe('the package', () => {
  it.each([
    'package.json',
    'README.md',
    'LICENSE',
    'CHANGELOG.md',
    'dist/index.js',
    'dist/index.d.ts',
    'dist/cli/main.js',
    'assets/claimgraph.css',
    'ontology/claimgraph.ttl',
    'ontology/shapes.ttl',
    'ontology/context.jsonld',
    'queries/death-figures.rq',
    'models/attribution.bin',
    'models/word-classes.bin',
    'models/README.md',
    'docs/library.md',
    'examples/bridge.trig',
    'triples/syria-coast-2025/documents.ttl',
    'triples/syria-coast-2025/claims/amnesty-release.trig',
  ])('holds %s', file => {
    expect(files).toContain(file)
  })

  it('holds every query and every file of triples', async () => {
    for (const source of ['queries', 'triples']) {
      const there = await readdir(join(root, source), { recursive: true, withFileTypes: true })
      const here = files.filter(file => file.startsWith(`${source}/`))
      expect(here).toHaveLength(there.filter(entry => entry.isFile()).length)
    }
  })

  it('holds nothing else: no tests, no sources, no bench, nothing built from what is no more', () => {
    const known =
      /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|assets\/[a-z-]+\.(css|js|svg)|dist\/.*\.(js|d\.ts)|dist\/(gazetteer\.tsv\.gz|outlines\.json\.gz|LICENSES-OF-PACKAGES\.txt)|ontology\/[a-z-]+\.(ttl|jsonld)|queries\/.*\.(rq|sql)|triples\/.*\.(ttl|trig)|models\/(README\.md|[a-z-]+\.bin)|docs\/[a-z-]+\.md|examples\/.*\.(js|trig|txt)|mappings\/[a-z-]+\.json)$/
    expect(files.filter(file => !known.test(file))).toEqual([])
    expect(files).not.toContain('dist/left-over.js')
  })

  it('asks Node for nothing of which it warns', async () => {
    const scripts = files.filter(path => /^dist\/.*\.js$/.test(path))
    const texts = await Promise.all(scripts.map(path => readFile(join(packed, path), 'utf8')))
    const asking = /(?:require|from|import)\s*\(?\s*["'](?:node:)?(?:punycode|domain|sys)["']/
    expect(scripts.filter((_, i) => asking.test(texts[i]!))).toEqual([])
    expect(scripts.length).toBeGreaterThan(100)
  })

  it('has a command that node runs', async () => {
    expect(await readFile(join(packed, 'dist/cli/main.js'), 'utf8')).toMatch(/^#!\/usr\/bin\/env node\n/)
    expect(await claimgraph('--version')).toMatch(/^\d+\.\d+\.\d+\n$/)
  })
})

describe('from an empty directory', () => {
  it('lists, queries, exports, checks, sums up and compares the shipped graph', async () => {
    expect(await claimgraph('claims', '--claimant', 'snhr')).toContain('420')
    expect(await claimgraph('query', 'death-figures')).toContain('1500')
    expect(JSON.parse(await claimgraph('export', '--format', 'jsonld'))).toHaveProperty('@graph')
    expect(await claimgraph('check')).toContain(' 0 errors')
    expect(await claimgraph('summary')).toContain('Documents')
    expect(await claimgraph('compare')).toContain('MOST FIGURES')
    expect(await readdir(empty)).toEqual([])
  }, 60_000)

  it('shows the comparison of the shipped graph with npm start', async () => {
    const { scripts } = JSON.parse(await readFile(join(packed, 'package.json'), 'utf8'))
    expect(scripts.start).toMatch(/^node dist\/cli\/main\.js /)
    const { stdout } = await run('npm', ['run', '--silent', '--ignore-scripts', 'start'], { cwd: packed })
    expect(stdout).toBe(await claimgraph('compare'))
  })

  it('is a library', async () => {
    const { openClaimGraph, shippedPath } = await import(pathToFileURL(join(packed, 'dist/index.js')).href)
    const graph = await openClaimGraph(shippedPath('triples'))
    expect(graph.agent('snhr').label).toBe('Syrian Network for Human Rights')
  })
})
