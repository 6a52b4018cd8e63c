import type { DatasetCore, Quad, Term } from '@rdfjs/types'
import type { JsonLdOptions } from '../../export/jsonld.js'
import type { Queryable } from '../../query/engine.js'
import { knownPrefixes } from '../../query/prologue.js'
import { rdf } from '../../rdf/environment.js'
import { rdf as rdfNs, rdfs, xsd } from '../../rdf/namespaces.js'
import { createWriter } from '../http/write-document.js'
import { sd, voidNs } from '../namespaces.js'

/** Formats by the names that the W3C gives them (https://www.w3.org/ns/formats/). */
const formats = [
  'SPARQL_Results_JSON',
  'SPARQL_Results_XML',
  'SPARQL_Results_CSV',
  'SPARQL_Results_TSV',
  'Turtle',
  'TriG',
  'N-Triples',
  'N-Quads',
  'JSON-LD',
  'RDF_XML',
]

/** What is served, made ready when somebody asks for it. */
export interface OpenData extends JsonLdOptions {
  data(): Promise<Queryable>
}

/**
 * Makes what describes the service in the terms of SPARQL 1.1 Service Description: its endpoint, language, formats, and
 * the graphs of its dataset, which VoID describes further.
 */
export function createServiceDescription({ data, prefixes, ontology }: OpenData) {
  const names = { ...knownPrefixes(prefixes), sd: sd.$iri, void: voidNs.$iri }
  return createWriter(async base => describeService((await data()).dataset, base), { ontology, prefixes: names })
}

function describeService(dataset: DatasetCore, base: string): Quad[] {
  const quads: Quad[] = []
  const add = (subject: Term, predicate: Term, object: Term) =>
    void quads.push(rdf.quad(subject as Quad['subject'], predicate as Quad['predicate'], object as Quad['object']))
  const service = rdf.namedNode(`${base}/sparql`)
  const whole = rdf.namedNode(`${base}/.well-known/void#dataset`)
  add(service, rdfNs.type, sd.Service)
  add(service, sd.endpoint, service)
  add(service, sd.supportedLanguage, sd.SPARQL11Query)
  for (const format of formats) add(service, sd.resultFormat, rdf.namedNode(`http://www.w3.org/ns/formats/${format}`))
  add(service, sd.defaultDataset, whole)
  add(whole, rdfNs.type, sd.Dataset)
  add(whole, rdfNs.type, voidNs.Dataset)
  add(service, rdfs.seeAlso, rdf.namedNode(`${base}/.well-known/void`))
  const unnamed = rdf.blankNode('default')
  const triples = dataset.match(null, null, null, rdf.defaultGraph()).size
  add(whole, sd.defaultGraph, unnamed)
  add(unnamed, rdfNs.type, sd.Graph)
  add(unnamed, voidNs.triples, rdf.literal(String(triples), xsd.integer))
  for (const name of findGraphNames(dataset)) {
    const graph = rdf.blankNode()
    add(whole, sd.namedGraph, graph)
    add(graph, rdfNs.type, sd.NamedGraph)
    add(graph, sd.name, name)
  }
  return quads
}

function findGraphNames(dataset: DatasetCore): Iterable<Term> {
  const names = rdf.termSet<Term>()
  for (const { graph } of dataset) if (graph.termType === 'NamedNode') names.add(graph)
  return names
}
