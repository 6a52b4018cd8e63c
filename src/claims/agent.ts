import type { DatasetCore, Term } from '@rdfjs/types'
import { cg, prov, rdf, rdfs, schema, skos } from '../rdf/namespaces.js'
import { describe, type Resource, readLabel, readResources } from './resource.js'

/** Someone who asserts or relays: an organisation, a person, or a group without a legal form. */
export interface Agent extends Resource {
  readonly type: 'Organization' | 'Person' | 'Group' | 'Agent'
  /** What kind of actor: government, NGO, witness … */
  readonly kinds: readonly Resource[]
  /** Every spelling met. */
  readonly spellings: readonly string[]
  /** Whether the real name was withheld. */
  readonly pseudonym: boolean
  /** Whom it speaks for. */
  readonly actsFor: readonly Resource[]
  /** The organisations that it is part of. */
  readonly partOf: readonly Resource[]
  readonly comment?: string
}

/** Reads an agent's description. */
export function readAgent(dataset: DatasetCore, term: Term): Agent {
  const pointer = describe(dataset, term)
  const types = new Set(pointer.out(rdf.type).values)
  const comment = pointer.out(rdfs.comment).values[0]
  return {
    id: term.value,
    label: readLabel(dataset, term),
    type: types.has(cg.Group.value)
      ? 'Group'
      : types.has(prov.Person.value)
        ? 'Person'
        : types.has(prov.Organization.value)
          ? 'Organization'
          : 'Agent',
    kinds: readResources(dataset, pointer.out(cg.kind)),
    spellings: pointer.out(skos.altLabel).values.sort(),
    pseudonym: pointer.out(cg.pseudonym).values.includes('true'),
    actsFor: readResources(dataset, pointer.out(prov.actedOnBehalfOf)),
    partOf: readResources(dataset, pointer.out(schema.parentOrganization)),
    ...(comment === undefined ? {} : { comment }),
  }
}
