import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { claimgraph, runProcess, start } from './run.js'

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url))
const flood = path('../query/fixtures/flood.trig')
const library = path('../query/fixtures/queries')
const hook = path('query-loaded.mjs')

const query = (...args: string[]) => claimgraph(['query', '-d', flood, ...args])

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimgraph-query-'))
})
afterAll(() => rm(folder, { recursive: true }))

const everything = 'SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l . ?m ?n ?o . ?p ?q ?r }'
const explosion = `ASK { BIND("${'a'.repeat(60)}!" AS ?text) FILTER(REGEX(?text, "^(a+)+$")) }`

describe('claimgraph query', () => {
  it('answers a query of the library with parameters, as TSV in a pipe', async () => {
    const run = await query('--queries', library, 'figures', '-p', 'event=marnau-flood', '--param', 'least=5')
    expect(run).toMatchObject({ status: 0, err: '' })
    expect(run.out).toBe('?claim\t?figure\n<http://example.org/flood/claim-authority-deaths>\t7\n')
  })

  it('answers a query from a file, with parameters', async () => {
    const run = await query('-f', join(library, 'claims-since.rq'), '-p', 'since=2019-06-05', '--format', 'csv')
    expect(run).toMatchObject({ status: 0, out: 'claim\r\nhttp://example.org/flood/claim-authority-deaths\r\n' })
  })

  it('answers ASK with exit status 0 either way', async () => {
    expect(await query('-q', 'ASK { ?c a cg:Claim }')).toMatchObject({ status: 0, out: 'true\n' })
    expect(await query('-q', 'ASK { ?c a cg:Mention }')).toMatchObject({ status: 0, out: 'false\n' })
  })

  it('shows a table with shortened IRIs and uncut values when asked to', async () => {
    const run = await query('-q', 'SELECT ?c ?l { ?c cg:act cg:Warning ; rdfs:label ?l }', '--format', 'table')
    expect(run.out).toMatch(/^:claim-council-warning +The council warned of the river$/m)
  })

  it('writes triples as Turtle, to a file whole', async () => {
    const file = join(folder, 'made.ttl')
    const run = await query('-q', 'CONSTRUCT { ?c cg:kind cg:Speech } { ?c cg:act cg:Warning }', '-o', file)
    expect(run).toMatchObject({ status: 0, out: '', err: '' })
    expect(await readFile(file, 'utf8')).toContain(':claim-council-warning cg:kind cg:Speech.')
  })

  it('reads the graph from standard input', async () => {
    const text = 'SELECT (COUNT(?c) AS ?n) { ?c a cg:Claim }'
    const input = await readFile(flood, 'utf8')
    expect(await runProcess(['query', '-d', '-', '-q', text], { input })).toMatchObject({ status: 0, out: '?n\n3\n' })
  })

  it('lists the library without loading the query engine', async () => {
    const env = { NODE_OPTIONS: `--import=${hook}` }
    const run = await runProcess(['query', '--list', '--queries', library], { env })
    expect(run.out).toBe(
      'query\tsummary\tparameters\n' +
        'claims-since\tWhich claims were made on or after a day?\tsince (date)\n' +
        'figures\tWhich figures are there for an event?\t' +
        '"claimant (iri, optional), event (iri), least (integer, default 0)"\n'.replaceAll('"', ''),
    )
    expect(run.err).toBe('')
  })

  it.each([[['--help']], [['claims', '-d', flood]], [['summary', '-d', flood]], [['query', '--help']]])(
    'is alone in loading the query engine: not %j',
    async args => {
      const run = await runProcess(args, { env: { NODE_OPTIONS: `--import=${hook}` } })
      expect(run).toMatchObject({ status: 0, err: '' })
    },
  )

  it('does load the query engine to answer', async () => {
    const env = { NODE_OPTIONS: `--import=${hook}` }
    const run = await runProcess(['query', '-d', flood, '-q', 'ASK {}'], { env })
    expect(run).toMatchObject({ status: 0, err: '[engine]' })
  })
})

