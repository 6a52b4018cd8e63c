import type { DatasetCore, NamedNode } from '@rdfjs/types'
import { rdf } from '../../rdf/environment.js'
import { cg, rdfs, skos } from '../../rdf/namespaces.js'
import type { Known } from '../link/known.js'

/** Words that stand for a property or a concept. */
export interface Worded {
  readonly id: string
  readonly words: readonly string[]
}

/** A comparable property and the words by which texts say it. */
export interface WordedProperty extends Worded {
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
  /** Kinds of events, with the wider kinds that each is one of. */
  readonly eventKinds: readonly (Worded & { readonly label: string; readonly broader: readonly string[] })[]
  readonly agentKinds: readonly (Worded & { readonly label: string })[]
  /** Concepts of the graph that may be values of a property, by the property. */
  readonly values: ReadonlyMap<string, readonly Worded[]>
}

/** Reads the words for facts from an ontology, and from the names of the concepts that are known. */
export function readVocabulary(ontology: DatasetCore, known: Known): Vocabulary {
  const wording = (id: string): Worded => ({ id, words: texts(ontology, id, cg.wording) })
  const kinds = (scheme: NamedNode) =>
    subjects(ontology, skos.inScheme, scheme).map(id => ({
      ...wording(id),
      label: texts(ontology, id, rdfs.label)[0] ?? id,
      broader: texts(ontology, id, skos.broader),
    }))
  const concepts = known.concepts.map(({ id, names, schemes }) => ({
    id,
    schemes,
    words: [...names, ...texts(ontology, id, cg.wording)],
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
    properties: subjects(ontology, cg.comparedAs, null).map(id => ({
      ...wording(id),
      ...implied(texts(ontology, id, cg.impliedKind)),
      label: texts(ontology, id, rdfs.label)[0] ?? id,
      comparedAs: texts(ontology, id, cg.comparedAs)[0]!.replace(cg.$iri, ''),
      usualKinds: texts(ontology, id, cg.usualKind),
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
