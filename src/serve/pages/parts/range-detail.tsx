import type { Child } from 'hono/jsx'
import { describeEnd, describeFigure, describeLowest, describeRelays } from '../../../compare/ranges/range-words.js'
import type { EventRange, LeftOutClaim, RangeBreakdown, RangeClaim, RangeEnd } from '../../../compare/ranges/types.js'
import { english } from '../../../language/language.js'
import { describeMade, describeManner, describeOmission, describeWays, groupLeftOut } from '../../../view/ranges.js'
import { rangeWordsOf } from '../range-told.js'
import type { Site } from '../site.js'
import { useSetup } from '../site-context.js'
import { Because } from './because.js'
import { More } from './more.js'
import { Prose } from './prose.js'
import { Name, Reference } from './reference.js'
import { Scroll } from './scroll.js'

/** So many figures stand in one list, and so many claims beside an end. */
const [most, mostSetters] = [20, 6]

interface RangeDetailProps {
  range: EventRange
}

/** All that stands behind one range: why its ends are what they are, what else counts, its parts, and what was left out. */
export function RangeDetail({ range }: RangeDetailProps) {
  const { event, lowest, highest, between, breakdown, leftOut, rule } = range
  const { site } = useSetup()
  const { words } = site
  const { rangeDetail: said } = words
  const shown = rangeWordsOf(site)
  return (
    <>
      <p class="rule">{words.rangeRuleWords[rule.name] ?? rule.words}</p>
      <dl class="facts">
        <dt>{said.lowest(describeEnd(lowest, shown))}</dt>
        <dd>
          <Because of={lowest} />
          <Claims of={lowest.claims} />
        </dd>
        <dt>{said.highest(describeEnd(highest, shown))}</dt>
        <dd>
          <Because of={highest} />
          <Claims of={highest.claims} />
        </dd>
        {between.length === 0 ? null : (
          <>
            <dt>{said.between}</dt>
            <dd>
              <Claims of={between} />
            </dd>
          </>
        )}
      </dl>
      {breakdown.length === 0 ? null : (
        <>
          <h3>{said.byVictims}</h3>
          <Breakdown of={breakdown} />
        </>
      )}
      {leftOut.length === 0 ? null : (
        <>
          <h3>
            {said.leftOut} <span class="count">{words.count(leftOut.length, 'figure')}</span>
          </h3>
          <dl class="facts">
            {groupLeftOut(leftOut, site).map(({ heading, claims }) => (
              <>
                <dt>{heading}</dt>
                <dd>
                  <ul class="reasons">
                    {claims.slice(0, most).map(claim => (
                      <li>
                        <LeftOut claim={claim} event={event.id} />
                      </li>
                    ))}
                  </ul>
                  <More of={claims.length} shown={most} />
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
  const { site } = useSetup()
  const { semicolon } = site.words
  if (of.length === 0) return null
  return (
    <>
      <ul class="claims">
        {of.slice(0, most).map(claim => (
          <li class="claim">
            <Reference to={{ id: claim.claim, label: '' }} text={describeFigure(claim, rangeWordsOf(site))} />
            <p class="meta">
              <Ways of={describeWays(claim, site).join(semicolon)} />
              {['', describeManner(claim, site), describeMade(claim, site)].join(semicolon)}
            </p>
          </li>
        ))}
      </ul>
      <More of={of.length} shown={most} />
    </>
  )
}

/** The ways of a claim, from the side on which the page begins. */
function Ways({ of }: { of: string }) {
  const { language } = useSetup().site
  return language === english ? <Name>{of}</Name> : <bdi dir={language.direction}>{of}</bdi>
}

/** Who sets an end, with the figures as they were stated. */
export function Setters({ of: { claims } }: { of: RangeEnd }) {
  const { site } = useSetup()
  if (claims.length === 0) return <>–</>
  const words = rangeWordsOf(site)
  return (
    <>
      {claims.slice(0, mostSetters).map((claim, i) => (
        <>
          {i > 0 ? site.words.semicolon : ''}
          <Reference to={claim.claimant} />
          {describeRelays(claim, words)}:{' '}
          <Reference to={{ id: claim.claim, label: '' }} text={describeFigure(claim, words)} />
        </>
      ))}
      {claims.length > mostSetters
        ? site.words.semicolon + site.words.longLists.andMore(claims.length - mostSetters)
        : ''}
    </>
  )
}

function Breakdown({ of }: { of: readonly RangeBreakdown[] }) {
  const { site } = useSetup()
  const { rangeDetail: words } = site.words
  return (
    <Scroll label={words.byVictims}>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.part}</th>
            <th scope="col">{words.lowestHead}</th>
            <th scope="col">{words.setBy}</th>
            <th scope="col">{words.highestHead}</th>
            <th scope="col">{words.setBy}</th>
          </tr>
        </thead>
        <tbody>{listParts(of, '', site)}</tbody>
      </table>
    </Scroll>
  )
}

/** A row for each part, those within it right after it. */
function listParts(parts: readonly RangeBreakdown[], within: string, site: Site): Child {
  return parts.map(part => (
    <>
      <tr>
        <th scope="row">
          {within}
          <Reference to={part.event} />
        </th>
        <td>{describeLowest(part, rangeWordsOf(site))}</td>
        <td>
          <Setters of={part.lowest} />
        </td>
        <td>{describeEnd(part.highest, rangeWordsOf(site))}</td>
        <td>
          <Setters of={part.highest} />
        </td>
      </tr>
      {listParts(part.breakdown, within + site.words.rangeDetail.ofThese, site)}
    </>
  ))
}

function LeftOut({ claim, event }: { claim: LeftOutClaim; event: string }) {
  const { site } = useSetup()
  const { end } = claim
  const { rangeDetail: said } = site.words
  const words = rangeWordsOf(site)
  return (
    <>
      <Reference to={{ id: claim.claim, label: '' }} text={describeFigure(claim, words)} />
      {claim.event.id === event ? null : <> {said.ofEvent(<Reference to={claim.event} />)}</>} (
      <Reference to={claim.claimant} />
      {describeRelays(claim, words)}):{' '}
      {site.language === english ? (
        <Prose text={describeOmission(claim)} />
      ) : (
        <>
          {end === 'both' ? null : said.notAtEnd[end]}
          <Because of={claim} />
        </>
      )}
    </>
  )
}