describe('claimgraph query at fault', () => {
  it.each([
    ['no query', [], 2, "expected one of a query's name, -q TEXT or -f FILE, found none"],
    ['two queries', ['figures', '-q', 'ASK {}'], 2, 'found 2'],
    ['an unknown query', ['figure', '--queries', library], 2, 'did you mean "figures"?'],
    ['an unknown parameter', ['-q', 'ASK { ?_who_iri ?p ?o }', '-p', 'whom=x'], 2, 'did you mean "who"?'],
    ['a parameter without value', ['-q', 'ASK { ?_who_iri ?p ?o }', '-p', 'who'], 2, '--param name=value'],
    ['a parameter twice', ['-q', 'ASK { ?_w_iri ?p ?o }', '-p', 'w=:a', '-p', 'w=:b'], 2, 'found two'],
    ['a missing parameter', ['-q', 'ASK { ?_who_iri ?p ?o }'], 2, '`who` (iri), found none'],
    ['a missing file', ['-f', 'nowhere.rq'], 2, 'nowhere.rq: expected a file with a query'],
    ['an unknown format', ['-q', 'ASK {}', '--format', 'jsn'], 2, 'did you mean "json"?'],
    ['no time at all', ['-q', 'ASK {}', '--timeout', '0'], 2, 'above 0'],
    ['what is not SPARQL', ['-q', 'ASK { ?s ?p }'], 1, 'line 1, column 13: unexpected `}`'],
    ['SERVICE', ['-q', 'ASK { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }'], 1, 'SERVICE <http://127.0.0.1:9/>'],
    ['an update', ['-q', 'CLEAR ALL'], 1, 'found an update'],
  ])('says what was expected and found: %s', async (_, args, status, message) => {
    const run = await query(...args)
    expect(run).toMatchObject({ status, out: '' })
    expect(run.err).toContain(message)
    expect(run.err).not.toContain('    at ')
  })

  it('says where in a file', async () => {
    const file = join(folder, 'wrong.rq')
    await writeFile(file, '#+ summary: none\nASK {\n  ?s ?p\n}\n')
    const run = await query('-f', file)
    expect(run.status).toBe(1)
    expect(run.err).toContain(`${file}:4:1: unexpected \`}\``)
  })
})

describe('a query that does not end', () => {
  let target = ''
  beforeAll(async () => {
    target = await mkdtemp(join(tmpdir(), 'claimgraph-query-'))
  })
  afterAll(() => rm(target, { recursive: true }))

  it.each([
    ['a product of the whole graph', everything],
    ['a count of such a product', everything.replace('*', '(COUNT(*) AS ?n)')],
    ['a regular expression that explodes', explosion],
  ])('is stopped at --timeout and leaves nothing behind: %s', async (_, text) => {
    const run = await query('-q', text, '--timeout', '0.5', '-o', join(target, 'out.tsv'))
    expect(run).toMatchObject({ status: 1, signal: null, out: '' })
    expect(run.err).toBe('claimgraph: expected an answer within 0.5 s, found none: the query was stopped\n')
    expect(await readdir(target)).toEqual([])
  })

  it.each([
    ['a product of the whole graph', everything],
    ['a regular expression that explodes', explosion],
  ])('is stopped by Ctrl-C with status 130: %s', async (_, text) => {
    const env = { NODE_OPTIONS: `--require=${path('tell-start.cjs')}` }
    const { child, ended } = start(['query', '-d', flood, '-q', text, '-o', join(target, 'out.tsv')], { env })
    child.stderr.once('data', () => child.kill('SIGINT'))
    expect(await ended).toMatchObject({ status: 130, signal: null, out: '', err: '[started]claimgraph: interrupted\n' })
    expect(await readdir(target)).toEqual([])
  })

  it('is stopped where its answer does not fit into memory', async () => {
    const env = { NODE_OPTIONS: '--max-old-space-size=120' }
    const run = await runProcess(['query', '-d', flood, '-q', everything], { env })
    expect(run).toMatchObject({ status: 1, signal: null, out: '' })
    expect(run.err).toContain('expected an answer that fits into memory')
  })
})

describe('restricted claims', () => {
  const restricted = `
    @prefix : <http://example.org/flood/> . @prefix cg: <https://w3id.org/claimgraph/ns#> .
    @prefix prov: <http://www.w3.org/ns/prov#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
    :town-council a prov:Organization .
    :open a cg:Claim ; prov:wasAttributedTo :town-council .
    :c a cg:Claim ; prov:wasAttributedTo :town-council ; cg:sensitivity cg:Restricted ; rdfs:label "marker-4711" .
    :c { :x rdfs:label "marker-4711" }`
  const everywhere = '{ { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }'

  it.each([
    ...['table', 'tsv', 'csv', 'json', 'xml'].map(format => [format, `SELECT * ${everywhere}`]),
    ...['ttl', 'trig', 'nt', 'nq', 'jsonld'].map(format => [format, `CONSTRUCT { ?s ?p ?o } ${everywhere}`]),
  ])('are left out of %s', async (format, text) => {
    const run = await claimgraph(['query', '-d', '-', '-q', text!, '--format', format!], { input: restricted })
    expect(run.status).toBe(0)
    expect(run.out).toContain('town-council')
    expect(run.out).not.toContain('marker-4711')
    expect(run.err).toContain('1 restricted claim(s) left out')
  })

  it('are shown where someone says so', async () => {
    const args = ['query', '-d', '-', '-q', `SELECT * ${everywhere}`, '--include-restricted']
    expect((await claimgraph(args, { input: restricted })).out).toContain('marker-4711')
  })
})
