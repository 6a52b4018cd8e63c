import type { NamedNode, Quad, Term } from '@rdfjs/types'
import { Hono } from 'hono'
import type { JsonLdOptions } from '../../export/jsonld.js'
import type { Queryable } from '../../query/engine.js'
import { knownPrefixes } from '../../query/prologue.js'
import { rdf } from '../../rdf/environment.js'
import { rdfFormats } from '../../rdf/formats.js'
import { dcterms, rdf as rdfNs, voidNs, xsd } from '../../rdf/namespaces.js'
import { baseOf } from '../http/address.js'
import { negotiate } from '../http/negotiate.js'
import { createWriter } from '../http/write-document.js'
import { acceptedTriples, contentType, notAcceptable, tripleOffers } from '../protocol/formats.js'

/** What the description of a dataset is made of. */
export interface DatasetOptions {
  readonly data: Queryable & JsonLdOptions
  /** A resource to begin with. */
  readonly example: string | undefined
  /** Since when the data have been as they are. */
  readonly modified: Date
}

/** The dataset in the terms of VoID (https://www.w3.org/TR/void/), at the path that is registered for it. */
export function createDatasetDescription(options: DatasetOptions): Hono {
  const { prefixes, ontology } = options.data
  const names = { ...knownPrefixes(prefixes), void: voidNs.$iri }
  const write = createWriter(base => describeDataset(options, base), { ontology, prefixes: names })
  return new Hono().get('/', async c => {
    const offer = negotiate(c.req.header('Accept'), acceptedTriples) ?? negotiate(undefined, tripleOffers)
    if (!offer) throw notAcceptable(tripleOffers)
    c.header('Vary', 'Accept')
    return c.body(await write(baseOf(c), offer.format), 200, { 'Content-Type': contentType(offer.mediaType) })
  })
}

function describeDataset({ data, example, modified }: DatasetOptions, base: string): Quad[] {
  const quads: Quad[] = []
  const add = (subject: NamedNode | Quad['subject'], predicate: NamedNode, object: Term) =>
    void quads.push(rdf.quad(subject, predicate, object as Quad['object']))
  const count = (subject: Quad['subject'], predicate: NamedNode, number: number) =>
    add(subject, predicate, rdf.literal(String(number), xsd.integer))
  const document = rdf.namedNode(`${base}/.well-known/void`)
  const dataset = rdf.namedNode(`${document.value}#dataset`)
  const { triples, subjects, objects, properties, classes } = measure(data)
  add(document, rdfNs.type, voidNs.DatasetDescription)
  add(document, rdf.namedNode('http://xmlns.com/foaf/0.1/primaryTopic'), dataset)
  add(dataset, rdfNs.type, voidNs.Dataset)
  add(dataset, dcterms.title, rdf.literal('Claims, with who makes them, and what comparing them found', 'en'))
  add(dataset, dcterms.modified, rdf.literal(modified.toISOString(), xsd.dateTime))
  add(dataset, voidNs.sparqlEndpoint, rdf.namedNode(`${base}/sparql`))
  add(dataset, voidNs.uriLookupEndpoint, rdf.namedNode(`${base}/resource?iri=`))
  for (const { mediaType } of rdfFormats) {
    add(dataset, voidNs.feature, rdf.namedNode(`https://www.iana.org/assignments/media-types/${mediaType}`))
  }
  if (example !== undefined) add(dataset, voidNs.exampleResource, rdf.namedNode(example))
  count(dataset, voidNs.triples, triples)
  count(dataset, voidNs.distinctSubjects, subjects)
  count(dataset, voidNs.distinctObjects, objects)
  count(dataset, voidNs.properties, properties.size)
  count(dataset, voidNs.classes, classes.size)
  for (const namespace of new Set([...properties.keys(), ...classes.keys()].flatMap(namespaceOf))) {
    add(dataset, voidNs.vocabulary, rdf.namedNode(namespace))
  }
  for (const [iri, number] of properties) {
    const part = rdf.blankNode()
    add(dataset, voidNs.propertyPartition, part)
    add(part, voidNs.property, rdf.namedNode(iri))
    count(part, voidNs.triples, number)
  }
  for (const [iri, number] of classes) {
    const part = rdf.blankNode()
    add(dataset, voidNs.classPartition, part)
    add(part, voidNs.class, rdf.namedNode(iri))
    count(part, voidNs.entities, number)
  }
  return quads
}

function measure({ dataset }: Queryable) {
  const [subjects, objects] = [rdf.termSet<Term>(), rdf.termSet<Term>()]
  const [properties, classes] = [new Map<string, number>(), new Map<string, number>()]
  const add = (counts: Map<string, number>, { value }: Term) => counts.set(value, (counts.get(value) ?? 0) + 1)
  for (const { subject, predicate, object } of dataset) {
    subjects.add(subject)
    objects.add(object)
    add(properties, predicate)
    if (predicate.equals(rdfNs.type) && object.termType === 'NamedNode') add(classes, object)
  }
  return { triples: dataset.size, subjects: subjects.size, objects: objects.size, properties, classes }
}

const namespaceOf = (iri: string) => /^.*[#/](?=[^#/]+$)/.exec(iri)?.[0] ?? []
