import type { Claim } from '../../../claims/claim.js'
import type { Mention } from '../../../claims/mention.js'
import { relayOf } from '../../../claims/whose-words.js'
import { useSetup } from '../site-context.js'
import { Name, Reference, References } from './reference.js'

interface RelaysProps {
  claim: Claim
}

/** Through whom a claim is known and where it stands, in words: once for each way that it took. */
export function Relays({ claim }: RelaysProps) {
  const { whoseWords, nameRelay } = useSetup().site
  const ways = new Map(claim.mentions.map(mention => [wayOf(mention), mention]))
  const isOwn = claim.mentions.some(mention => whoseWords(claim, mention) === 'own')
  if (ways.size === 0) return <span class="relays">in no document</span>
  return (
    <>
      {[...ways.values()].map((mention, index) => (
        <span class="relays">
          {index > 0 ? '; also ' : ''}
          {isOwn && whoseWords(claim, mention) === 'ascribed' ? (
            <Name>{`as ${nameRelay(relayOf(mention) ?? '')} has it, `}</Name>
          ) : null}
          <Relay mention={mention} />
        </span>
      ))}
    </>
  )
}

/** One mention's way from the claimant to a document. */
export function Relay({ mention: { relayedBy, document } }: { mention: Mention }) {
  return (
    <>
      {relayedBy.length === 0 ? null : (
        <>
          through <References to={relayedBy} />,{' '}
        </>
      )}
      {document === undefined ? (
        'in no document'
      ) : (
        <>
          in <Reference to={document} />
        </>
      )}
    </>
  )
}

const wayOf = ({ relayedBy, document }: Mention) => JSON.stringify([relayedBy.map(({ id }) => id), document?.id])
