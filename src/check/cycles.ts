import type { DatasetCore, Term } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { cg, prov, schema, skos } from '../rdf/namespaces.js'
import { type Finding, showTerm } from './issue.js'

/** Properties that must not lead back to where they came from. */
const acyclic = [
  ...[prov.wasDerivedFrom, prov.wasRevisionOf, prov.actedOnBehalfOf],
  ...[
    cg.partOf,
    rdf.namedNode(`${cg.$iri}partitions`),
    skos.broader,
    schema.containedInPlace,
    schema.parentOrganization,
  ],
]

/** Finds circles: claims that rest on themselves, events that are parts of themselves, and the like. */
export function checkCycles(data: DatasetCore): Finding[] {
  return acyclic.flatMap(property => {
    const edges = new Map<string, Set<string>>()
    for (const { subject, object } of data.match(null, property, null, rdf.defaultGraph())) {
      const targets = edges.get(subject.value)
      if (targets) targets.add(object.value)
      else edges.set(subject.value, new Set([object.value]))
    }
    return findCycles(edges).map(cycle => circular(property, cycle))
  })
}

function circular(property: Term, cycle: readonly string[]): Finding {
  const circle = [...cycle, cycle[0]!].map(iri => `<${iri}>`).join(' → ')
  const message = `Break the circle: ${showTerm(property)} must not come back to where it began. Found ${circle}.`
  return { code: 'circular', severity: 'error', message, at: rdf.namedNode(cycle[0]!) }
}

/** Circles of which no two share a node; at least one of every cycle. */
function findCycles(edges: Map<string, Set<string>>): string[][] {
  const cycles: string[][] = []
  for (;;) {
    removeDeadEnds(edges)
    const [start] = [...edges.keys()].sort()
    if (start === undefined) return cycles
    const path: string[] = []
    let node = start
    while (!path.includes(node)) {
      path.push(node)
      node = [...edges.get(node)!].sort()[0]!
    }
    const cycle = path.slice(path.indexOf(node))
    const first = cycle.indexOf([...cycle].sort()[0]!)
    cycles.push([...cycle.slice(first), ...cycle.slice(0, first)])
    for (const done of cycle) edges.delete(done)
  }
}

/** Removes nodes from which no circle can be reached, until none is left. */
function removeDeadEnds(edges: Map<string, Set<string>>): void {
  for (let removed = true; removed; ) {
    removed = false
    for (const [node, targets] of edges) {
      for (const target of targets) if (!edges.has(target)) targets.delete(target)
      if (targets.size === 0) {
        edges.delete(node)
        removed = true
      }
    }
  }
}
