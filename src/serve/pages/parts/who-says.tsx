import type { Agent } from '../../../claims/agent.js'
import type { Whose } from '../../../claims/whose-words.js'
import type { Resource } from '../../../rdf/resource.js'
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
  return (
    <>
      {claimant === undefined ? 'unknown claimant' : <Reference to={claimant} />}
      {claimant === undefined || claimant.actsFor.length === 0 ? null : (
        <>
          {' '}
          for <References to={claimant.actsFor} />
        </>
      )}
      {whose === 'own' ? ', in own words' : whose === 'ascribed' ? ', as this document has it' : ''}
      {relayedBy.length === 0 ? null : (
        <>
          , through <References to={relayedBy} />
        </>
      )}
      {manner === '' ? null : <span class="manner"> ({manner})</span>}
    </>
  )
}
