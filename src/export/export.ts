import { claimQuads } from '../claims/claim-quads.js'
import type { ClaimGraph } from '../claims/graph.js'
import { ClaimGraphError, suggest } from '../errors.js'
import { canonicalise } from '../rdf/canonical.js'
import { rdf } from '../rdf/environment.js'
import { findFormat, type RdfFormat, rdfFormats } from '../rdf/formats.js'
import { prefixes } from '../rdf/namespaces.js'
import { toReifiers } from '../rdf/reifiers.js'
import { writeQuads } from '../rdf/write.js'
import { toCsv } from './csv.js'
import { toJsonLd } from './jsonld.js'
import { reify } from './reify.js'

/**
 * The formats in which a graph, or some of its claims, can be exported.
 *
 * @example
 * ```ts
 * import { exportFormats } from 'claimgraph/export'
 *
 * console.log(exportFormats.join(' ')) // jsonld trig nq nt ttl rdf csv
 * ```
 */
export const exportFormats = ['jsonld', 'trig', 'nq', 'nt', 'ttl', 'rdf', 'csv'] as const

/** The short name of a format. */
export type ExportFormat = (typeof exportFormats)[number]

const csv = { name: 'csv', mediaType: 'text/csv', extensions: ['.csv'] } as const

/** Finds what a graph can be written as, RDF or a table, by short name, extension or media type. */
export function findExportFormat(name: string): RdfFormat | typeof csv {
  const format = findFormat<RdfFormat | typeof csv>(name, [...rdfFormats, csv])
  if (format) return format
  const wanted = name.toLowerCase().replace(/^\./, '')
  throw new ClaimGraphError(
    'unknown-format',
    `unknown format \`${name}\`: expected one of ${exportFormats.join(', ')}${suggest(wanted, exportFormats)}`,
  )
}

/** What is exported. */
export interface ExportOptions {
  /** IRIs or their last parts; without any, the whole dataset is exported. */
  claims?: readonly string[] | undefined
  /** Whether the agents, documents, events and concepts that those claims name are described too. */
  terms?: boolean | undefined
  /** Whether content stands in the terms of RDF 1.2: what a claim says is what it reifies, and there are no named graphs. */
  reifiers?: boolean | undefined
}

/**
 * Writes a claim graph, or some of its claims, in a format named by short name, extension or media type; the same graph
 * is always written the same way. Throws `unknown-format` for a name that is none of a format.
 *
 * @example
 * ```ts
 * import { exportGraph, readQuads, toClaimGraph } from 'claimgraph'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }`,
 *   'trig',
 * )
 * const text = await exportGraph(toClaimGraph(store), 'nq', { claims: ['count'] })
 * console.log(text.split('\n').filter(line => line.includes('injured')))
 * // [
 * //   '<https://example.org/flood> <https://w3id.org/claimgraph/ns#injured> "3"^^<http://www.w3.org/2001/XMLSchema#integer> <https://example.org/count> .'
 * // ]
 * ```
 */
export async function exportGraph(
  graph: ClaimGraph,
  format: string | RdfFormat,
  { claims, terms, reifiers }: ExportOptions = {},
): Promise<string> {
  const found = typeof format === 'string' ? findExportFormat(format) : format
  const chosen = claims?.map(name => graph.claim(name))
  if (reifiers && ['csv', 'jsonld'].includes(found.name)) {
    throw new ClaimGraphError('usage', `expected a format that has the triple terms of RDF 1.2, found ${found.name}`)
  }
  if (found.name === 'csv') return toCsv(graph, chosen)
  const graphs = chosen
    ? chosen.flatMap(({ id }) => claimQuads(graph.dataset, rdf.namedNode(id), { terms }))
    : [...graph.dataset]
  // canonical labels are found of graphs, and not of triple terms
  const quads = reifiers ? toReifiers(await canonicalise(graphs)) : graphs
  const names = { ...prefixes, ...graph.prefixes }
  if (found.name === 'jsonld')
    return `${JSON.stringify(await toJsonLd(quads, { ontology: graph.ontology, prefixes: names }), null, 2)}\n`
  return writeQuads(await canonicalise(found.namedGraphs ? quads : reify(rdf.dataset(quads))), found, {
    prefixes: names,
  })
}
