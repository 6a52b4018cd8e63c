import type { Claim } from '../../claims/claim.js'
import type { Document } from '../../claims/document.js'
import { describeManner, mannerOf } from '../../claims/manner.js'
import type { Mention } from '../../claims/mention.js'
import type { Omissions } from '../../compare/fidelity/omissions.js'
import { fidelityOutcomes } from '../../compare/fidelity/outcomes.js'
import type { Fidelity } from '../../compare/types.js'
import { compareText } from '../../rdf/order.js'
import { groupBy } from '../../view/group-by.js'
import { capitalise, describeTimes } from '../../view/words.js'
import { claimsData } from './data/claims-data.js'
import type { Page } from './layout.js'
import { count } from './parts/count.js'
import { Facts } from './parts/facts.js'
import { Heading } from './parts/heading.js'
import { Prose } from './parts/prose.js'
import { Name, Reference, References } from './parts/reference.js'
import { Tally } from './parts/tally.js'
import { documentQuery } from './queries.js'
import type { Site } from './site.js'

/** A document: its statements in the order of its text, with their sources, how it relayed others, and what it leaves out of them. */
export function documentPage(site: Site, id: string): Page {
  const document = site.documents.get(id)!
  return {
    title: document.label,
    body: <DocumentBody site={site} document={document} />,
    about: { path: site.paths.pathOf(id)!, iri: id },
    query: { text: documentQuery(id) },
    data: claimsData(
      site,
      passagesOf(site, document).map(({ claim }) => claim),
      id,
    ),
  }
}

interface Passage {
  readonly claim: Claim
  readonly mention: Mention
}

/** The passages of a document that carry claims, in the order of its text. */
function passagesOf(site: Site, { id }: Document): Passage[] {
  return [...site.claims.values()]
    .flatMap(claim => claim.mentions.map((mention): Passage => ({ claim, mention })))
    .filter(({ mention }) => mention.document?.id === id)
    .sort(byPlace)
}

