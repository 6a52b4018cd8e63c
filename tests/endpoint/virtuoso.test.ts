import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startVirtuoso, type VirtuosoServer, virtuosoIsInstalled } from '../../bench/scale/virtuoso-server.js'
import { openClaimGraph } from '../../src/node/open.js'
import { writeQuads } from '../../src/rdf/write.js'
import { claimgraph } from '../cli/run.js'

const graph = 'urn:claimgraph:default'

describe.skipIf(!virtuosoIsInstalled)('Virtuoso', () => {
  let server: VirtuosoServer
  beforeAll(async () => {
    server = await startVirtuoso()
    const { dataset } = await openClaimGraph('examples/bridge.trig')
    const file = join(server.folder, 'bridge.nq')
    await writeFile(file, await writeQuads(dataset, 'nq'))
    await server.load(file, graph)
  })
  afterAll(() => server?.stop())

  const there = () => ['--endpoint', server.endpoint, '--endpoint-graph', graph]

  it.each([
    [['claims', '--format', 'json']],
    [['trace', 'claim-hospital-deaths', '--format', 'json']],
    [['compare', '--format', 'json']],
    [['compare', '--about', 'fall', '--property', 'deaths']],
    [['query', '-q', 'SELECT ?claim ?who { ?claim a cg:Claim ; prov:wasAttributedTo ?who } ORDER BY ?claim']],
  ])('gives %s what the file gives', async args => {
    const here = await claimgraph([...args, '-d', 'examples/bridge.trig'])
    const found = await claimgraph([...args, ...there()])
    expect(found.err.replace(/^claimgraph: .*restricted.*\n/, '')).toBe(
      here.err.replace(/^claimgraph: .*restricted.*\n/, ''),
    )
    expect(found.out).toBe(here.out)
  })

  it('is refused where all its graphs together would be the default graph', async () => {
    const { status, err } = await claimgraph(['claims', '--endpoint', server.endpoint])
    expect(status).toBe(1)
    expect(err).toContain('--endpoint-graph names the one in its place')
  })
})
