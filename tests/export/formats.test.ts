import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { exportFormats, exportGraph } from '../../src/export/export.js'
import { openClaimGraph } from '../../src/node/open.js'
import { findRdfFormat } from '../../src/rdf/formats.js'

const graph = await openClaimGraph(fileURLToPath(new URL('flood.trig', import.meta.url)))

it.each([
  ['trig', '.trig', 'application/trig'],
  ['ttl', 'TURTLE', 'text/turtle; charset=utf-8'],
  ['nq', 'nquads', 'application/n-quads'],
  ['nt', '.ntriples', 'application/n-triples'],
  ['jsonld', 'json', 'application/ld+json'],
  ['csv', '.CSV', 'text/csv'],
])('writes the same %s by extension and media type', async (name, ...others) => {
  const expected = await exportGraph(graph, name)
  const everything = await Promise.all(exportFormats.map(format => exportGraph(graph, format)))
  expect(everything.filter(text => text === expected)).toHaveLength(1)
  for (const other of others) expect(await exportGraph(graph, other)).toBe(expected)
})

it('takes a format as it was found', async () => {
  expect(await exportGraph(graph, findRdfFormat('ttl'))).toBe(await exportGraph(graph, 'ttl'))
})

it.each(['', '.', 'text/html', 'csvs'])('refuses %j, which is none', async name => {
  await expect(exportGraph(graph, name)).rejects.toMatchObject({ code: 'unknown-format' })
})
