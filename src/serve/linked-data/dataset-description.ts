import type { Quad, Term } from '@rdfjs/types'
import { Hono } from 'hono'
import type { Queryable } from '../../query/engine.js'
import { knownPrefixes } from '../../query/prologue.js'
import { rdf } from '../../rdf/environment.js'
import { rdfFormats } from '../../rdf/formats.js'
import { numberLiteral } from '../../rdf/literals.js'
import { cg, dcterms, prov, rdf as rdfNs, rdfs, schema, xsd } from '../../rdf/namespaces.js'
import { type PropertyValue, QuadBuilder } from '../../rdf/quad-builder.js'
import { isDay } from '../../time/iso-date.js'
import { baseOf } from '../http/address.js'
import { negotiate } from '../http/negotiate.js'
import { createWriter } from '../http/write-document.js'
import { dcatNs, voidNs } from '../namespaces.js'
import type { Edition } from '../pages/edition.js'
import { acceptedTriples, contentType, notAcceptable, tripleOffers } from '../protocol/formats.js'
import type { OpenData } from '../protocol/service-description.js'

/** What the description of a dataset is made of. */
export interface DatasetOptions extends OpenData {
  /** What the graph says of itself. */
  readonly edition: Edition
  /** A resource to begin with. */
  readonly example: string | undefined
  /** Since when the data have been as they are. */
  readonly modified: Date
}

/** The dataset in the terms of VoID (https://www.w3.org/TR/void/) and DCAT (https://www.w3.org/TR/vocab-dcat-3/), at the path that is registered for it. */
export function createDatasetDescription(options: DatasetOptions): Hono {
  const { prefixes, ontology } = options
  const names = { ...knownPrefixes(prefixes), void: voidNs.$iri, dcat: dcatNs.$iri }
  const write = createWriter(async base => describeDataset(await options.data(), options, base), {
    ontology,
    prefixes: names,
  })
  return new Hono().get('/', async c => {
    const offer = negotiate(c.req.header('Accept'), acceptedTriples) ?? negotiate(undefined, tripleOffers)
    if (!offer) throw notAcceptable(tripleOffers)
    c.header('Vary', 'Accept')
    return c.body(await write(baseOf(c), offer.format), 200, { 'Content-Type': contentType(offer.mediaType) })
  })
}

function describeDataset(
  data: Queryable,
  { example, modified, edition }: DatasetOptions,
  base: string,
): readonly Quad[] {
  const builder = new QuadBuilder()
  const document = rdf.namedNode(`${base}/.well-known/void`)
  const dataset = rdf.namedNode(`${document.value}#dataset`)
  const service = rdf.namedNode(`${document.value}#sparql`)
  const license = edition.license === undefined ? undefined : rdf.namedNode(edition.license)
  const { triples, subjects, objects, properties, classes } = measure(data)
  const vocabularies = new Set([...properties.keys(), ...classes.keys()].flatMap(namespaceOf))
  builder.describe(document, [
    [rdfNs.type, voidNs.DatasetDescription],
    [rdf.namedNode('http://xmlns.com/foaf/0.1/primaryTopic'), dataset],
  ])
  builder.describe(service, [
    [rdfNs.type, dcatNs.DataService],
    [dcterms.title, rdf.literal('SPARQL endpoint', 'en')],
    [dcatNs.endpointURL, rdf.namedNode(`${base}/sparql`)],
  ])
  builder.describe(dataset, [
    [rdfNs.type, voidNs.Dataset],
    [rdfNs.type, dcatNs.Dataset],
    ...describeEdition(builder, edition, data),
    [dcatNs.landingPage, rdf.namedNode(`${base}/`)],
    ...rdfFormats.map(({ mediaType }): PropertyValue => {
      const distribution = builder.node([
        [rdfNs.type, dcatNs.Distribution],
        [dcatNs.accessURL, rdf.namedNode(`${base}/sparql`)],
        [dcatNs.accessService, service],
        [dcatNs.mediaType, mediaTypeOf(mediaType)],
        [dcterms.license, license],
      ])
      return [dcatNs.distribution, distribution]
    }),
    [dcterms.modified, rdf.literal(modified.toISOString(), xsd.dateTime)],
    [voidNs.sparqlEndpoint, rdf.namedNode(`${base}/sparql`)],
    [voidNs.uriLookupEndpoint, rdf.namedNode(`${base}/resource?iri=`)],
    ...rdfFormats.map(({ mediaType }): PropertyValue => {
      return [voidNs.feature, mediaTypeOf(mediaType)]
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

/** What a catalogue wants to know of it: title, version, licence, who keeps it, and between which days it was said. */
function describeEdition(builder: QuadBuilder, edition: Edition, { dataset }: Queryable): PropertyValue[] {
  const { title, description, version, curators, license } = edition
  const days = [schema.datePublished, cg.assertedOn, cg.notBefore, cg.notAfter]
    .flatMap(property => [...dataset.match(null, property, null, rdf.defaultGraph())])
    .map(({ object }) => object.value.slice(0, 10))
    .filter(isDay)
    .sort()
  const [first, last] = [days[0], days.at(-1)]
  const temporal =
    first === undefined || last === undefined
      ? undefined
      : builder.node([
          [rdfNs.type, dcterms.PeriodOfTime],
          [dcatNs.startDate, rdf.literal(first, xsd.date)],
          [dcatNs.endDate, rdf.literal(last, xsd.date)],
        ])
  return [
    [dcterms.title, rdf.literal(title, 'en')],
    [dcterms.description, description === undefined ? undefined : rdf.literal(description)],
    [dcatNs.version, version === undefined ? undefined : rdf.literal(version)],
    [dcterms.license, license === undefined ? undefined : rdf.namedNode(license)],
    ...curators.map((name): PropertyValue => {
      const agent = builder.node([
        [rdfNs.type, prov.Agent],
        [rdfs.label, rdf.literal(name)],
      ])
      return [dcterms.publisher, agent]
    }),
    [dcterms.temporal, temporal],
  ]
}

const mediaTypeOf = (mediaType: string) => rdf.namedNode(`https://www.iana.org/assignments/media-types/${mediaType}`)

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
