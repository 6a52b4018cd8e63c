import Environment from '@rdfjs/environment/Environment.js'
import TermMapFactory from '@rdfjs/term-map/Factory.js'
import TermSetFactory from '@rdfjs/term-set/Factory.js'
import type { DataFactory as DataFactoryCore, DatasetCore, Quad, Term } from '@rdfjs/types'
import DataFactory from 'rdf-ext/DataFactory.js'
import DatasetFactory from 'rdf-ext/DatasetFactory.js'

interface RdfEnvironment extends DataFactoryCore {
  dataset(quads?: Iterable<Quad>): DatasetCore & { toCanonical(): string }
  termSet<T extends Term>(terms?: Iterable<T>): Set<T>
  termMap<K extends Term, V>(entries?: Iterable<[K, V]>): Map<K, V>
}

/**
 * The rdf-ext environment for terms and datasets, composed of just those of its factories: the full one also loads its
 * network and file formats, which takes longer than most commands run.
 */
export const rdf = new Environment([DataFactory, DatasetFactory, TermMapFactory, TermSetFactory], {
  bind: true,
}) as unknown as RdfEnvironment
