import type { Quad, Term } from '@rdfjs/types'
import { Writer } from 'n3'
import type { RdfFormat } from './formats.js'
import { rdf } from './namespaces.js'

/**
 * Writes quads as TriG, Turtle, N-Quads or N-Triples. TriG and Turtle come sorted, with prefixes, and with lists and
 * blank nodes written where they are used, so that a person can read them.
 */
export async function writeQuads(
  quads: Iterable<Quad>,
  format: RdfFormat,
  prefixes: Readonly<Record<string, string>> = {},
): Promise<string> {
  const pretty = format.name === 'trig' || format.name === 'ttl'
  const writer = new Writer({ format: format.mediaType, prefixes: pretty ? { ...prefixes } : {} })
  if (pretty) writePretty([...quads], writer)
  else for (const quad of quads) writer.addQuad(quad as never)
  return new Promise((resolve, reject) => {
    writer.end((error: Error | null, text: string) => (error ? reject(error) : resolve(text)))
  })
}

/** One subject's triples within one graph. */
interface Node {
  readonly subject: Term
  readonly quads: Quad[]
}

function writePretty(quads: readonly Quad[], writer: Writer): void {
  const nodes = new Map<string, Node>()
  const users = new Map<string, { key: string; times: number; graphs: Set<string> }>()
  for (const quad of [...quads].sort(compareQuads)) {
    const key = nodeKey(quad.subject, quad.graph)
    const node = nodes.get(key)
    if (node) node.quads.push(quad)
    else nodes.set(key, { subject: quad.subject, quads: [quad] })
    for (const term of [quad.object, quad.subject, quad.graph]) {
      if (term.termType !== 'BlankNode') continue
      const use = users.get(term.value) ?? { key, times: 0, graphs: new Set<string>() }
      if (term !== quad.subject) use.times++
      if (term === quad.object) use.key = key
      use.graphs.add(term === quad.graph ? 'as a name' : quad.graph.value)
      users.set(term.value, use)
    }
  }

  /** Whether a blank node can be written in place: one triple uses it, all in one graph, and not from below itself. */
  const inPlace = (term: Term, graph: Term): boolean => {
    const use = users.get(term.value)
    if (term.termType !== 'BlankNode' || use?.times !== 1 || use.graphs.size !== 1) return false
    const own = nodeKey(term, graph)
    const seen = new Set<string>()
    for (let key: string | undefined = use.key; key && !seen.has(key); ) {
      if (key === own) return false
      seen.add(key)
      const above: Node | undefined = nodes.get(key)
      key =
        above?.subject.termType === 'BlankNode' && users.get(above.subject.value)?.times === 1
          ? users.get(above.subject.value)!.key
          : undefined
    }
    return true
  }

  const nested = (term: Term, graph: Term): Term => {
    if (!inPlace(term, graph)) return term
    const items = listItems(term, graph)
    if (items) return writer.list(items.map(item => nested(item, graph)) as never) as unknown as Term
    const children = nodes.get(nodeKey(term, graph))?.quads ?? []
    return writer.blank(
      children.map(({ predicate, object }) => ({ predicate, object: nested(object, graph) })) as never,
    ) as unknown as Term
  }

  /** The items of a well-formed list whose every link can be written in place. */
  const listItems = (head: Term, graph: Term): Term[] | undefined => {
    const items: Term[] = []
    for (let node = head; !node.equals(rdf.nil); ) {
      const quads = nodes.get(nodeKey(node, graph))?.quads
      const [first, rest] = quads ?? []
      if (quads?.length !== 2 || !first?.predicate.equals(rdf.first) || !rest?.predicate.equals(rdf.rest))
        return undefined
      if (!inPlace(node, graph)) return undefined
      items.push(first.object)
      node = rest.object
    }
    return items
  }

  for (const { quads } of nodes.values()) {
    for (const { subject, predicate, object, graph } of quads) {
      if (inPlace(subject, graph)) break
      writer.addQuad(subject as never, predicate as never, nested(object, graph) as never, graph as never)
    }
  }
}

const nodeKey = (subject: Term, graph: Term) => `${graph.value} ${termKey(subject)}`

/** Orders by graph (the default graph first), then subject, property (`rdf:type` first) and object. */
function compareQuads(a: Quad, b: Quad): number {
  return (
    compare(a.graph.value, b.graph.value) ||
    compare(termKey(a.subject), termKey(b.subject)) ||
    compare(predicateKey(a.predicate), predicateKey(b.predicate)) ||
    compare(termKey(a.object), termKey(b.object))
  )
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)
const predicateKey = (term: Term) => (term.equals(rdf.type) ? '' : term.value)
// named nodes before blank nodes before literals
const termKey = (term: Term) => (term.termType === 'NamedNode' ? 0 : term.termType === 'BlankNode' ? 1 : 2) + term.value
