import type { DatasetCore } from '@rdfjs/types'
import { findCycles, type Links } from '../../rdf/cycles.js'
import { rdf } from '../../rdf/environment.js'
import { gatherLinks } from '../../rdf/links.js'
import { memoize } from '../../rdf/memoize.js'
import { cg, schema, skos } from '../../rdf/namespaces.js'

/** What is narrower than what among concepts, places, agents and events. */
export interface Hierarchy {
  /**
   * Whether the first is narrower than the second, over any number of links of any kind. No concept is narrower than
   * itself, and of those that stand in one circle none is narrower than another: they are equal in rank.
   */
  isNarrower(narrower: string, broader: string): boolean
  /** Whether two, neither narrower than the other, can be one: something is narrower than both, or one circle has both. */
  canCoincide(a: string, b: string): boolean
  /** All pairs of which the first leads to the second, and whether the two stand in one circle. */
  listPairs(): Iterable<{ readonly narrower: string; readonly broader: string; readonly circular: boolean }>
  /** The members of each circle, in order. */
  readonly cycles: readonly (readonly string[])[]
}

/** Properties that lead from the narrower to the broader. */
const upward = [skos.broader, schema.containedInPlace, schema.parentOrganization, schema.memberOf, cg.partOf]

/** Reads the hierarchy that the default graph describes; circles are found and reported, and never followed for ever. */
export function readHierarchy(dataset: DatasetCore): Hierarchy {
  const pairs = upward.flatMap(property =>
    [...dataset.match(null, property, null, rdf.defaultGraph())]
      .filter(({ object }) => object.termType !== 'Literal')
      .map(({ subject, object }) => [subject.value, object.value] as const),
  )
  const broader = gatherLinks(pairs)
  const narrower = gatherLinks(pairs.map(([from, to]) => [to, from] as const))
  const cycles = findCycles(broader, narrower)
  const circle = new Map(cycles.flatMap((members, index) => members.map(member => [member, index] as const)))
  const share = (a: string, b: string) => circle.has(a) && circle.get(a) === circle.get(b)
  const above = memoize((concept: string) => reachFrom(broader, concept))
  const below = memoize((concept: string) => reachFrom(narrower, concept))
  const isNarrower = (a: string, b: string) => a !== b && above(a).has(b) && !share(a, b)
  const canCoincide = (a: string, b: string) => {
    const others = below(b)
    return share(a, b) || [...below(a)].some(concept => others.has(concept))
  }
  function* listPairs() {
    for (const narrower of [...broader.keys()].sort()) {
      for (const other of above(narrower)) {
        if (other !== narrower) yield { narrower, broader: other, circular: share(narrower, other) }
      }
    }
  }
  return { isNarrower, canCoincide, listPairs, cycles }
}

/** All that links lead to from a concept, over circles too. */
function reachFrom(links: Links, start: string): ReadonlySet<string> {
  const reached = new Set(links.get(start))
  for (const concept of reached) for (const next of links.get(concept) ?? []) reached.add(next)
  return reached
}
