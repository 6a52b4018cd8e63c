import type { DatasetCore, NamedNode, Term } from '@rdfjs/types'
import { kinds } from '../../compare/kinds/kinds.js'
import { type ReadingRule, readReadingRules, usualReading } from '../../compare/ranges/reading-rules.js'
import type { Ontology } from '../../ontology/ontology.js'
import { rdf } from '../../rdf/environment.js'
import { memoize } from '../../rdf/memoize.js'
import { cg, prov, rdf as rdfNs, schema, sem, skos } from '../../rdf/namespaces.js'
import { readLabel } from '../../rdf/resource.js'
import { createStore } from '../../rdf/store.js'
import { NameIndex } from './name-index.js'

/** What new things can be, and what can be said with them. */
export type NewKind = 'agent' | 'event' | 'place' | 'document' | 'concept'

/** The classes among whose members a name is looked for. */
const classes: Readonly<Record<NewKind, readonly NamedNode[]>> = {
  agent: [prov.Organization, prov.Person, cg.Group, prov.Agent],
  event: [sem.Event],
  place: [schema.Place],
  document: [cg.Document],
  concept: [skos.Concept],
}

/** A property that is compared, and how its values are read. */
export interface KnownProperty {
  readonly iri: string
  readonly label: string
  readonly kind: (typeof kinds)[number]
  /** Whether no value is below 0. */
  readonly counts: boolean
  /** The kind of event that its being said shows. */
  readonly impliedKind: string
}

/** What a case knows by name: its own resources, and the terms of the vocabulary with those that it adds. */
export interface KnownTerms {
  /** The graph of the case, in which nothing is joined. */
  readonly dataset: DatasetCore
  readonly names: Readonly<Record<NewKind, NameIndex>>
  /** What can be the value of a property that takes concepts. */
  readonly values: NameIndex
  property(name: string): KnownProperty
  /** The concept of a scheme, such as `cg.acts`. Throws `not-found` or `ambiguous`. */
  concept(scheme: NamedNode, what: string, name: string): string
  /** How vague words are read. */
  readonly readings: readonly ReadingRule[]
  labelOf(iri: string): string
}

/** Gathers what a case knows by name. */
export async function readKnownTerms(
  dataset: DatasetCore,
  { ontology, base }: { ontology: Ontology; base: string },
): Promise<KnownTerms> {
  const terms = createStore(await ontology.vocabulary())
  const wording = await ontology.wording()
  const own = [
    ...[skos.Concept, skos.ConceptScheme].flatMap(type => subjects(dataset, rdfNs.type, type)),
    ...subjects(dataset, cg.comparedAs),
  ]
  for (const term of own) for (const quad of dataset.match(term, null, null, rdf.defaultGraph())) terms.add(quad)
  const prefixes = { '': base }
  const index = (what: NewKind) => {
    const among = what === 'concept' ? terms : dataset
    const members = classes[what].flatMap(type => subjects(among, rdfNs.type, type))
    return new NameIndex(what, prefixes).addAll(rdf.termSet(members), among)
  }
  const names = {
    agent: index('agent'),
    event: index('event'),
    place: index('place'),
    document: index('document'),
    concept: index('concept'),
  }
  const values = new NameIndex('concept, agent, place or event', prefixes)
  for (const what of ['agent', 'place', 'event'] as const) {
    values.addAll(rdf.termSet(classes[what].flatMap(type => subjects(dataset, rdfNs.type, type))), dataset)
  }
  values.addAll(subjects(terms, rdfNs.type, skos.Concept), terms)
  const properties = new NameIndex('comparable property', prefixes).addAll(subjects(terms, cg.comparedAs), terms)
  const schemes = new Map<string, NameIndex>()
  const { rules } = await readReadingRules({ dataset, ontology, prefixes }, usualReading)
  return {
    dataset,
    names,
    values,
    readings: rules,
    property: memoize((name: string) => {
      const iri = properties.require(name)
      const node = rdf.namedNode(iri)
      const [as] = [...terms.match(node, cg.comparedAs)].map(({ object }) => object.value)
      const kind = kinds.find(each => each.iri === as)!
      const [implied] = [...wording.match(node, cg.impliedKind), ...terms.match(node, cg.impliedKind)]
      return {
        ...{ iri, kind, label: readLabel(terms, node) },
        counts: terms.match(node, rdfNs.type, cg.AdditiveMeasure).size > 0,
        impliedKind: implied?.object.value ?? cg.UnknownEvent.value,
      }
    }),
    concept(scheme, what, name) {
      const key = scheme.value
      const known =
        schemes.get(key) ?? new NameIndex(what, prefixes).addAll(subjects(terms, skos.inScheme, scheme), terms)
      schemes.set(key, known)
      return known.require(name)
    },
    labelOf: memoize((iri: string) => {
      const node = rdf.namedNode(iri)
      return readLabel(dataset.match(node, null, null, rdf.defaultGraph()).size > 0 ? dataset : terms, node)
    }),
  }
}

function subjects(dataset: DatasetCore, property: NamedNode, value?: NamedNode): Term[] {
  return Array.from(dataset.match(null, property, value, rdf.defaultGraph()), ({ subject }) => subject)
}
