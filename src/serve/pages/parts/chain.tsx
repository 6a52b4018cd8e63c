import type { Claim } from '../../../claims/claim.js'
import type { Mention } from '../../../claims/mention.js'
import { useWords } from '../site-context.js'
import { Reference } from './reference.js'

interface ChainProps {
  claim: Claim
  mention: Mention
}

/** The way of a claim from whoever makes it to the document, link by link. */
export function Chain({ claim: { claimant }, mention: { relayedBy, document } }: ChainProps) {
  const { chain: words } = useWords()
  return (
    <ol class="chain">
      <li>
        <span class="role">{words.claimant}</span>
        <span class="link">{claimant ? <Reference to={claimant} /> : words.unknown}</span>
      </li>
      {relayedBy.map((agent, i) => (
        <li>
          <span class="role">{words.relay(i + 1, relayedBy.length)}</span>
          <span class="link">
            <Reference to={agent} />
          </span>
        </li>
      ))}
      <li class="document">
        <span class="role">{relayedBy.length === 0 ? words.ownWords : words.document}</span>
        <span class="link">{document ? <Reference to={document} /> : words.notStated}</span>
      </li>
    </ol>
  )
}