function DocumentBody({ site, document }: { site: Site; document: Document }) {
  const { headline, publisher, published, language, sha256, characters, withoutClaim } = document
  const passages = passagesOf(site, document)
  const claims = new Set(passages.map(({ claim }) => claim.id))
  const cited = [...site.claims.values()].filter(({ derivedFrom }) => derivedFrom.some(({ id }) => id === document.id))
  const fidelity = site.whole.comparison.fidelity.filter(({ document: id }) => id === document.id)
  const omissions = site.omissions.filter(({ document: id }) => id === document.id)
  return (
    <>
      <Heading kind="Document" title={document.label}>
        <p>
          {count(claims.size, 'claim')} in {count(passages.length, 'passage')}
          {sha256 === undefined ? '; the document is cited and not held' : ''}.
        </p>
      </Heading>
      <Facts
        of={[
          ['Headline', headline && <Name>{headline}</Name>],
          ['Publisher', publisher ? <Reference to={publisher} /> : 'not known'],
          ['Published', capitalise(describeTimes(published))],
          ['Note', published.reasoning && <Name>{published.reasoning}</Name>],
          ['Language', language],
          ['Length', characters !== undefined && count(characters, 'character')],
          ['SHA-256', sha256 && <code class="digest">{sha256}</code>],
          ['Text at hand here', sha256 !== undefined && (site.texts.has(sha256) ? 'yes' : 'no')],
          ['Claims that rest on it', cited.length > 0 && <References to={cited} />],
        ]}
      />
      {passages.length === 0 ? null : (
        <section aria-labelledby="sources">
          <h2 id="sources">Its sources</h2>
          <p>Who originally makes its statements, by passages.</p>
          <Tally
            of={passages.flatMap(({ claim: { claimant } }) => claimant ?? [])}
            what="claimant"
            counted="passages"
          />
        </section>
      )}
      {fidelity.length === 0 ? null : <Relaying site={site} fidelity={fidelity} />}
      {omissions.length === 0 ? null : <LeavingOut site={site} omissions={omissions} />}
      {passages.length === 0 ? null : (
        <section aria-labelledby="statements">
          <h2 id="statements">Its statements</h2>
          <p class="rule">In the order of the text; characters count from 0, and the last is not included.</p>
          <ol class="statements">
            {passages.map(({ claim, mention }) => (
              <li>
                <span class="span">
                  {mention.span ? `${mention.span.start}–${mention.span.end}` : 'place not stated'}
                </span>
                <div class="claim">
                  <Reference to={claim} />
                  <p class="meta">
                    {claim.claimant ? <Reference to={claim.claimant} /> : 'unknown claimant'}
                    {site.whoseWords(claim, mention) === 'ascribed' ? ', as this document has it,' : ''}
                    {mention.relayedBy.length === 0 ? (
                      ', in its own words'
                    ) : (
                      <>
                        {' '}
                        through <References to={mention.relayedBy} />
                      </>
                    )}
                    <span class="manner"> ({describeManner(mannerOf(claim))})</span>
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </section>
      )}
      {withoutClaim.length === 0 ? null : (
        <section aria-labelledby="gaps">
          <h2 id="gaps">Passages without a claim</h2>
          <ul>
            {withoutClaim.map(({ start, end, reason }) => (
              <li>
                {start}–{end}: <Name>{reason}</Name>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

/** What became of the words of others in the document, the gravest outcome first. */
function Relaying({ site, fidelity }: { site: Site; fidelity: readonly Fidelity[] }) {
  const byOutcome = groupBy(fidelity, ({ outcome }) => outcome)
  const claimOf = (id: string) => ({ id, label: site.labelOf(id) })
  return (
    <section aria-labelledby="fidelity">
      <h2 id="fidelity">How it relayed others</h2>
      <p class="rule">
        What an actor says itself, beside what this document has it say, on one question:{' '}
        {fidelityOutcomes
          .flatMap(outcome => {
            const found = byOutcome.get(outcome)
            return found ? [`${outcome} ${found.length}`] : []
          })
          .join(', ')}
        .
      </p>
      {fidelityOutcomes.map(outcome => {
        const found = byOutcome.get(outcome)
        return found === undefined ? null : (
          <>
            <h3>
              {capitalise(outcome)} <span class="count">{count(found.length, 'statement')}</span>
            </h3>
            <ul class="reasons">
              {found.map(({ primary, relayed, because }) => (
                <li>
                  <Reference to={claimOf(primary)} />
                  {primary === relayed ? null : (
                    <>
                      <span class="hidden"> became </span>
                      <span aria-hidden="true"> → </span>
                      <Reference to={claimOf(relayed)} />
                    </>
                  )}
                  <p class="meta">
                    <Prose text={because} />
                  </p>
                </li>
              ))}
            </ul>
          </>
        )
      })}
    </section>
  )
}

/** What the document leaves out of those that it relays, in their order. */
function LeavingOut({ site, omissions }: { site: Site; omissions: readonly Omissions[] }) {
  return (
    <section aria-labelledby="omissions">
      <h2 id="omissions">What it leaves out</h2>
      {omissions.map(({ source, claims, relayed, leftOut }) => (
        <>
          <p class="rule">
            Of the {count(claims, 'claim')} of <Reference to={{ id: source, label: site.labelOf(source) }} /> it relays{' '}
            {relayed.length}, as they stand or changed, and leaves out {leftOut.length}; in the order of that document:
          </p>
          <ol class="statements">
            {leftOut.map(({ claim, claimant, start }) => (
              <li>
                <span class="span">{start ?? 'place not stated'}</span>
                <div class="claim">
                  <Reference to={{ id: claim, label: site.labelOf(claim) }} />
                  <p class="meta">
                    <Reference to={{ id: claimant, label: site.labelOf(claimant) }} />
                  </p>
                </div>
              </li>
            ))}
          </ol>
        </>
      ))}
    </section>
  )
}

function byPlace({ mention: a, claim: first }: Passage, { mention: b, claim: second }: Passage): number {
  return (
    (a.span?.start ?? Number.POSITIVE_INFINITY) - (b.span?.start ?? Number.POSITIVE_INFINITY) ||
    (a.span?.end ?? 0) - (b.span?.end ?? 0) ||
    compareText(first.id, second.id)
  )
}
