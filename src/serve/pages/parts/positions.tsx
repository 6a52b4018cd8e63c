import type { Claim } from '../../../claims/claim.js'
import { ascribedIn } from '../../../compare/holders.js'
import type { Position, Question } from '../../../compare/types.js'
import type { Resource } from '../../../rdf/resource.js'
import { findEvent } from '../../../view/accounts.js'
import type { PositionView } from '../../../view/position-view.js'
import type { Site } from '../site.js'
import { useSetup } from '../site-context.js'
import { ClaimItem } from './claim-item.js'
import { count } from './count.js'
import { Name, Reference, References } from './reference.js'

interface PositionsProps {
  of: readonly PositionView[]
}

/** Positions side by side, each with everything that it rests on. */
export function Positions({ of }: PositionsProps) {
  return (
    <ol class="positions">
      {of.map(view => {
        const { number, position, question } = view
        return (
          <li id={`position-${number}`} value={number}>
            <h3>
              <span class="number">{number}</span> <Reference to={position} />
            </h3>
            <Support position={position} />
            <PositionClaims position={position} question={question} standing={claim => view.standing(claim)} />
          </li>
        )
      })}
    </ol>
  )
}

interface PositionClaimsProps {
  position: Position
  question: Question
  /** As of a day, how a claim stands, where that is not plain. */
  standing?: PositionView['standing']
}

/** The claims on which a position rests; those of its very event first. */
export function PositionClaims({ position, question, standing }: PositionClaimsProps) {
  const { site } = useSetup()
  const claimsOf = (ids: readonly string[]) => ids.flatMap(id => site.claims.get(id) ?? [])
  return (
    <ul class="claims">
      {claimsOf(position.claims).map(claim => (
        <li>
          <ClaimItem claim={claim} standing={standing?.(claim.id)} />
        </li>
      ))}
      {claimsOf(position.lifted).map(claim => (
        <li>
          <ClaimItem claim={claim} of={nameEvent(site, claim, question)} standing={standing?.(claim.id)} />
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
  const { documents, claimants, origins, singleSource } = position
  const { site } = useSetup()
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
      {ascribedIn(position).map(({ speaker, relayedBy }) => (
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
function nameEvent({ labelOf }: Site, claim: Claim, question: Question): Resource | undefined {
  const event = findEvent(claim, question)
  return event === undefined ? undefined : { id: event, label: labelOf(event) }
}
