import type { NamedNode } from '@rdfjs/types'
import { rdf as environment } from './environment.js'

type Namespace<Terms extends string> = { readonly [Name in Terms]: NamedNode } & { readonly $iri: string }

function createNamespace<const Terms extends readonly string[]>(iri: string, terms: Terms): Namespace<Terms[number]> {
  const nodes = Object.fromEntries(terms.map(name => [name, environment.namedNode(iri + name)]))
  return Object.freeze({ ...nodes, $iri: iri }) as Namespace<Terms[number]>
}

/** The terms of claimgraph's own vocabulary that the code names; `ontology/claimgraph.ttl` defines them. */
export const cg = createNamespace('https://w3id.org/claimgraph/ns#', [
  'Claim',
  'Mention',
  'Document',
  'Group',
  'Topic',
  'Question',
  'Position',
  'Relation',
  'Comparison',
  'Asserts',
  'Restricted',
  'Curated',
  'Open',
  'act',
  'addend',
  'addressee',
  'asOf',
  'ascribedTo',
  'assertedOn',
  'basis',
  'carriedBy',
  'certainty',
  'characters',
  'comparedAs',
  'comparisons',
  'dateBasis',
  'dimension',
  'firstAsserted',
  'from',
  'until',
  'gap',
  'heldBy',
  'kind',
  'liftedFrom',
  'mention',
  'notAfter',
  'notBefore',
  'notComparableWith',
  'origin',
  'outcome',
  'partOf',
  'positionOn',
  'property',
  'pseudonym',
  'relayedBy',
  'relays',
  'replaces',
  'rollsUp',
  'scope',
  'sensitivity',
  'sha256',
  'singleSource',
  'stance',
  'states',
  'status',
  'tolerance',
  'topic',
  'verdict',
  'victims',
  'withoutClaim',
])

export const dcterms = createNamespace('http://purl.org/dc/terms/', ['source', 'identifier'])
export const oa = createNamespace('http://www.w3.org/ns/oa#', [
  'TextPositionSelector',
  'end',
  'hasSelector',
  'hasSource',
  'start',
])
export const prov = createNamespace('http://www.w3.org/ns/prov#', [
  'Agent',
  'Bundle',
  'Organization',
  'Person',
  'SoftwareAgent',
  'actedOnBehalfOf',
  'wasAssociatedWith',
  'wasAttributedTo',
  'wasDerivedFrom',
  'wasGeneratedBy',
  'wasRevisionOf',
])
export const rdf = createNamespace('http://www.w3.org/1999/02/22-rdf-syntax-ns#', [
  'JSON',
  'List',
  'Statement',
  'first',
  'langString',
  'nil',
  'object',
  'predicate',
  'rest',
  'subject',
  'type',
  'value',
])
export const rdfs = createNamespace('http://www.w3.org/2000/01/rdf-schema#', [
  'comment',
  'isDefinedBy',
  'label',
  'seeAlso',
  'subClassOf',
])
export const schema = createNamespace('http://schema.org/', [
  'Place',
  'about',
  'containedInPlace',
  'datePublished',
  'headline',
  'inLanguage',
  'maxValue',
  'minValue',
  'parentOrganization',
  'publisher',
  'softwareVersion',
  'unitText',
  'value',
])
export const sem = createNamespace('http://semanticweb.cs.vu.nl/2009/11/sem/', ['Event', 'hasPlace'])
export const skos = createNamespace('http://www.w3.org/2004/02/skos/core#', [
  'Concept',
  'ConceptScheme',
  'altLabel',
  'broader',
  'definition',
  'inScheme',
  'prefLabel',
  'topConceptOf',
])
export const xsd = createNamespace('http://www.w3.org/2001/XMLSchema#', [
  'boolean',
  'date',
  'dateTime',
  'decimal',
  'double',
  'gYear',
  'gYearMonth',
  'integer',
  'string',
])

/** The prefixes that claimgraph writes, and that its queries may use without declaring them. */
export const prefixes: Readonly<Record<string, string>> = Object.freeze({
  cg: cg.$iri,
  dcterms: dcterms.$iri,
  oa: oa.$iri,
  prov: prov.$iri,
  rdf: rdf.$iri,
  rdfs: rdfs.$iri,
  schema: schema.$iri,
  sem: sem.$iri,
  skos: skos.$iri,
  xsd: xsd.$iri,
})
