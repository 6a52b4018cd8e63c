import type { NamedNode, Quad } from '@rdfjs/types'
import { type ClaimQuadsOptions, claimQuads } from '../claims/claim-quads.js'
import type { ClaimGraph } from '../claims/graph.js'
import type { Ontology } from '../ontology/ontology.js'
import { canonicalise } from '../rdf/canonical.js'
import { rdf } from '../rdf/environment.js'
import { cg, prov, schema, sem, skos } from '../rdf/namespaces.js'
import { refuseUnwritable } from '../rdf/writable.js'
import { buildContext } from './context.js'
import { type ExpandedNode, expandQuads } from './expanded.js'

/** A JSON-LD document. */
export interface JsonLdDocument {
  '@context': object
  '@graph': object[]
}

/** How JSON-LD is written; a `ClaimGraph` will do. */
export interface JsonLdOptions {
  /** Whose context the document's own is made of. */
  readonly ontology: Pick<Ontology, 'context'>
  /** Prefixes of the data, beside claimgraph's own. */
  readonly prefixes?: Readonly<Record<string, string>> | undefined
}

/**
 * Writes quads as compact JSON-LD with its context inside. Each claim is one node with its content in its own `@graph`;
 * the document is never framed, which would merge what different actors say of one event. The same quads, whatever
 * their order and blank node labels, give the same document.
 *
 * @example
 * ```ts
 * import { readQuads, shippedOntology, toJsonLd } from 'claimgraph'
 *
 * const { store } = await readQuads('PREFIX schema: <http://schema.org/> <https://example.org/dam> a schema:Place .', 'ttl')
 * const { '@graph': nodes } = await toJsonLd(store, { ontology: shippedOntology })
 * console.log(JSON.stringify(nodes)) // [{"@id":"https://example.org/dam","@type":"schema:Place"}]
 * ```
 */
export async function toJsonLd(
  quads: Iterable<Quad>,
  { ontology, prefixes = {} }: JsonLdOptions,
): Promise<JsonLdDocument> {
  const canonical = await canonicalise(quads)
  refuseUnwritable(canonical)
  const context = buildContext(await ontology.context(), canonical, prefixes)
  const nodes = expandQuads(canonical, context).sort((a, b) => rank(a) - rank(b))
  const { default: jsonld } = await import('jsonld')
  // jsonld's published types know neither expanded input nor these options
  const compact = jsonld.compact as unknown as (nodes: object, context: object, options: object) => Promise<object>
  const compacted = await compact(nodes, context, { skipExpansion: true, graph: true, documentLoader: refuseToLoad })
  return { '@context': context, '@graph': (arrange(compacted) as JsonLdDocument)['@graph'] }
}

/**
 * Writes one claim as JSON-LD: its description, mentions and content, and on demand the terms of reference it names.
 *
 * @example
 * ```ts
 * import { claimJsonLd, readQuads, toClaimGraph } from 'claimgraph'
 *
 * const { store } = await readQuads(
 *   `PREFIX : <https://example.org/>
 *    PREFIX cg: <https://w3id.org/claimgraph/ns#>
 *    PREFIX prov: <http://www.w3.org/ns/prov#>
 *    :count a cg:Claim ; prov:wasAttributedTo :council . :count { :flood cg:injured 3 }`,
 *   'trig',
 * )
 * const { '@graph': nodes } = await claimJsonLd(toClaimGraph(store), 'count')
 * for (const node of nodes) console.log(Object.keys(node)) // [ '@id', '@type', 'wasAttributedTo', '@graph' ]
 * ```
 */
export async function claimJsonLd(
  graph: ClaimGraph,
  name: string,
  options: ClaimQuadsOptions = {},
): Promise<JsonLdDocument> {
  const claim = rdf.namedNode(graph.claim(name).id)
  return toJsonLd(claimQuads(graph.dataset, claim, options), graph)
}

/** What comes first in a document; what is none of these stands before the documents. */
const classes: readonly (readonly NamedNode[])[] = [
  [prov.Organization, prov.Person, cg.Group, prov.Agent],
  [schema.Place],
  [skos.ConceptScheme, skos.Concept],
  [sem.Event],
  [],
  [cg.Document],
  [cg.Claim],
]

function rank({ '@type': types = [], '@graph': graph }: ExpandedNode): number {
  const found = classes.findIndex(group => group.some(type => types.includes(type.value)))
  return found >= 0 ? found : graph ? classes.length : 4
}

/** Keys in the order in which one reads a node, and every `@graph` an array. */
function arrange(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(arrange)
  if (typeof value !== 'object' || value === null) return value
  const place = (key: string) => (key === '@graph' ? 3 : key.startsWith('@') ? 0 : /\blabel$/i.test(key) ? 1 : 2)
  const entries = Object.entries(value).sort(([a], [b]) => place(a) - place(b) || (a < b ? -1 : 1))
  return Object.fromEntries(
    entries.map(([key, part]) => [key, arrange(key === '@graph' && !Array.isArray(part) ? [part] : part)]),
  )
}

function refuseToLoad(url: string): never {
  throw new Error(`unexpected remote context ${url}`)
}
