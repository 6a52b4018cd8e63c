import type { DatasetCore } from '@rdfjs/types'
import { rdf } from '../rdf/environment.js'
import { Layered } from '../rdf/layered.js'
import { cg } from '../rdf/namespaces.js'
import type { Ontology } from './ontology.js'

/** What a graph is checked against. */
export interface Schema {
  /** The shipped vocabulary with all that the data's default graph describes, which may extend it. */
  readonly described: DatasetCore
  /** The shapes that ship with the package. */
  readonly shapes: DatasetCore
  /** IRIs of the properties that are compared, by the IRI of how. */
  readonly comparable: ReadonlyMap<string, string>
}

/** Adds the descriptions of the data to the vocabulary, and the shapes beside it. */
export async function readSchema(ontology: Ontology, data: DatasetCore): Promise<Schema> {
  const described = new Layered(await ontology.vocabulary(), data.match(null, null, null, rdf.defaultGraph()))
  const comparable = [...described.match(null, cg.comparedAs)].map(q => [q.subject.value, q.object.value] as const)
  return { described, shapes: await ontology.shapes(), comparable: new Map(comparable) }
}
