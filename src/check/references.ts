import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import { suggest } from '../errors.js'
import type { Schema } from '../ontology/schema.js'
import { rdf } from '../rdf/environment.js'
import { isEmpty } from '../rdf/layered.js'
import { memoize } from '../rdf/memoize.js'
import { cg, oa, prefixes, prov, rdf as rdfNs, rdfs, schema, sem, skos } from '../rdf/namespaces.js'
import { type Finding, showTerm } from './issue.js'

/** Properties whose values must be described, wherever their IRIs lie. */
const references = [
  ...[prov.wasAttributedTo, prov.wasDerivedFrom, prov.wasRevisionOf, prov.actedOnBehalfOf],
  ...[cg.mention, cg.addressee, cg.kind, cg.victims, cg.partOf, cg.act, cg.stance, cg.certainty, cg.status, cg.basis],
  ...[cg.quantifier, cg.mayBe, cg.retractedBy, cg.correctedBy],
  ...[cg.dateBasis, cg.sensitivity, cg.comparedAs, cg.withoutClaim, oa.hasSource, oa.hasSelector, sem.hasPlace],
  ...[schema.about, schema.publisher, schema.containedInPlace, schema.parentOrganization, schema.memberOf],
  ...[rdfNs.first, skos.broader, skos.inScheme],
].map(property => property.value)

/** Properties by which decisions on what is the same name what they are on. */
const decided = [cg.identifies, cg.part, cg.whole, cg.mainEvent]

/** Properties that lead out of the graph. */
const links = [
  ...['seeAlso', 'isDefinedBy'].map(name => rdfs.$iri + name),
  ...['url', 'sameAs', 'license', 'isBasedOn', 'archivedAt'].map(name => schema.$iri + name),
  ...['source', 'license', 'rights', 'references'].map(name => prefixes.dcterms + name),
  ...['exactMatch', 'closeMatch', 'relatedMatch', 'broadMatch', 'narrowMatch'].map(name => skos.$iri + name),
  'http://www.w3.org/2002/07/owl#sameAs',
]

/**
 * Finds references to what is described nowhere: values of the properties above, subjects and comparable values of
 * content, and anything in a namespace in which the data describe something.
 */
export function checkReferences(data: DatasetCore, { described, comparable }: Schema): Finding[] {
  const isKnown = memoize((iri: string) => !isEmpty(described.match(rdf.namedNode(iri))))
  const ownIris = [...data.match(null, null, null, rdf.defaultGraph())]
    .filter(quad => quad.subject.termType === 'NamedNode')
    .map(quad => quad.subject.value)
  const ownNamespaces = new Set(ownIris.map(namespaceOf))
  for (const iri of Object.values(prefixes)) ownNamespaces.delete(iri)
  const findings = new Map<string, Finding>()
  const isOwn = (term: Term) => ownNamespaces.has(namespaceOf(term.value))

  for (const quad of data) {
    if (quad.graph.value === `${cg.$iri}comparisons`) continue
    // decisions are taken on drafts, too, which are not published, and stay where these are rejected
    if (decided.some(property => property.equals(quad.predicate))) continue
    for (const term of referencesIn(quad, isOwn, comparable)) {
      if (term.termType !== 'NamedNode' || isKnown(term.value) || isVocabulary(term)) continue
      const at = quad.graph.termType === 'DefaultGraph' ? quad.subject : quad.graph
      const namespace = namespaceOf(term.value)
      const candidates = ownIris.filter(iri => namespaceOf(iri) === namespace).map(iri => iri.slice(namespace.length))
      const name = term.value.slice(namespace.length)
      const hint = name.length > 3 ? suggest(name, candidates) : ''
      const message = `Describe what is referred to, or correct its IRI. Found ${showTerm(term)}${hint || '.'}`
      findings.set(`${at.value} ${term.value}`, {
        code: 'dangling-reference',
        severity: 'error',
        message,
        at,
        value: term,
      })
    }
  }
  return [...findings.values()]
}

/** The terms of a triple that ought to be described. */
function referencesIn(quad: Quad, isOwn: (term: Term) => boolean, comparable: Schema['comparable']): Term[] {
  const { subject, predicate, object, graph } = quad
  if (links.includes(predicate.value)) return []
  const terms: Term[] = isOwn(predicate) ? [predicate] : []
  if (graph.termType !== 'DefaultGraph') terms.push(subject)
  if (references.includes(predicate.value) || comparable.has(predicate.value) || isOwn(object)) terms.push(object)
  return terms
}

/** Terms of the vocabularies reused are described where these are published. */
function isVocabulary(term: Term): boolean {
  return Object.values(prefixes).some(iri => term.value.startsWith(iri))
}

function namespaceOf(iri: string): string {
  return /^.*[#/]/.exec(iri)?.[0] ?? iri
}
