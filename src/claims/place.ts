import type { DatasetCore, Term } from '@rdfjs/types'
import { schema, skos } from '../rdf/namespaces.js'
import { describe, type Resource, readLabel, readResources } from './resource.js'

/** A place and the places that it lies in. */
export interface Place extends Resource {
  readonly spellings: readonly string[]
  readonly within: readonly Resource[]
}

/** Reads a place's description. */
export function readPlace(dataset: DatasetCore, term: Term): Place {
  const pointer = describe(dataset, term)
  return {
    id: term.value,
    label: readLabel(dataset, term),
    spellings: pointer.out(skos.altLabel).values.sort(),
    within: readResources(dataset, pointer.out(schema.containedInPlace)),
  }
}
