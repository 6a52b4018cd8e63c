import type { DatasetCore, Term } from '@rdfjs/types'
import { describe } from '../rdf/description.js'
import { schema, skos } from '../rdf/namespaces.js'
import { type Resource, readLabel, readResources } from '../rdf/resource.js'

/** A place and the places that it lies in. */
export interface Place extends Resource {
  readonly spellings: readonly string[]
  readonly within: readonly Resource[]
}

/** Reads a place's description. */
export function readPlace(dataset: DatasetCore, term: Term): Place {
  const description = describe(dataset, term)
  return {
    id: term.value,
    label: readLabel(dataset, term),
    spellings: description.values(skos.altLabel).sort(),
    within: readResources(dataset, description.terms(schema.containedInPlace)),
  }
}
