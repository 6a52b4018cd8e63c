import type { Claim } from '../../../claims/claim.js'
import type { Mention } from '../../../claims/mention.js'
import { Reference } from './reference.js'

interface ChainProps {
  claim: Claim
  mention: Mention
}

/** The way of a claim from whoever makes it to the document, link by link. */
export function Chain({ claim: { claimant }, mention: { relayedBy, document } }: ChainProps) {
  return (
    <ol class="chain">
      <li>
        <span class="role">Claimant</span>
        <span class="link">{claimant ? <Reference to={claimant} /> : 'unknown'}</span>
      </li>
      {relayedBy.map((agent, i) => (
        <li>
          <span class="role">{relayedBy.length === 1 ? 'Relay' : `Relay ${i + 1} of ${relayedBy.length}`}</span>
          <span class="link">
            <Reference to={agent} />
          </span>
        </li>
      ))}
      <li class="document">
        <span class="role">{relayedBy.length === 0 ? 'In its own words, in' : 'Document'}</span>
        <span class="link">{document ? <Reference to={document} /> : 'not stated'}</span>
      </li>
    </ol>
  )
}
