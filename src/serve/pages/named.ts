import type { Term } from '@rdfjs/types'
import type { Claim } from '../../claims/claim.js'
import { indexBy } from '../../view/group-by.js'

/** The claims that name a thing: whose content has it as a subject or value, or that are about it or addressed to it. */
export function indexNamed(claims: Iterable<Claim>): Map<string, Claim[]> {
  return indexBy(claims, function* ({ about, addressees, content }) {
    for (const { id } of [...about, ...addressees]) yield id
    for (const { subject, object } of content) {
      if (isNamed(subject)) yield subject.value
      if (isNamed(object)) yield object.value
    }
  })
}

const isNamed = ({ termType }: Term) => termType === 'NamedNode'
