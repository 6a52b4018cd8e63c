import type { DatasetCore } from '@rdfjs/types'
import type { Claim } from '../claims/claim.js'
import { describeRetraction } from '../claims/retraction.js'
import { findStillCarrying } from '../claims/still-carrying.js'
import { rdf } from '../rdf/environment.js'
import { formatTimes } from '../time/times.js'
import type { Finding } from './issue.js'

/** Finds who still carries what was withdrawn: documents published afterwards, and claims that rest on it or on an error. */
export function checkStillCarrying(data: DatasetCore, claims: readonly Claim[]): Finding[] {
  return claims.flatMap(claim => {
    const { mentions, derived } = findStillCarrying(data, claim)
    const end =
      claim.retraction === undefined ? 'corrected, as it was never said' : describeRetraction(claim.retraction)
    const code = claim.retraction === undefined ? 'carries-corrected' : 'carries-retracted'
    const warn = (message: string, at: string): Finding => ({
      ...{ code, severity: 'warning', message, at: rdf.namedNode(at) },
    })
    return [
      ...mentions.map(({ document }) =>
        warn(
          `See whether <${document!.id}>, published ${formatTimes(document!.published)}, tells that the claim was withdrawn: it carries it after that (${end}).`,
          claim.id,
        ),
      ),
      ...derived.map(({ id }) =>
        warn(`See on what the claim rests: <${claim.id}>, from which it is derived, was ${end}.`, id),
      ),
    ]
  })
}
