import type { NamedNode } from '@rdfjs/types'
import type { Description } from '../rdf/description.js'
import { cg, rdfs } from '../rdf/namespaces.js'
import { localName } from '../rdf/resource.js'
import type { Times } from '../time/times.js'

/** Reads a date (under the given property) with its bounds and basis. */
export function readTimes(description: Description, property: NamedNode): Times {
  const [on] = description.values(property)
  const [notBefore] = description.values(cg.notBefore)
  const [notAfter] = description.values(cg.notAfter)
  const [basis] = description.values(cg.dateBasis)
  const [reasoning] = description.values(rdfs.comment)
  return {
    on,
    notBefore,
    notAfter,
    basis: basis === undefined ? undefined : (localName(basis) as 'Stated' | 'Inferred'),
    reasoning,
  }
}
