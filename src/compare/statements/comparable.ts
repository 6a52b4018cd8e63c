import type { DatasetCore } from '@rdfjs/types'
import type { ClaimGraph } from '../../claims/graph.js'
import { Issues } from '../../claims/issues.js'
import { rdf } from '../../rdf/environment.js'
import { gatherLinks } from '../../rdf/links.js'
import { cg, rdf as rdfNs } from '../../rdf/namespaces.js'
import { localName } from '../../rdf/resource.js'
import type { ComparableProperty, ComparisonKind } from '../types.js'

const kinds: readonly string[] = ['Quantity', 'SetOfConcepts', 'Concept', 'Instant', 'Truth']

/**
 * The properties that the vocabulary or the data's own default graph declares comparable, by IRI. One that is declared
 * in two ways, or in none that is known, is reported and left out.
 */
export function readComparable(
  vocabulary: DatasetCore,
  dataset: DatasetCore,
  labelOf: (iri: string) => string,
  issues: Issues,
): Map<string, ComparableProperty> {
  const both = (predicate: typeof cg.comparedAs, object: typeof cg.comparedAs | null) =>
    [vocabulary, dataset].flatMap(graph => [...graph.match(null, predicate, object, rdf.defaultGraph())])
  const declared = gatherLinks(both(cg.comparedAs, null).map(quad => [quad.subject.value, quad.object.value] as const))
  const ofClass = (name: string) =>
    new Set(both(rdfNs.type, rdf.namedNode(cg.$iri + name)).map(quad => quad.subject.value))
  const acts = gatherLinks(
    both(cg.byAnotherAct, null).flatMap(
      ({ subject: { value: a }, object: { value: b } }) =>
        [
          [a, b],
          [b, a],
        ] as const,
    ),
  )
  const [additive, existential] = [ofClass('AdditiveMeasure'), ofClass('ExistentialProperty')]
  const properties = new Map<string, ComparableProperty>()
  for (const [id, ways] of declared) {
    const kind = findKind(id, ways, issues)
    if (kind === undefined) continue
    if (additive.has(id) && kind !== 'Quantity') {
      issues.add(
        'not-additive',
        id,
        `expected cg:AdditiveMeasure on a quantity only, found it on ${kind}; not added up`,
      )
    }
    if (existential.has(id) && kind !== 'SetOfConcepts' && kind !== 'Truth') {
      const message = `expected cg:ExistentialProperty on a set of concepts or a truth, found it on ${kind}; not lifted`
      issues.add('not-existential', id, message)
    }
    properties.set(id, {
      id,
      label: labelOf(id),
      kind,
      additive: additive.has(id) && kind === 'Quantity',
      existential: existential.has(id) && (kind === 'SetOfConcepts' || kind === 'Truth'),
      byAnotherAct: acts.get(id) ?? [],
    })
  }
  return properties
}

/** The IRIs of the comparable properties that stand in a graph. */
export async function usedComparable({
  dataset,
  ontology,
}: Pick<ClaimGraph, 'dataset' | 'ontology'>): Promise<string[]> {
  const declared = readComparable(await ontology.vocabulary(), dataset, iri => iri, new Issues())
  return [...declared.keys()].filter(id => dataset.match(null, rdf.namedNode(id)).size > 0)
}

function findKind(property: string, ways: readonly string[], issues: Issues): ComparisonKind | undefined {
  const found = ways.map(way => `<${way}>`).join(' and ')
  if (ways.length > 1) {
    issues.add('ambiguous-property', property, `expected one cg:comparedAs, found ${found}; not compared`)
    return undefined
  }
  const name = ways[0]!.startsWith(cg.$iri) ? localName(ways[0]!) : ''
  if (kinds.includes(name)) return name as ComparisonKind
  issues.add(
    'unknown-kind',
    property,
    `expected cg:comparedAs one of ${kinds.join(', ')}, found ${found}; not compared`,
  )
  return undefined
}
