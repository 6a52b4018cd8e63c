import type { DatasetCore, Term } from '@rdfjs/types'
import { describe } from '../rdf/description.js'
import { cg, prov, rdf, rdfs, schema, skos } from '../rdf/namespaces.js'
import { type Resource, readLabel, readResources } from '../rdf/resource.js'

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
  readonly comment?: string | undefined
}

/** Reads an agent's description. */
export function readAgent(dataset: DatasetCore, term: Term): Agent {
  const description = describe(dataset, term)
  const types = new Set(description.values(rdf.type))
  const comment = description.values(rdfs.comment)[0]
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
    kinds: readResources(dataset, description.terms(cg.kind)),
    spellings: description.values(skos.altLabel).sort(),
    pseudonym: description.values(cg.pseudonym).includes('true'),
    actsFor: readResources(dataset, description.terms(prov.actedOnBehalfOf)),
    partOf: readResources(dataset, description.terms(schema.parentOrganization)),
    comment,
  }
}
