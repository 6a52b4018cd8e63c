import { createNamespace } from '../rdf/namespace.js'

/** What describes a dataset (https://www.w3.org/TR/void/). */
export const voidNs = createNamespace('http://rdfs.org/ns/void#', [
  'Dataset',
  'DatasetDescription',
  'class',
  'classPartition',
  'classes',
  'distinctObjects',
  'distinctSubjects',
  'entities',
  'exampleResource',
  'feature',
  'properties',
  'property',
  'propertyPartition',
  'sparqlEndpoint',
  'triples',
  'uriLookupEndpoint',
  'vocabulary',
])

/** What describes a SPARQL service (https://www.w3.org/TR/sparql11-service-description/). */
export const sd = createNamespace('http://www.w3.org/ns/sparql-service-description#', [
  'Dataset',
  'Graph',
  'NamedGraph',
  'SPARQL11Query',
  'Service',
  'defaultDataset',
  'defaultGraph',
  'endpoint',
  'name',
  'namedGraph',
  'resultFormat',
  'supportedLanguage',
])

/** Catalogues of data (https://www.w3.org/TR/vocab-dcat-3/). */
export const dcatNs = createNamespace('http://www.w3.org/ns/dcat#', [
  'DataService',
  'Dataset',
  'Distribution',
  'accessService',
  'accessURL',
  'contactPoint',
  'distribution',
  'downloadURL',
  'endDate',
  'endpointURL',
  'keyword',
  'landingPage',
  'mediaType',
  'startDate',
  'version',
])

export const owlNs = createNamespace('http://www.w3.org/2002/07/owl#', ['versionInfo'])
