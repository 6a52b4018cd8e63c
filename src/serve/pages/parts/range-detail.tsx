import type { Child } from 'hono/jsx'
import { describeEnd, describeFigure, describeLowest, describeRelays } from '../../../compare/ranges/range-words.js'
import type { EventRange, LeftOutClaim, RangeBreakdown, RangeClaim, RangeEnd } from '../../../compare/ranges/types.js'
import { describeMade, describeManner, describeOmission, describeWays, groupLeftOut } from '../../../view/ranges.js'
import { count } from './count.js'
import { Prose } from './prose.js'
import { Name, Reference } from './reference.js'
import { Scroll } from './scroll.js'

interface RangeDetailProps {
  range: EventRange
}

/** All that stands behind one range: why its ends are what they are, what else counts, its parts, and what was left out. */
export function RangeDetail({ range }: RangeDetailProps) {
  const { event, lowest, highest, between, breakdown, leftOut } = range
  return (
    <>
      <p class="rule">{range.rule.words}</p>
      <dl class="facts">
        <dt>Lowest: {describeEnd(lowest)}</dt>
        <dd>
          <Prose text={lowest.because} />
          <Claims of={lowest.claims} />
        </dd>
        <dt>Highest: {describeEnd(highest)}</dt>
        <dd>
          <Prose text={highest.because} />
          <Claims of={highest.claims} />
        </dd>
        {between.length === 0 ? null : (
          <>
            <dt>Counted, and setting neither end</dt>
            <dd>
              <Claims of={between} />
            </dd>
          </>
        )}
      </dl>
      {breakdown.length === 0 ? null : (
        <>
          <h3>By victims</h3>
          <Breakdown of={breakdown} />
        </>
      )}
      {leftOut.length === 0 ? null : (
        <>
          <h3>
            Left out, and why <span class="count">{count(leftOut.length, 'figure')}</span>
          </h3>
          <dl class="facts">
            {groupLeftOut(leftOut).map(({ heading, claims }) => (
              <>
                <dt>{heading}</dt>
                <dd>
                  <ul class="reasons">
                    {claims.map(claim => (
                      <li>
                        <LeftOut claim={claim} event={event.id} />
                      </li>
                    ))}
                  </ul>
                </dd>
              </>
            ))}
          </dl>
        </>
      )}
    </>
  )
}

/** The claims that set an end, or that count, each with the way it is known. */
export function Claims({ of }: { of: readonly RangeClaim[] }) {
  if (of.length === 0) return null
  return (
    <ul class="claims">
      {of.map(claim => (
        <li class="claim">
          <Reference to={{ id: claim.claim, label: describeFigure(claim) }} />
          <p class="meta">
            <Name>{describeWays(claim).join('; ')}</Name>; {describeManner(claim)}; {describeMade(claim)}
          </p>
        </li>
      ))}
    </ul>
  )
}

/** Who sets an end, with the figures as they were stated. */
export function Setters({ of: { claims } }: { of: RangeEnd }) {
  if (claims.length === 0) return <>–</>
  return (
    <>
      {claims.map((claim, i) => (
        <>
          {i > 0 ? '; ' : ''}
          <Reference to={claim.claimant} />
          {describeRelays(claim)}: <Reference to={{ id: claim.claim, label: describeFigure(claim) }} />
        </>
      ))}
    </>
  )
}

function Breakdown({ of }: { of: readonly RangeBreakdown[] }) {
  return (
    <Scroll label="By victims">
      <table>
        <thead>
          <tr>
            <th scope="col">Part</th>
            <th scope="col">Lowest</th>
            <th scope="col">Set by</th>
            <th scope="col">Highest</th>
            <th scope="col">Set by</th>
          </tr>
        </thead>
        <tbody>{listParts(of, '')}</tbody>
      </table>
    </Scroll>
  )
}

/** A row for each part, those within it right after it. */
function listParts(parts: readonly RangeBreakdown[], within: string): Child {
  return parts.map(part => (
    <>
      <tr>
        <th scope="row">
          {within}
          <Reference to={part.event} />
        </th>
        <td>{describeLowest(part)}</td>
        <td>
          <Setters of={part.lowest} />
        </td>
        <td>{describeEnd(part.highest)}</td>
        <td>
          <Setters of={part.highest} />
        </td>
      </tr>
      {listParts(part.breakdown, `${within}of these: `)}
    </>
  ))
}

function LeftOut({ claim, event }: { claim: LeftOutClaim; event: string }) {
  return (
    <>
      <Reference to={{ id: claim.claim, label: describeFigure(claim) }} />
      {claim.event.id === event ? null : (
        <>
          {' '}
          of <Reference to={claim.event} />
        </>
      )}{' '}
      (<Reference to={claim.claimant} />
      {describeRelays(claim)}): <Prose text={describeOmission(claim)} />
    </>
  )
}
