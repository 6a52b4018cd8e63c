import { existsSync } from 'node:fs'
import type { DatasetCore, NamedNode } from '@rdfjs/types'
import type { ClaimGraph } from '../../claims/graph.js'
import { rdf } from '../../rdf/environment.js'
import { cg, rdfs, skos } from '../../rdf/namespaces.js'
import { readFiles } from '../../rdf/read.js'
import { createStore } from '../../rdf/store.js'
import { shippedPath } from '../../shipped.js'
import type { Known } from '../linking/known.js'

/** Words that stand for a property or a concept. */
export interface Wording {
  readonly id: string
  readonly words: readonly string[]
}

/** A comparable property and the words by which texts say it. */
export interface WordedProperty extends Wording {
  readonly label: string
  /** How its values are compared, as local name. */
  readonly comparedAs: string
  /** Kinds of events of which it is said. */
  readonly usualKinds: readonly string[]
  /** The kind of event that it shows, where a text says no more. */
  readonly impliedKind?: string
}

/** The words that facts are found by, as plain data that can be handed to a thread. */
export interface Vocabulary {
  readonly properties: readonly WordedProperty[]
  readonly eventKinds: readonly (Wording & { readonly label: string })[]
  readonly agentKinds: readonly (Wording & { readonly label: string })[]
  /** Concepts of the graph that may be values of a property, by the property. */
  readonly values: ReadonlyMap<string, readonly Wording[]>
}

const files = ['claimgraph.ttl', 'wording.ttl', 'wording-facts.ttl'].map(name => shippedPath(`ontology/${name}`))

/** Reads the words of the shipped ontology and those of a graph, which may add properties, kinds and words of its own. */
export async function readVocabulary(graph: ClaimGraph, known: Known): Promise<Vocabulary> {
  const { store } = await readFiles(files.filter(existsSync))
  const all = createStore(store)
  for (const quad of graph.dataset.match(null, null, null, rdf.defaultGraph())) all.add(quad)
  const wording = (id: string): Wording => ({ id, words: texts(all, id, cg.wording) })
  const kinds = (scheme: NamedNode) =>
    subjects(all, skos.inScheme, scheme).map(id => ({ ...wording(id), label: texts(all, id, rdfs.label)[0] ?? id }))
  const concepts = known.concepts.map(({ id, names, schemes }) => ({
    id,
    schemes,
    words: [...names, ...texts(all, id, cg.wording)],
  }))
  const values = [...known.schemes].map(
    ([property, schemes]) =>
      [
        property,
        concepts
          .filter(concept => concept.schemes.some(s => schemes.includes(s)))
          .map(({ id, words }) => ({ id, words })),
      ] as const,
  )
  return {
    properties: subjects(all, cg.comparedAs, null).map(id => ({
      ...wording(id),
      ...implied(texts(all, id, cg.impliedKind)),
      label: texts(all, id, rdfs.label)[0] ?? id,
      comparedAs: texts(all, id, cg.comparedAs)[0]!.replace(cg.$iri, ''),
      usualKinds: texts(all, id, cg.usualKind),
    })),
    eventKinds: kinds(cg.eventKinds),
    agentKinds: kinds(cg.agentKinds),
    values: new Map(values),
  }
}

function implied([kind]: readonly string[]): Pick<WordedProperty, 'impliedKind'> {
  return kind === undefined ? {} : { impliedKind: kind }
}

function subjects(dataset: DatasetCore, property: NamedNode, object: NamedNode | null): string[] {
  return [...new Set([...dataset.match(null, property, object)].map(({ subject }) => subject.value))].sort()
}

function texts(dataset: DatasetCore, id: string, property: NamedNode): string[] {
  return [...dataset.match(rdf.namedNode(id), property)].map(({ object }) => object.value).sort()
}
