import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openClaimGraph, toClaimGraph } from '../../src/node/open.js'
import { shippedPath } from '../../src/node/shipped.js'
import { createApp } from '../../src/serve/app.js'
import { listen, type RunningServer } from '../../src/serve/server.js'
import { storeOf } from '../claims/fixture.js'
import { claimgraph } from '../cli/run.js'

const bridge = 'examples/bridge.trig'
const ending = new AbortController()
let servers: Record<'bridge' | 'shipped' | 'restricted', { at: string; server: RunningServer }>

async function serveAt(graph: Parameters<typeof createApp>[0]) {
  const app = await createApp(graph, { signal: ending.signal })
  const server = await listen((request, env) => app.fetch(request, env), { host: '127.0.0.1', port: 0 })
  return { at: `${server.url}sparql`, server }
}

beforeAll(async () => {
  const marked = await storeOf(':secret a cg:Claim ; cg:sensitivity cg:Restricted . :secret { :flood cg:injured 3 }')
  servers = {
    bridge: await serveAt(await openClaimGraph(bridge)),
    shipped: await serveAt(await openClaimGraph(shippedPath('triples'))),
    restricted: await serveAt(toClaimGraph(marked, { includeRestricted: true })),
  }
})
afterAll(async () => {
  await Promise.all(Object.values(servers).map(({ server }) => server.stop(100)))
  ending.abort()
})

/** What a command says of files, and of an endpoint that has the same graph. */
async function both(args: readonly string[], name: 'bridge' | 'shipped', files: readonly string[]) {
  const here = await claimgraph([...args, ...files])
  const there = await claimgraph([...args, '--endpoint', servers[name].at])
  expect(there.err.replace(/^claimgraph: .*restricted.*\n/, '')).toBe(
    here.err.replace(/^claimgraph: .*restricted.*\n/, ''),
  )
  expect(there.status).toBe(0)
  return { here: here.out, there: there.out }
}

describe("claimgraph's own endpoint", () => {
  it.each([
    [['claims', '--format', 'json']],
    [['trace', 'claim-brigade-deaths', '--format', 'json']],
    [['compare', '--format', 'json']],
    [['compare', '--about', 'fall', '--property', 'deaths']],
    [['query', '-q', 'SELECT ?claim ?who { ?claim a cg:Claim ; prov:wasAttributedTo ?who } ORDER BY ?claim']],
    [['query', '-q', 'ASK { ?claim cg:stance cg:Denies }']],
    [['query', '-q', 'CONSTRUCT { ?who a prov:Agent } { ?claim prov:wasAttributedTo ?who }', '--format', 'nt']],
  ])('gives %s what the file gives', async args => {
    const { here, there } = await both(args, 'bridge', ['-d', bridge])
    expect(here.length).toBeGreaterThan(4)
    expect(there).toBe(here)
  })

  it('gives the whole shipped graph, chains and passages included', async () => {
    const { here, there } = await both(['claims', '--format', 'json'], 'shipped', [])
    expect(there).toBe(here)
    const one = await both(['trace', 'claim-mother-shot-in-back', '--format', 'json'], 'shipped', [])
    expect(one.there).toBe(one.here)
  })

  it('is asked with the parameters of a query of the library', async () => {
    const args = [
      'query',
      'claim-chain',
      '--param',
      'claim=https://example.org/selm/claim-hospital-deaths',
      '--format',
      'csv',
    ]
    const { here, there } = await both(args, 'bridge', ['-d', bridge])
    expect(here.split('\n').length).toBeGreaterThan(2)
    expect(there).toBe(here)
  })

  it('is refused where it holds something restricted', async () => {
    const at = servers.restricted.at
    for (const args of [['claims'], ['query', '-q', 'ASK {}'], ['compare'], ['trace', 'secret']]) {
      const { status, err, out } = await claimgraph([...args, '--endpoint', at])
      expect([status, out]).toEqual([1, ''])
      expect(err).toContain('expected nothing restricted, found some')
      expect(err).not.toContain('flood')
    }
    const { status } = await claimgraph(['claims', '--endpoint', at, '--include-restricted'])
    expect(status).toBe(0)
  })

  it('is asked nothing that is refused of files', async () => {
    const { err } = await claimgraph(['query', '--endpoint', servers.bridge.at, '-q', 'CLEAR ALL'])
    expect(err).toContain('expected a query, found an update')
    const foreign = [
      'query',
      '--endpoint',
      servers.bridge.at,
      '-q',
      'ASK { SERVICE <http://127.0.0.1:9/> { ?s ?p ?o } }',
    ]
    expect((await claimgraph(foreign)).err).toContain('no other endpoint is asked')
  })

  it('tells names that are not there from those that are', async () => {
    const { status, err } = await claimgraph(['compare', '--about', 'fal', '--endpoint', servers.bridge.at])
    expect(status).toBe(2)
    expect(err).toContain('expected an event whose IRI ends with `fal`, found none')
  })

  it.each([
    [['claims', '--endpoint', 'http://127.0.0.1:9/', '-d', 'x'], 'expected one of --data and --endpoint, found both'],
    [['claims', '--endpoint', 'ftp://example.org/'], 'expected the address of an endpoint'],
    [['claims', '--endpoint', 'http://me:secret@127.0.0.1:9/'], 'without a password'],
    [['claims', '--endpoint-graph', 'urn:x'], 'go with --endpoint'],
    [
      ['claims', '--endpoint', 'http://127.0.0.1:9/', '--endpoint-header', 'secret'],
      'as `Name: value`, found another form',
    ],
    [
      ['query', '-q', 'ASK {}', '--endpoint', 'http://127.0.0.1:9/', '--engine', 'oxigraph'],
      'expected one of --engine and',
    ],
  ])('%s is wrong', async (args, message) => {
    const { status, err } = await claimgraph(args)
    expect(status).toBe(2)
    expect(err).toContain(message)
  })
})

describe('claimgraph query --engine oxigraph', () => {
  it('answers what Comunica answers', async () => {
    const args = ['query', 'claim-chain', '--param', 'claim=claim-hospital-deaths', '-d', bridge, '--format', 'csv']
    const { out } = await claimgraph([...args, '--engine', 'oxigraph'])
    expect(out.split('\n').length).toBeGreaterThan(2)
    expect(out).toBe((await claimgraph(args)).out)
  })
})
