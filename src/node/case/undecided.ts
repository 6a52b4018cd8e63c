import { findUndecided, type Identity, readIdentities } from '../../claims/identities.js'
import { memoize } from '../../rdf/memoize.js'
import { viewThing } from '../../review/view-thing.js'
import { openApart } from './decide-identity.js'
import type { Case } from './open-case.js'

/**
 * The proposals of what is the same on which nobody has decided, with the case's graph and drafts that they are about; those
 * of what no claim and no open draft names are left out.
 */
export async function readUndecided(own: Case) {
  const { dataset } = await openApart(own)
  const isUsed = memoize((id: string) => viewThing(id, dataset).documents.length > 0)
  const proposals: readonly Identity[] = findUndecided(readIdentities(dataset)).filter(({ resources }) =>
    resources.every(each => isUsed(each)),
  )
  return { dataset, proposals }
}
