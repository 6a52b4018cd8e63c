import type { Agent } from '../../../claims/agent.js'
import type { Whose } from '../../../claims/whose-words.js'
import type { Resource } from '../../../rdf/resource.js'
import { useWords } from '../site-context.js'
import { Reference, References } from './reference.js'

interface WhoSaysProps {
  claimant: Agent | undefined
  /** Whose words the document has. */
  whose: Whose
  relayedBy: readonly Resource[]
  manner: string
}

/** Who says something in a document, for whom, in whose words, through whom, and how. */
export function WhoSays({ claimant, whose, relayedBy, manner }: WhoSaysProps) {
  const { speakers: words, comma } = useWords()
  return (
    <>
      {claimant === undefined ? words.unknown : <Reference to={claimant} />}
      {claimant === undefined || claimant.actsFor.length === 0 ? null : (
        <> {words.forWhom(<References to={claimant.actsFor} />)}</>
      )}
      {whose === 'own' ? words.inOwnWords : whose === 'ascribed' ? words.asThisDocument : ''}
      {relayedBy.length === 0 ? null : (
        <>
          {comma}
          {words.throughWhom(<References to={relayedBy} />)}
        </>
      )}
      {manner === '' ? null : <span class="manner"> ({manner})</span>}
    </>
  )
}
