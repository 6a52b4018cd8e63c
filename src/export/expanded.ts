import type { Literal, Quad, Term } from '@rdfjs/types'
import { ClaimGraphError } from '../errors.js'
import { findDirection } from '../rdf/as-written.js'
import { cg, rdf, xsd } from '../rdf/namespaces.js'
import { findNesting } from '../rdf/nesting.js'
import { termKey } from '../rdf/order.js'
import type { Context } from './context.js'

/** A node object of expanded JSON-LD: only full IRIs, every value in an array. */
export interface ExpandedNode {
  '@id'?: string
  '@type'?: string[]
  '@graph'?: ExpandedNode[]
  [property: string]: unknown
}

/**
 * Turns canonical quads into one node per subject of the default graph, each with the graph that it names as its own
 * `@graph`. Mentions stand in their claim, blank nodes and lists where they are used. The context is the one under which
 * the nodes will be compacted.
 */
export function expandQuads(quads: readonly Quad[], context: Context): ExpandedNode[] {
  const nesting = findNesting(quads)
  const embedded = findEmbeddedMentions(quads)
  const byLanguage = findLanguageMaps(context)

  const toValue = (term: Term, graph: Term): object => {
    if (term.termType === 'Literal') return toValueObject(term)
    if (term.equals(rdf.nil)) return { '@list': [] }
    const items = nesting.listItems(term)
    if (nesting.isNested(term) && items) return { '@list': items.map(item => toValue(item, graph)) }
    const triples = nesting.isNested(term) ? nesting.triplesOf(term, graph) : []
    return triples.length > 0 ? toNode(triples) : { '@id': toId(term) }
  }

  const toNode = (triples: readonly Quad[]): ExpandedNode => {
    const { subject } = triples[0]!
    const node: ExpandedNode = nesting.isNested(subject) ? {} : { '@id': toId(subject) }
    for (const { predicate, object, graph } of triples) {
      const isType = predicate.equals(rdf.type) && object.termType === 'NamedNode'
      const key = isType ? '@type' : predicate.value
      const values = (node[key] ?? []) as unknown[]
      const mention = predicate.equals(cg.mention) && graph.termType === 'DefaultGraph' && embedded.has(object.value)
      if (isType) values.push(object.value)
      else if (mention) values.push(toNode(nesting.triplesOf(object, graph)))
      // a language map can hold strings only
      else if (object.termType === 'Literal' && byLanguage.has(key)) values.push(toStringObject(object))
      else values.push(toValue(object, graph))
      node[key] = values
    }
    return node
  }

  const nodes = new Map<string, ExpandedNode>()
  for (const triples of nesting.roots) {
    const { subject, graph } = triples[0]!
    const inDefault = graph.termType === 'DefaultGraph'
    if (inDefault && embedded.has(subject.value)) continue
    if (inDefault) {
      nodes.set(termKey(subject), toNode(triples))
      continue
    }
    const key = termKey(graph)
    const named = nodes.get(key) ?? { '@id': toId(graph) }
    named['@graph'] = [...(named['@graph'] ?? []), toNode(triples)]
    nodes.set(key, named)
  }
  return [...nodes.values()]
}

/** The mentions, described in the default graph, that one node only refers to as its own, and that name no graph. */
function findEmbeddedMentions(quads: readonly Quad[]): ReadonlySet<string> {
  const described = new Set<string>()
  const graphs = new Set<string>()
  const owners = new Map<string, Quad[]>()
  for (const quad of quads) {
    graphs.add(quad.graph.value)
    if (quad.graph.termType !== 'DefaultGraph') continue
    if (quad.subject.termType === 'NamedNode') described.add(quad.subject.value)
    if (!quad.predicate.equals(cg.mention) || quad.object.termType !== 'NamedNode') continue
    owners.set(quad.object.value, [...(owners.get(quad.object.value) ?? []), quad])
  }
  // what is a mention of another has no mentions embedded, so that none ends up below itself
  const embedded = [...owners].filter(
    ([mention, [{ subject } = {} as Quad, ...others]]) =>
      others.length === 0 && described.has(mention) && !graphs.has(mention) && !owners.has(subject.value),
  )
  return new Set(embedded.map(([mention]) => mention))
}

function toId(term: Term): string {
  if (term.termType === 'BlankNode') return `_:${term.value}`
  if (term.termType === 'Quad') throw unsupported('triple terms')
  return term.value
}

/** A literal as a number or a truth value of JSON where it reads back as it stood, and else as a string. */
function toValueObject(literal: Literal): object {
  const { value, datatype } = literal
  if (datatype.equals(xsd.boolean) && (value === 'true' || value === 'false')) return { '@value': value === 'true' }
  // not `007`, nor `-0`, nor what a JSON number cannot hold
  if (datatype.equals(xsd.integer) && /^(0|-?[1-9]\d*)$/.test(value) && Number.isSafeInteger(Number(value))) {
    return { '@value': Number(value) }
  }
  return toStringObject(literal)
}

function toStringObject(literal: Literal): object {
  const { value, language, datatype } = literal
  const direction = findDirection(literal)
  if (direction) return { '@value': value, ...(language ? { '@language': language } : {}), '@direction': direction }
  if (language) return { '@value': value, '@language': language }
  return datatype.equals(xsd.string) ? { '@value': value } : { '@value': value, '@type': datatype.value }
}

function findLanguageMaps(context: Context): ReadonlySet<unknown> {
  const definitions = Object.values(context) as { '@id'?: string; '@container'?: string }[]
  return new Set(definitions.flatMap(term => (term['@container'] === '@language' ? [term['@id']] : [])))
}

function unsupported(what: string): ClaimGraphError {
  return new ClaimGraphError(
    'invalid-data',
    `expected RDF 1.1, found ${what}, which JSON-LD cannot hold; TriG and N-Quads can`,
  )
}
