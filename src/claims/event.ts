import type { DatasetCore, Term } from '@rdfjs/types'
import { cg, rdfs, sem } from '../rdf/namespaces.js'
import { describe, type Resource, readLabel, readResources } from './resource.js'

/** Something talked about, defined by its dimensions as a table's title defines its figures. */
export interface Event extends Resource {
  readonly kinds: readonly Resource[]
  readonly places: readonly Resource[]
  /** First day, month or year (ISO 8601, at the precision known). */
  readonly from?: string
  /** Last day, month or year (ISO 8601, at the precision known). */
  readonly until?: string
  readonly victims: readonly Resource[]
  /** The wider events that a curator placed it in. */
  readonly partOf: readonly Resource[]
  readonly comment?: string
}

/** Reads an event's description. */
export function readEvent(dataset: DatasetCore, term: Term): Event {
  const pointer = describe(dataset, term)
  const from = pointer.out(cg.from).values[0]
  const until = pointer.out(cg.until).values[0]
  const comment = pointer.out(rdfs.comment).values[0]
  return {
    id: term.value,
    label: readLabel(dataset, term),
    kinds: readResources(dataset, pointer.out(cg.kind)),
    places: readResources(dataset, pointer.out(sem.hasPlace)),
    ...(from === undefined ? {} : { from }),
    ...(until === undefined ? {} : { until }),
    victims: readResources(dataset, pointer.out(cg.victims)),
    partOf: readResources(dataset, pointer.out(cg.partOf)),
    ...(comment === undefined ? {} : { comment }),
  }
}
