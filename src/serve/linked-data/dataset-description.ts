import type { Quad, Term } from '@rdfjs/types'
import { Hono } from 'hono'
import type { JsonLdOptions } from '../../export/jsonld.js'
import type { Queryable } from '../../query/engine.js'
import { knownPrefixes } from '../../query/prologue.js'
import { rdf } from '../../rdf/environment.js'
import { rdfFormats } from '../../rdf/formats.js'
import { numberLiteral } from '../../rdf/literals.js'
import { dcterms, rdf as rdfNs, xsd } from '../../rdf/namespaces.js'
import { type PropertyValue, QuadBuilder } from '../../rdf/quad-builder.js'
import { baseOf } from '../http/address.js'
import { negotiate } from '../http/negotiate.js'
import { createWriter } from '../http/write-document.js'
import { voidNs } from '../namespaces.js'
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

function describeDataset({ data, example, modified }: DatasetOptions, base: string): readonly Quad[] {
  const builder = new QuadBuilder()
  const document = rdf.namedNode(`${base}/.well-known/void`)
  const dataset = rdf.namedNode(`${document.value}#dataset`)
  const { triples, subjects, objects, properties, classes } = measure(data)
  const vocabularies = new Set([...properties.keys(), ...classes.keys()].flatMap(namespaceOf))
  builder.describe(document, [
    [rdfNs.type, voidNs.DatasetDescription],
    [rdf.namedNode('http://xmlns.com/foaf/0.1/primaryTopic'), dataset],
  ])
  builder.describe(dataset, [
    [rdfNs.type, voidNs.Dataset],
    [dcterms.title, rdf.literal('Claims, with who makes them, and what comparing them found', 'en')],
    [dcterms.modified, rdf.literal(modified.toISOString(), xsd.dateTime)],
    [voidNs.sparqlEndpoint, rdf.namedNode(`${base}/sparql`)],
    [voidNs.uriLookupEndpoint, rdf.namedNode(`${base}/resource?iri=`)],
    ...rdfFormats.map(({ mediaType }): PropertyValue => {
      return [voidNs.feature, rdf.namedNode(`https://www.iana.org/assignments/media-types/${mediaType}`)]
    }),
    [voidNs.exampleResource, example === undefined ? undefined : rdf.namedNode(example)],
    [voidNs.triples, numberLiteral(triples)],
    [voidNs.distinctSubjects, numberLiteral(subjects)],
    [voidNs.distinctObjects, numberLiteral(objects)],
    [voidNs.properties, numberLiteral(properties.size)],
    [voidNs.classes, numberLiteral(classes.size)],
    ...[...vocabularies].map((namespace): PropertyValue => [voidNs.vocabulary, rdf.namedNode(namespace)]),
    ...[...properties].map(([iri, number]): PropertyValue => {
      const part = builder.node([
        [voidNs.property, rdf.namedNode(iri)],
        [voidNs.triples, numberLiteral(number)],
      ])
      return [voidNs.propertyPartition, part]
    }),
    ...[...classes].map(([iri, number]): PropertyValue => {
      const part = builder.node([
        [voidNs.class, rdf.namedNode(iri)],
        [voidNs.entities, numberLiteral(number)],
      ])
      return [voidNs.classPartition, part]
    }),
  ])
  return builder.quads
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
