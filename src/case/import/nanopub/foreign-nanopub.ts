import type { NamedNode, Quad, Term } from '@rdfjs/types'
import { XsdValidation } from 'rdf-validation'
import { claim } from '../../../claims/build-claim.js'
import { rdf } from '../../../rdf/environment.js'
import { dateLiteral, english } from '../../../rdf/literals.js'
import { cg, dcterms, prov, rdf as rdfNs, rdfs, schema, xsd } from '../../../rdf/namespaces.js'
import type { Nanopub } from '../../../rdf/nanopub/nanopub.js'
import { npx, pav } from '../../../rdf/nanopub/terms.js'
import { QuadBuilder } from '../../../rdf/quad-builder.js'
import { localName } from '../../../rdf/resource.js'
import { isDate, lastDay } from '../../../time/iso-date.js'
import { createUnnaming } from './claim-of-nanopub.js'

/** The names, in one vocabulary or another, of properties that say whose an assertion, or a nanopublication, is. */
const attributions = ['wasAttributedTo', 'authoredBy', 'creator', 'createdBy', 'signedBy']
const creations: readonly string[] = [dcterms.created.value, `${pav.$iri}createdOn`, prov.generatedAtTime.value]
const names: readonly string[] = [
  rdfs.label.value,
  'http://xmlns.com/foaf/0.1/name',
  schema.name.value,
  dcterms.title.value,
]

/** Reads one value of a subject in some quads. */
const valuesOf = (quads: readonly Quad[], subject: string, properties: readonly string[]): Term[] =>
  properties
    .map(property => quads.filter(quad => quad.subject.value === subject && quad.predicate.value === property))
    .find(found => found.length > 0)
    ?.map(({ object }) => object) ?? []

/**
 * The claim that a nanopublication of somebody else becomes: whoever its provenance attributes the assertion to, or else
 * whoever published it, says what it asserts; the nanopublication is the document that carries it. Where nobody is named who
 * says it, an agent says so.
 */
