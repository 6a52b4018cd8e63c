import type { DatasetCore, Term } from '@rdfjs/types'
import { describe } from '../rdf/description.js'
import { cg, rdfs, sem } from '../rdf/namespaces.js'
import { type Resource, readLabel, readResources } from '../rdf/resource.js'

/** Something talked about, defined by its dimensions as a table's title defines its figures. */
export interface Event extends Resource {
  readonly kinds: readonly Resource[]
  readonly places: readonly Resource[]
  /** First day, month or year (ISO 8601, at the precision known). */
  readonly from?: string | undefined
  /** Last day, month or year (ISO 8601, at the precision known). */
  readonly until?: string | undefined
  readonly victims: readonly Resource[]
  /** The wider events that a curator placed it in. */
  readonly partOf: readonly Resource[]
  readonly comment?: string | undefined
}

/** Reads an event's description. */
export function readEvent(dataset: DatasetCore, term: Term): Event {
  const description = describe(dataset, term)
  const from = description.values(cg.from)[0]
  const until = description.values(cg.until)[0]
  const comment = description.values(rdfs.comment)[0]
  return {
    id: term.value,
    label: readLabel(dataset, term),
    kinds: readResources(dataset, description.terms(cg.kind)),
    places: readResources(dataset, description.terms(sem.hasPlace)),
    from,
    until,
    victims: readResources(dataset, description.terms(cg.victims)),
    partOf: readResources(dataset, description.terms(cg.partOf)),
    comment,
  }
}
