import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { exportGraph } from '../../src/export/export.js'
import { readColumns, readFiles } from '../../src/node/files/read.js'
import { openClaimGraph } from '../../src/node/open.js'
import { isIsomorphic } from '../export/isomorphism.js'

const flood = fileURLToPath(new URL('../export/flood.trig', import.meta.url))

it.each(['ttl', 'trig', 'nq', 'nt', 'rdf'])(
  'a claim is the reifier of what it says in %s, and is read so',
  async format => {
    const folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
    try {
      const graph = await openClaimGraph(flood)
      // what is derived is none of a claim, and stays reified
      const claims = graph.claimIds()
      const text = await exportGraph(graph, format, { reifiers: true, claims, terms: true })
      expect(text).toContain('reifies')
      const [file, plain] = [`reified.${format}`, 'plain.trig'].map(name => join(folder, name))
      await writeFile(file!, text)
      await writeFile(plain!, await exportGraph(graph, 'trig', { claims, terms: true }))
      const { store: expected } = await readFiles([plain!])
      for (const read of [readFiles, readColumns])
        expect(isIsomorphic((await read([file!])).store, expected)).toBe(true)
    } finally {
      await rm(folder, { recursive: true })
    }
  },
)

it.each(['ttl', 'nt', 'rdf'])('a graph that is read twice is written with the same labels in %s', async format => {
  const write = async () => exportGraph(await openClaimGraph(flood), format, { reifiers: true })
  const text = await write()
  expect(text).toContain('c14n')
  expect(await write()).toBe(text)
})

it('an annotation by a claim asserts nothing, and one by anything else stays', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'claimgraph-'))
  try {
    const file = join(folder, 'annotated.ttl')
    await writeFile(
      file,
      `PREFIX : <https://example.org/> PREFIX cg: <https://w3id.org/claimgraph/ns#> PREFIX prov: <http://www.w3.org/ns/prov#>
       :flood cg:deaths 3 ~ :count {| a cg:Claim ; prov:wasAttributedTo :council |} . :flood cg:injured 4 ~ :note .`,
    )
    const { store } = await readFiles([file])
    const found = [...store].map(({ subject, predicate, graph }) =>
      [subject, predicate, graph].map(({ value }) => value.replace(/.*[/#]/, '')).join(' '),
    )
    expect(found.sort()).toEqual([
      'count type ',
      'count wasAttributedTo ',
      'flood deaths count',
      'flood injured ',
      'note reifies ',
    ])
  } finally {
    await rm(folder, { recursive: true })
  }
})

it('formats without triple terms are refused', async () => {
  const graph = await openClaimGraph(flood)
  for (const format of ['jsonld', 'csv']) {
    await expect(exportGraph(graph, format, { reifiers: true })).rejects.toThrow(/triple terms of RDF 1\.2, found/)
  }
})
