import type { Claim } from '../../../claims/claim.js'
import type { Position, Question } from '../../../compare/types.js'
import type { Resource } from '../../../rdf/resource.js'
import { findEvent } from '../../../view/accounts.js'
import type { PositionView } from '../../../view/position-view.js'
import { nameReading } from '../../../view/position-words.js'
import { compareCertainty, describeSpeakers } from '../../../view/speakers.js'
import { describeSupport } from '../../../view/support.js'
import { capitalise } from '../../../view/words.js'
import type { Site } from '../site.js'
import { useSetup } from '../site-context.js'
import { ClaimItem } from './claim-item.js'
import { definePart, type PagePart } from './long-list.js'
import { Prose } from './prose.js'
import { Name, Reference, References } from './reference.js'
import { SpeakerName } from './speakers.js'

interface PositionsProps {
  of: readonly PositionView[]
}

/** Positions side by side, each with everything that it rests on. */
export function Positions({ of }: PositionsProps) {
  const { site } = useSetup()
  return (
    <ol class="positions">
      {of.map(view => {
        const { number, position, question } = view
        const certainty = compareCertainty(describeSpeakers(position, site), site)
        return (
          <li id={`position-${number}`} value={number}>
            <h3>
              <span class="number">{site.words.number(number)}</span> <Reference to={position} />
              <Reading of={position} />
            </h3>
            <Support position={position} />
            {certainty === '' ? null : (
              <p class="rule">
                <Prose text={`${capitalise(certainty)}.`} isTold />
              </p>
            )}
            <PositionClaims
              position={position}
              question={question}
              standing={claim => view.standing(claim)}
              most={mostClaims}
            />
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
  /** So many of them at most. */
  most?: number
}

/** The claims on which a position rests; those of its very event first. */
export function PositionClaims({ position, question, standing, most = 80 }: PositionClaimsProps) {
  const { site } = useSetup()
  const claimsOf = (ids: readonly string[]) => ids.flatMap(id => site.claims.get(id) ?? [])
  return (
    <ul class="claims">
      {claimsOf(position.claims.slice(0, most)).map(claim => (
        <li>
          <ClaimItem claim={claim} standing={standing?.(claim.id)} />
        </li>
      ))}
      {claimsOf(position.lifted.slice(0, Math.max(0, most - position.claims.length))).map(claim => (
        <li>
          <ClaimItem claim={claim} of={nameEvent(site, claim, question)} standing={standing?.(claim.id)} />
        </li>
      ))}
      {position.claims.length + position.lifted.length > most ? (
        <li>
          <Reference to={position} text={site.words.longLists.all(position.claims.length + position.lifted.length)} />
        </li>
      ) : null}
      {position.history.length === 0 ? null : (
        <li class="history">{site.words.positions.replaces(<References to={claimsOf(position.history)} />)}</li>
      )}
    </ul>
  )
}

/** The claims on which a position rests, where they may be very many. */
export function positionPart(position: Position, question: Question, title: string): PagePart {
  return definePart<string>({
    ...{ name: 'claims', title, items: [...position.claims, ...position.lifted], size: 80 },
    render(ids) {
      const [shown, isLast] = [new Set(ids), ids.at(-1) === (position.lifted.at(-1) ?? position.claims.at(-1))]
      const some = {
        ...position,
        claims: position.claims.filter(id => shown.has(id)),
        lifted: position.lifted.filter(id => shown.has(id)),
        history: isLast ? position.history : [],
      }
      return <PositionClaims position={some} question={question} />
    },
  })
}

/** So many claims of one position stand on the page of its question. */
const mostClaims = 40

/** How many documents, claimants and origins carry a position, side by side. */
export function Support({ position }: { position: Position }) {
  const { site } = useSetup()
  const ascribed = describeSpeakers(position, site).filter(({ counts }) => !counts)
  return (
    <div class="support">
      <SupportLine position={position} />
      {ascribed.map(speaker => (
        <p>
          <SpeakerName of={speaker} />: {site.words.speakers.ascribedOnly}.
        </p>
      ))}
    </div>
  )
}

/** The same without those to whom it is only ascribed. */
export function SupportLine({ position }: { position: Position }) {
  const { site } = useSetup()
  const { documents, claimants, origins, note } = describeSupport(position, site)
  return (
    <p>
      {[documents, claimants, origins].filter(Boolean).join(site.words.comma)}
      {position.origins.length > 0 ? (
        <>
          : <References to={position.origins} />
        </>
      ) : null}
      <strong>{note}</strong>
    </p>
  )
}

/** How a position is read, where that does not go without saying. */
export function Reading({ of: { label, reading } }: { of: Pick<Position, 'label' | 'reading'> }) {
  const { site } = useSetup()
  if (reading === null || label.includes('read as')) return null
  return (
    <span class="reading">
      {' '}
      {site.words.positions.readAs} <Name>{nameReading(reading, site)}</Name>
    </span>
  )
}

/** The event of which a claim was said that holds on another scope too. */
function nameEvent({ labelOf }: Site, claim: Claim, question: Question): Resource | undefined {
  const event = findEvent(claim, question)
  return event === undefined ? undefined : { id: event, label: labelOf(event) }
}
