import type { Claim } from '../../../claims/claim.js'
import type { Mention } from '../../../claims/mention.js'
import { relayOf } from '../../../claims/whose-words.js'
import { useSetup, useWords } from '../site-context.js'
import { Name, Reference, References } from './reference.js'

interface RelaysProps {
  claim: Claim
}

/** Through whom a claim is known and where it stands, in words: once for each way that it took. */
export function Relays({ claim }: RelaysProps) {
  const { whoseWords, nameRelay, words } = useSetup().site
  const ways = new Map(claim.mentions.map(mention => [wayOf(mention), mention]))
  const isOwn = claim.mentions.some(mention => whoseWords(claim, mention) === 'own')
  if (ways.size === 0) return <span class="relays">{words.claimItem.inNoDocument}</span>
  return (
    <>
      {[...ways.values()].map((mention, index) => (
        <span class="relays">
          {index > 0 ? words.claimItem.also : ''}
          {isOwn && whoseWords(claim, mention) === 'ascribed' ? (
            <Name>{words.speakers.asHaveAlone([nameRelay(relayOf(mention) ?? '')]) + words.comma}</Name>
          ) : null}
          <Relay mention={mention} />
        </span>
      ))}
    </>
  )
}

/** One mention's way from the claimant to a document. */
export function Relay({ mention: { relayedBy, document } }: { mention: Mention }) {
  const words = useWords()
  return (
    <>
      {relayedBy.length === 0 ? null : (
        <>
          {words.speakers.throughWhom(<References to={relayedBy} />)}
          {words.comma}
        </>
      )}
      {document === undefined ? words.claimItem.inNoDocument : words.claimItem.inDocument(<Reference to={document} />)}
    </>
  )
}

const wayOf = ({ relayedBy, document }: Mention) => JSON.stringify([relayedBy.map(({ id }) => id), document?.id])
