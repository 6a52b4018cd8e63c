import Environment from '@rdfjs/environment/Environment.js'
import TermMapFactory from '@rdfjs/term-map/Factory.js'
import TermSetFactory from '@rdfjs/term-set/Factory.js'
import type { DataFactory as DataFactoryCore, DatasetCore, Quad, Term } from '@rdfjs/types'
import GrapoiFactory from 'grapoi/Factory.js'
import DataFactory from 'rdf-ext/DataFactory.js'
import DatasetFactory from 'rdf-ext/DatasetFactory.js'

/** A position in a graph from which one goes on along properties (grapoi, which ships without types). */
export interface Pointer extends Iterable<Pointer> {
  readonly term: Term | undefined
  readonly terms: Term[]
  readonly value: string | undefined
  readonly values: string[]
  out(predicates?: Term | Term[]): Pointer
  in(predicates?: Term | Term[]): Pointer
  list(): Iterable<Pointer> | undefined
  isList(): boolean
}

interface RdfEnvironment extends DataFactoryCore {
  dataset(quads?: Iterable<Quad>): DatasetCore & { toCanonical(): string }
  termSet<T extends Term>(terms?: Iterable<T>): Set<T>
  termMap<K extends Term, V>(entries?: Iterable<[K, V]>): Map<K, V>
  grapoi(options: { dataset: DatasetCore; term?: Term; terms?: Term[]; graph?: Term }): Pointer
}

/**
 * The rdf-ext environment for terms, datasets and traversal, composed of just those of its factories: the full one
 * also loads its network and file formats, which takes longer than most commands run.
 */
export const rdf = new Environment([DataFactory, DatasetFactory, TermMapFactory, TermSetFactory, GrapoiFactory], {
  bind: true,
}) as unknown as RdfEnvironment
