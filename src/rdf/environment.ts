import DatasetFactory from '@rdfjs/dataset/Factory.js'
import Environment from '@rdfjs/environment/Environment.js'
import TermMapFactory from '@rdfjs/term-map/Factory.js'
import TermSetFactory from '@rdfjs/term-set/Factory.js'
import type { DataFactory as DataFactoryCore, DatasetCore, Quad, Term } from '@rdfjs/types'
import DataFactory from 'rdf-ext/DataFactory.js'

interface RdfEnvironment extends DataFactoryCore {
  dataset(quads?: Iterable<Quad>): DatasetCore
  termSet<T extends Term>(terms?: Iterable<T>): Set<T>
  termMap<K extends Term, V>(entries?: Iterable<[K, V]>): Map<K, V>
}

/**
 * The RDF/JS environment for terms and datasets, composed of just those of its factories: the full one also loads its
 * network and file formats, which takes longer than most commands run.
 */
export const rdf = new Environment([DataFactory, DatasetFactory, TermMapFactory, TermSetFactory], {
  bind: true,
}) as unknown as RdfEnvironment
