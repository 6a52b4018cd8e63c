import type { DatasetCore } from '@rdfjs/types'
import type { ClaimGraph } from '../../claims/graph.js'
import { Issues } from '../../claims/issues.js'
import { rdf } from '../../rdf/environment.js'
import { gatherLinks } from '../../rdf/links.js'
import { cg, rdf as rdfNs } from '../../rdf/namespaces.js'
import { localName } from '../../rdf/resource.js'
import type { Kind } from '../kinds/kind.js'
import { kinds as shipped } from '../kinds/kinds.js'
import type { ComparableProperty } from './comparable-property.js'

/**
 * The properties that the vocabulary or the data's own default graph declares comparable, by IRI. One that is declared
 * to be of two kinds, or of none that is known, is reported and left out.
 */
export function readComparable(
  vocabulary: DatasetCore,
  dataset: DatasetCore,
  labelOf: (iri: string) => string,
  issues: Issues,
  kinds: readonly Kind[] = shipped,
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
  const [additive, existential, universal] = ['AdditiveMeasure', 'ExistentialProperty', 'UniversalProperty'].map(
    ofClass,
  )
  const properties = new Map<string, ComparableProperty>()
  for (const [id, ways] of declared) {
    const kind = findKind(id, ways, kinds, issues)
    if (kind === undefined) continue
    const addsUp = additive!.has(id) && canAddUp(kind)
    if (additive!.has(id) && !addsUp) {
      issues.add(
        'not-additive',
        id,
        `expected cg:AdditiveMeasure on ${nounsOf(kinds.filter(canAddUp))} only, found it on ${localName(kind.iri)}; not added up`,
      )
    }
    for (const [name, declared] of [
      ['ExistentialProperty', existential!],
      ['UniversalProperty', universal!],
    ] as const) {
      if (!declared.has(id) || canBeLifted(kind)) continue
      const message = `expected cg:${name} on ${nounsOf(kinds.filter(canBeLifted))}, found it on ${localName(kind.iri)}; not lifted`
      issues.add('not-existential', id, message)
    }
    properties.set(id, {
      id,
      label: labelOf(id),
      kind,
      additive: addsUp,
      existential: existential!.has(id) && canBeLifted(kind),
      universal: universal!.has(id) && canBeLifted(kind),
      byAnotherAct: acts.get(id) ?? [],
    })
  }
  return properties
}

/** The IRIs of the properties that a graph or its ontology declares comparable. */
export async function listComparable(
  { dataset, ontology }: Pick<ClaimGraph, 'dataset' | 'ontology'>,
  kinds?: readonly Kind[],
): Promise<string[]> {
  return [...readComparable(await ontology.vocabulary(), dataset, iri => iri, new Issues(), kinds).keys()]
}

/** Those of them that stand in the graph. */
export async function usedComparable(
  graph: Pick<ClaimGraph, 'dataset' | 'ontology'>,
  kinds?: readonly Kind[],
): Promise<string[]> {
  const declared = await listComparable(graph, kinds)
  return declared.filter(id => graph.dataset.match(null, rdf.namedNode(id)).size > 0)
}

const canAddUp = ({ numbers }: Kind) => numbers?.addsUp ?? false
const canBeLifted = ({ holds }: Kind) => holds !== undefined
const nounsOf = (kinds: readonly Kind[]) => kinds.map(({ noun }) => noun).join(' or ')

function findKind(property: string, ways: readonly string[], kinds: readonly Kind[], issues: Issues): Kind | undefined {
  const found = ways.map(way => `<${way}>`).join(' and ')
  if (ways.length > 1) {
    issues.add('ambiguous-property', property, `expected one cg:comparedAs, found ${found}; not compared`)
    return undefined
  }
  const kind = kinds.find(({ iri }) => iri === ways[0])
  if (!kind) {
    const names = kinds.map(({ iri }) => localName(iri)).join(', ')
    issues.add('unknown-kind', property, `expected cg:comparedAs one of ${names}, found ${found}; not compared`)
  }
  return kind
}
