import type { Claim } from '../../../claims/claim.js'
import { statements } from '../../../claims/claim.js'
import type { Position, Question } from '../../../compare/types.js'
import type { Resource } from '../../../rdf/resource.js'
import type { Site } from '../site.js'
import { useSetup } from '../site-context.js'
import { ClaimItem } from './claim-item.js'
import { Name, Reference, References } from './reference.js'
import { count } from './words.js'

/** A position with the number by which a page calls it. */
export interface Numbered {
  readonly number: number
  readonly position: Position
  readonly question: Question
}

interface PositionsProps {
  of: readonly Numbered[]
}

/** Positions side by side, each with everything that it rests on. */
export function Positions({ of }: PositionsProps) {
  return (
    <ol class="positions">
      {of.map(({ number, position, question }) => (
        <li id={`position-${number}`} value={number}>
          <h3>
            <span class="number">{number}</span> <Reference to={position} />
          </h3>
          <Support position={position} />
          <PositionClaims position={position} question={question} />
        </li>
      ))}
    </ol>
  )
}

/** The claims on which a position rests; those of its very event first. */
export function PositionClaims({ position, question }: { position: Position; question: Question }) {
  const { site } = useSetup()
  const claimsOf = (ids: readonly string[]) => ids.flatMap(id => site.claims.get(id) ?? [])
  return (
    <ul class="claims">
      {claimsOf(position.claims).map(claim => (
        <li>
          <ClaimItem claim={claim} />
        </li>
      ))}
      {claimsOf(position.lifted).map(claim => (
        <li>
          <ClaimItem claim={claim} of={findEvent(site, claim, question)} />
        </li>
      ))}
      {position.history.length === 0 ? null : (
        <li class="history">
          Replaces <References to={claimsOf(position.history)} />.
        </li>
      )}
    </ul>
  )
}

/** How many documents, claimants and origins carry a position, side by side. */
export function Support({ position }: { position: Position }) {
  const { documents, claimants, origins, singleSource, voices } = position
  const { site } = useSetup()
  const holders = new Set(voices.filter(({ counts }) => counts).map(({ speaker }) => speaker))
  const ascribed = voices.filter(({ speaker }) => !holders.has(speaker))
  return (
    <div class="support">
      <p>
        {count(documents.length, 'document')}, {count(claimants.length, 'claimant')}, {count(origins.length, 'origin')}
        {origins.length > 0 ? (
          <>
            : <References to={origins} />
          </>
        ) : null}
        {singleSource ? <strong> (single source)</strong> : null}
      </p>
      {ascribed.map(({ speaker, relayedBy }) => (
        <p>
          Ascribed to <Name>{site.labelOf(speaker)}</Name>
          {relayedBy === null ? null : (
            <>
              {' '}
              by <Name>{site.labelOf(relayedBy)}</Name>
            </>
          )}
          ; its own words count instead.
        </p>
      ))}
    </div>
  )
}

/** The event of which a claim was said that holds on another scope too. */
function findEvent({ labelOf }: Site, claim: Claim, { property }: Question): Resource | undefined {
  const own = statements(claim).find(({ predicate }) => predicate.value === property.id)
  return own && { id: own.subject.value, label: labelOf(own.subject.value) }
}