export function readForeign(
  nanopub: Nanopub,
  { today, comment }: { readonly today: string; readonly comment?: string | undefined },
): { iri: string; quads: Quad[] } {
  const { iri, assertion, provenance, publicationInfo } = nanopub
  const all = [...provenance.quads, ...publicationInfo.quads, ...assertion.quads]
  const nameOf = (of: string) =>
    valuesOf(all, of, names).find(({ termType }) => termType === 'Literal')?.value ??
    (localName(of).replace(/[#/]$/, '') || of)
  const own = agentsOf(provenance.quads, assertion.graph.value)
  const said = own.length > 0 ? own : publishersOf(nanopub)
  const builder = new QuadBuilder()
  const ids = said.map(({ value }) => value).sort()
  const claimant = ids.length === 1 ? ids[0]! : `${assertion.graph.value}-claimant${ids.length === 0 ? '' : 's'}`
  for (const id of ids) describeAgent(builder, id, nameOf(id), ids.length > 1 ? claimant : undefined)
  if (ids.length === 0) {
    builder.describe(rdf.namedNode(claimant), [
      [rdfNs.type, prov.Agent],
      [rdfs.label, english(`Whoever published the nanopublication ${shortNameOf(iri)} (not named)`)],
      [cg.kind, cg.UnknownAgent],
    ])
  }
  if (ids.length > 1) {
    builder.describe(rdf.namedNode(claimant), [
      [rdfNs.type, cg.Group],
      [rdfs.label, english(ids.map(nameOf).join(' and '))],
    ])
  }
  const day = findDay(nanopub)
  const publisher = publishersOf(nanopub)[0]?.value
  if (publisher !== undefined) describeAgent(builder, publisher, nameOf(publisher))
  builder.describe(rdf.namedNode(iri), [
    [rdfNs.type, cg.Document],
    [
      rdfs.label,
      english(valuesOf(publicationInfo.quads, iri, names)[0]?.value ?? `Nanopublication ${shortNameOf(iri)}`),
    ],
    [schema.publisher, publisher === undefined ? undefined : rdf.namedNode(publisher)],
    [schema.url, rdf.namedNode(iri)],
    [schema.datePublished, day === undefined ? undefined : dateLiteral(day)],
    ...(day === undefined
      ? ([
          [cg.notAfter, dateLiteral(today)],
          [cg.dateBasis, cg.Inferred],
          [rdfs.comment, english(`When it was published is not said; it was read on ${today}.`)],
        ] as const)
      : []),
  ])
  const id = assertion.graph
  const unnamed = createUnnaming(iri)
  const content = assertion.quads.map(({ subject, predicate, object }) =>
    rdf.quad(unnamed(subject) as NamedNode, predicate, unnamed(object) as NamedNode, id),
  )
  const subjects = [
    ...new Set(content.flatMap(({ subject }) => (subject.termType === 'NamedNode' ? [subject.value] : []))),
  ]
  for (const { subject, predicate, object } of content) {
    for (const term of [subject, predicate, object])
      if (term.termType === 'NamedNode') builder.describe(term, [[rdfs.label, english(nameOf(term.value))]])
  }
  const how = `${own.length > 0 ? 'The nanopublication attributes the assertion' : 'The nanopublication names nobody else than who published it'}; it was made by the day of its publication.`
  const described = claim({
    ...{ id: id.value, label: labelOf(content, nameOf), claimant, act: 'Report', stance: 'Asserts' },
    ...{
      notAfter: day === undefined ? today : lastDay(day),
      dateBasis: 'Inferred' as const,
      comment: [how, comment].filter(Boolean).join(' '),
    },
    about: subjects.slice(0, 20),
    mentions: [{ document: iri }],
    content: [],
  })
  return { iri: id.value, quads: [...described, ...content, ...builder.quads] }
}

const shortNameOf = (iri: string) => localName(iri).replace(/[#/]$/, '') || iri

function agentsOf(quads: readonly Quad[], subject: string): Term[] {
  const own = quads.filter(quad => quad.subject.value === subject && quad.object.termType === 'NamedNode')
  return (
    attributions
      .map(name => own.filter(({ predicate }) => localName(predicate.value) === name))
      .find(found => found.length > 0)
      ?.map(({ object }) => object) ?? []
  )
}

/** IRIs of who published a nanopublication: who signed it, or who made it. */
export function publishersOf({ iri, publicationInfo: { quads } }: Nanopub): Term[] {
  const signers = quads.filter(
    ({ predicate, object }) => predicate.equals(npx.signedBy) && object.termType === 'NamedNode',
  )
  const makers = agentsOf(quads, iri)
  return makers.length > 0 ? makers : signers.map(({ object }) => object)
}

/** The day, or moment, on which a nanopublication was made. */
export function findDay({ iri, publicationInfo: { quads } }: Nanopub): string | undefined {
  const [created] = valuesOf(quads, iri, creations)
  if (created === undefined || !isDate(created.value)) return undefined
  return isMoment(created) ? created.value : /^-?\d{4,}(-\d\d){0,2}/.exec(created.value)?.[0]
}

const validation = new XsdValidation()

const isMoment = (term: Term) =>
  term.termType === 'Literal' && term.datatype.equals(xsd.dateTime) && validation.validateSimple(term)

function describeAgent(builder: QuadBuilder, iri: string, name: string, group?: string): void {
  const isPerson = /^https?:\/\/(www\.)?orcid\.org\//.test(iri)
  builder.describe(rdf.namedNode(iri), [
    [rdfNs.type, isPerson ? prov.Person : prov.Agent],
    [rdfs.label, english(name)],
    [schema.memberOf, group === undefined ? undefined : rdf.namedNode(group)],
  ])
}

/** The statements in words, as far as a label goes. */
function labelOf(content: readonly Quad[], nameOf: (iri: string) => string): string {
  const word = (term: Term) =>
    term.termType === 'BlankNode' ? '…' : term.termType === 'Literal' ? term.value : nameOf(term.value)
  const shown = content
    .filter(({ subject }) => subject.termType === 'NamedNode')
    .slice(0, 3)
    .map(({ subject, predicate, object }) => [subject, predicate, object].map(word).join(' '))
  const text = shown.join('; ') + (content.length > 3 ? '; …' : '')
  return text.length > 300 ? `${text.slice(0, 299)}…` : text || 'A nanopublication'
}
