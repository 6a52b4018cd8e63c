import type { Quad, Term } from '@rdfjs/types'
import { rdf } from './namespaces.js'
import { termKey } from './order.js'

/** Which blank nodes can be written in the place where they are used, without a label, and nothing be lost. */
export interface Nesting {
  /** The triples of each subject, within each graph, that must be written for itself. */
  readonly roots: readonly (readonly Quad[])[]
  triplesOf(subject: Term, graph: Term): readonly Quad[]
  isNested(term: Term): boolean
  /** The items of the list that a term begins, if all its links are nested. */
  listItems(head: Term): readonly Term[] | undefined
}

/** Deeper than people write; a node below it is written for itself, so that no reader or writer runs out of stack. */
const mostDepth = 32

/** For each blank node that exactly one triple uses as its object, in the graph of its own triples: that triple. */
type Uses = ReadonlyMap<string, Quad>

/**
 * Finds what can be nested: blank nodes that one triple uses, that are described in that triple's graph or not at all,
 * that name no graph, and that do not stand below themselves. The quads must be in order, each once.
 */
export function findNesting(quads: readonly Quad[]): Nesting {
  const nodes = groupBySubject(quads)
  const uses = findUses(quads)
  const depths = measureDepths(uses)
  const canNest = (term: Term) => term.termType === 'BlankNode' && (depths.get(term.value) ?? 0) > 0
  const triplesOf = (subject: Term, graph: Term) => nodes.get(nodeKey(subject, graph)) ?? []

  const lists = new Map<string, Term[]>()
  const links = new Set<string>()
  for (const [head, { predicate, object, graph }] of uses) {
    if (predicate.equals(rdf.rest)) continue
    const cells: string[] = []
    const items: Term[] = []
    let node: Term = object
    while (canNest(node)) {
      const [first, rest, ...more] = triplesOf(node, graph)
      if (!first?.predicate.equals(rdf.first) || !rest?.predicate.equals(rdf.rest) || more.length > 0) break
      cells.push(node.value)
      items.push(first.object)
      node = rest.object
    }
    if (!node.equals(rdf.nil) || cells.length === 0) continue
    lists.set(head, items)
    for (const cell of cells) links.add(cell)
  }

  // the links of a broken list are written for themselves: nested, a long one would be too deep
  const isNested = (term: Term) =>
    canNest(term) && (links.has(term.value) || !uses.get(term.value)!.predicate.equals(rdf.rest))
  return {
    roots: [...nodes.values()].filter(([quad]) => !isNested(quad!.subject)),
    triplesOf,
    isNested,
    listItems: head => (head.termType === 'BlankNode' ? lists.get(head.value) : undefined),
  }
}

const nodeKey = (subject: Term, graph: Term) => `${termKey(graph)} ${termKey(subject)}`

function groupBySubject(quads: readonly Quad[]): Map<string, Quad[]> {
  const nodes = new Map<string, Quad[]>()
  for (const quad of quads) {
    const key = nodeKey(quad.subject, quad.graph)
    const node = nodes.get(key)
    if (node) node.push(quad)
    else nodes.set(key, [quad])
  }
  return nodes
}

function findUses(quads: readonly Quad[]): Uses {
  const uses = new Map<string, Quad>()
  const shared = new Set<string>()
  const graphs = new Map<string, Term>()
  const meet = (term: Term, graph: Term) => {
    if (term.termType === 'Quad') for (const part of blankNodesIn(term)) shared.add(part)
    if (term.termType !== 'BlankNode') return
    const known = graphs.get(term.value)
    if (known && !known.equals(graph)) shared.add(term.value)
    graphs.set(term.value, graph)
  }
  for (const quad of quads) {
    if (quad.graph.termType === 'BlankNode') shared.add(quad.graph.value)
    meet(quad.subject, quad.graph)
    meet(quad.object, quad.graph)
    if (quad.object.termType !== 'BlankNode') continue
    if (uses.has(quad.object.value)) shared.add(quad.object.value)
    uses.set(quad.object.value, quad)
  }
  for (const label of shared) uses.delete(label)
  return uses
}

function blankNodesIn(term: Term): string[] {
  if (term.termType === 'Quad') return [term.subject, term.object].flatMap(blankNodesIn)
  return term.termType === 'BlankNode' ? [term.value] : []
}

/** How deep below a node that stands for itself each blank node would stand; 0 for those that cannot be nested. */
function measureDepths(uses: Uses): ReadonlyMap<string, number> {
  const depths = new Map<string, number>()
  for (const start of uses.keys()) {
    const path = new Set<string>()
    let node: string | undefined = start
    while (node !== undefined && uses.has(node) && !depths.has(node) && !path.has(node)) {
      path.add(node)
      const user: Term = uses.get(node)!.subject
      node = user.termType === 'BlankNode' ? user.value : undefined
    }
    const upwards = [...path]
    const circle = node === undefined || !path.has(node) ? [] : upwards.splice(upwards.indexOf(node))
    for (const member of circle) depths.set(member, 0)
    let depth = (node === undefined ? undefined : depths.get(node)) ?? 0
    for (const below of upwards.reverse()) {
      // the links of a list stand beside each other
      if (!uses.get(below)!.predicate.equals(rdf.rest) || depth === 0) depth++
      if (depth > mostDepth) depth = 0
      depths.set(below, depth)
    }
  }
  return depths
}
